package org.carepremiums.platform.operations.erasure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.Map;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.personaldata.PersonalDataSeal;

/** Keys and retention of the personal data in this service's database, for the platform team. */
@Path("/personal-data")
public class PersonalDataResource {

  /**
   * @param primaryKey the id of the key that encrypts
   * @param otherwise by column, how many values another key encrypted, or none
   */
  public record Keys(String primaryKey, Map<String, Long> otherwise) {}

  /**
   * @param values by column or rule, how many were changed
   */
  public record Done(Map<String, Long> values) {}

  private final PersonalDataDesk desk;
  private final PersonalDataSeal seal;

  @Inject
  PersonalDataResource(PersonalDataDesk desk, PersonalDataSeal seal) {
    this.desk = desk;
    this.seal = seal;
  }

  /** Which key encrypts, and how much is still to be encrypted with it. */
  @GET
  @RolesAllowed({Role.PLATFORM, Role.AUDITOR})
  @Path("/keys")
  public Keys keys() throws SQLException {
    return new Keys(seal.primaryKey(), desk.left());
  }

  /** Encrypts with the primary key whatever is not; may be repeated at any time. */
  @POST
  @RolesAllowed(Role.PLATFORM)
  @Path("/re-encryption")
  public Done encryptAgain() {
    return new Done(desk.encryptAgain());
  }

  /** Erases what need not be kept any more on the open business day; may be repeated. */
  @POST
  @RolesAllowed(Role.PLATFORM)
  @Path("/erasure")
  public Done erase() throws SQLException {
    return new Done(desk.erase());
  }
}

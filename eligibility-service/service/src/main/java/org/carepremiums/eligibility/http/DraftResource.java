package org.carepremiums.eligibility.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.eligibility.draft.ChangedProvidersPage;
import org.carepremiums.eligibility.draft.DraftDesk;
import org.carepremiums.eligibility.draft.DraftEffect;
import org.carepremiums.eligibility.draft.UnreadableDraft;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.language.InLanguage;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Tells what a change of the law would do, before it is one. */
@Path("/drafts")
@InLanguage
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASE_HANDLER, Role.LAWYER, Role.AUDITOR})
public class DraftResource {

  private static final int LISTED = 500;
  private static final int MOST_LISTED = 5_000;

  private final DraftDesk desk;

  @Inject
  DraftResource(DraftDesk desk) {
    this.desk = desk;
  }

  /**
   * Compares a draft with the edition in force on the open business day, for all providers.
   *
   * @param draft a whole parameter file of the premium and year
   * @param after lists changed providers after this one; absent for the first
   * @param limit how many of them are listed at most, 0 to 5000; 500 where absent
   */
  @POST
  @Path("/{scheme}/{year}")
  @Consumes({"application/yaml", "text/yaml"})
  public DraftEffect compare(
      @RestPath String scheme,
      @RestPath String year,
      @RestQuery String after,
      @RestQuery String limit,
      byte[] draft)
      throws SQLException {
    ChangedProvidersPage page =
        new ChangedProvidersPage(
            after == null ? null : PathParameters.provider(after), limit(limit), true);
    try {
      return desk.compare(
          desk.read(PathParameters.scheme(scheme), PathParameters.year(year), draft), page);
    } catch (UnreadableDraft refused) {
      throw RequestRefused.invalid(refused.field(), refused.reason());
    }
  }

  private static int limit(String written) {
    if (written == null) {
      return LISTED;
    }
    if (!written.matches("[0-9]{1,4}") || Integer.parseInt(written) > MOST_LISTED) {
      throw RequestRefused.invalid("limit", "at most 0 to " + MOST_LISTED + " are listed");
    }
    return Integer.parseInt(written);
  }
}

package org.carepremiums.eligibility.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.eligibility.store.ParameterRelease;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.ActingPerson;
import org.jboss.resteasy.reactive.RestPath;

/** How far everybody is decided on again after parameters took effect. */
@Path("/releases")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public class ReleasesResource {

  private final ReleaseDesk desk;
  private final ActingPerson person;

  @Inject
  ReleasesResource(ReleaseDesk desk, ActingPerson person) {
    this.desk = desk;
    this.person = person;
  }

  /** All there were, the latest first. */
  @GET
  @RolesAllowed({Role.CASE_HANDLER, Role.LAWYER, Role.PLATFORM, Role.AUDITOR})
  public List<ParameterRelease> all() throws SQLException {
    return desk.all();
  }

  /** One of them. */
  @GET
  @RolesAllowed({Role.CASE_HANDLER, Role.LAWYER, Role.PLATFORM, Role.AUDITOR})
  @Path("/{releaseId}")
  public ParameterRelease one(@RestPath String releaseId) throws SQLException {
    return desk.one(releaseId);
  }

  /** Nobody else is asked until it is resumed; who was asked is decided on. */
  @POST
  @RolesAllowed({Role.LAWYER, Role.PLATFORM})
  @Path("/{releaseId}/pause")
  public ParameterRelease pause(@RestPath String releaseId) throws SQLException {
    String operator = person.name();
    if (!desk.pause(releaseId, operator)) {
      throw RequestRefused.conflict("not-asking", "the release is paused, or has asked everybody");
    }
    return desk.one(releaseId);
  }

  /** The next ones are asked, from where it was paused. */
  @POST
  @RolesAllowed({Role.LAWYER, Role.PLATFORM})
  @Path("/{releaseId}/resume")
  public ParameterRelease resume(@RestPath String releaseId) throws SQLException {
    if (!desk.resume(releaseId)) {
      throw RequestRefused.conflict("not-paused", "the release is not paused");
    }
    return desk.one(releaseId);
  }
}

package org.carepremiums.eligibility.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.eligibility.inbox.Releases;
import org.carepremiums.eligibility.store.ParameterRelease;
import org.carepremiums.eligibility.store.ParameterReleases;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.ActingPerson;
import org.jboss.resteasy.reactive.RestPath;

/** How far everybody is decided on again after parameters took effect. */
@Path("/releases")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public class ReleasesResource {

  private final UnitOfWork unitOfWork;
  private final DataSource dataSource;
  private final Releases releases;
  private final ActingPerson person;

  @Inject
  ReleasesResource(
      UnitOfWork unitOfWork, DataSource dataSource, Releases releases, ActingPerson person) {
    this.unitOfWork = unitOfWork;
    this.dataSource = dataSource;
    this.releases = releases;
    this.person = person;
  }

  /** All there were, the latest first. */
  @GET
  @RolesAllowed({Role.CASE_HANDLER, Role.LAWYER, Role.PLATFORM, Role.AUDITOR})
  public List<ParameterRelease> all() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return ParameterReleases.all(connection);
    }
  }

  /** One of them. */
  @GET
  @RolesAllowed({Role.CASE_HANDLER, Role.LAWYER, Role.PLATFORM, Role.AUDITOR})
  @Path("/{releaseId}")
  public ParameterRelease one(@RestPath String releaseId) throws SQLException {
    return all().stream()
        .filter(release -> release.releaseId().equals(releaseId))
        .findFirst()
        .orElseThrow(() -> RequestRefused.notFound("There is no such release."));
  }

  /** Nobody else is asked until it is resumed; who was asked is decided on. */
  @POST
  @RolesAllowed({Role.LAWYER, Role.PLATFORM})
  @Path("/{releaseId}/pause")
  public ParameterRelease pause(@RestPath String releaseId) throws SQLException {
    String operator = person.name();
    one(releaseId);
    boolean paused =
        unitOfWork.call(
            outgoing -> {
              try (Connection connection = dataSource.getConnection()) {
                return ParameterReleases.pause(connection, releaseId, operator);
              }
            });
    if (!paused) {
      throw RequestRefused.conflict("not-asking", "the release is paused, or has asked everybody");
    }
    return one(releaseId);
  }

  /** The next ones are asked, from where it was paused. */
  @POST
  @RolesAllowed({Role.LAWYER, Role.PLATFORM})
  @Path("/{releaseId}/resume")
  public ParameterRelease resume(@RestPath String releaseId) throws SQLException {
    one(releaseId);
    boolean resumed =
        unitOfWork.call(
            outgoing -> {
              try (Connection connection = dataSource.getConnection()) {
                boolean wasPaused = ParameterReleases.resume(connection, releaseId);
                if (wasPaused) {
                  releases.goOn(connection, outgoing);
                }
                return wasPaused;
              }
            });
    if (!resumed) {
      throw RequestRefused.conflict("not-paused", "the release is not paused");
    }
    return one(releaseId);
  }
}

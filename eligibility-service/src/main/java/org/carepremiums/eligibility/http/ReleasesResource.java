package org.carepremiums.eligibility.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.carepremiums.contracts.exchange.RequestRefused;
import org.carepremiums.contracts.exchange.UnitOfWork;
import org.carepremiums.eligibility.inbox.Releases;
import org.carepremiums.eligibility.store.ParameterRelease;
import org.carepremiums.eligibility.store.ParameterReleases;
import org.jboss.resteasy.reactive.RestPath;

/** How far everybody is decided on again after parameters took effect. */
@Path("/releases")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public class ReleasesResource {

  /**
   * @param operator who pauses or resumes
   */
  public record OperatorRequest(String operator) {}

  private final UnitOfWork unitOfWork;
  private final DataSource dataSource;
  private final Releases releases;

  @Inject
  ReleasesResource(UnitOfWork unitOfWork, DataSource dataSource, Releases releases) {
    this.unitOfWork = unitOfWork;
    this.dataSource = dataSource;
    this.releases = releases;
  }

  /** All there were, the latest first. */
  @GET
  public List<ParameterRelease> all() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return ParameterReleases.all(connection);
    }
  }

  /** One of them. */
  @GET
  @Path("/{releaseId}")
  public ParameterRelease one(@RestPath String releaseId) throws SQLException {
    return all().stream()
        .filter(release -> release.releaseId().equals(releaseId))
        .findFirst()
        .orElseThrow(() -> RequestRefused.notFound("There is no such release."));
  }

  /** Nobody else is asked until it is resumed; who was asked is decided on. */
  @POST
  @Path("/{releaseId}/pause")
  @Consumes(MediaType.APPLICATION_JSON)
  public ParameterRelease pause(@RestPath String releaseId, OperatorRequest request)
      throws SQLException {
    String operator = Asked.operator(request == null ? null : request.operator());
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
  @Path("/{releaseId}/resume")
  @Consumes(MediaType.APPLICATION_JSON)
  public ParameterRelease resume(@RestPath String releaseId, OperatorRequest request)
      throws SQLException {
    Asked.operator(request == null ? null : request.operator());
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

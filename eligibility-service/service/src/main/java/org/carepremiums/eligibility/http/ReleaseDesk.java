package org.carepremiums.eligibility.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.carepremiums.eligibility.inbox.Releases;
import org.carepremiums.eligibility.store.ParameterRelease;
import org.carepremiums.eligibility.store.ParameterReleases;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.web.RequestRefused;

/** Watches releases of parameters, and pauses and resumes them. */
@ApplicationScoped
public class ReleaseDesk {

  private final UnitOfWork unitOfWork;
  private final DataSource dataSource;
  private final Releases releases;

  @Inject
  ReleaseDesk(UnitOfWork unitOfWork, DataSource dataSource, Releases releases) {
    this.unitOfWork = unitOfWork;
    this.dataSource = dataSource;
    this.releases = releases;
  }

  /** All there were, the latest first. */
  public List<ParameterRelease> all() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return ParameterReleases.all(connection);
    }
  }

  /**
   * One of them.
   *
   * @throws RequestRefused where there is none of that name (404)
   */
  public ParameterRelease one(String releaseId) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return ParameterReleases.find(connection, releaseId)
          .orElseThrow(() -> RequestRefused.notFound("There is no such release."));
    }
  }

  /**
   * Lets a release ask nobody else until it is resumed.
   *
   * @return whether it was asking
   * @throws RequestRefused where there is none of that name (404)
   */
  public boolean pause(String releaseId, String operator) throws SQLException {
    one(releaseId);
    return unitOfWork.call(
        outgoing -> {
          try (Connection connection = dataSource.getConnection()) {
            return ParameterReleases.pause(connection, releaseId, operator);
          }
        });
  }

  /**
   * Lets a release ask the next ones, from where it was paused.
   *
   * @return whether it was paused
   * @throws RequestRefused where there is none of that name (404)
   */
  public boolean resume(String releaseId) throws SQLException {
    one(releaseId);
    return unitOfWork.call(
        outgoing -> {
          try (Connection connection = dataSource.getConnection()) {
            boolean wasPaused = ParameterReleases.resume(connection, releaseId);
            if (wasPaused) {
              releases.goOn(connection, outgoing);
            }
            return wasPaused;
          }
        });
  }
}

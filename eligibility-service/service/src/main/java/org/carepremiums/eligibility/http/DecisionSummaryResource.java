package org.carepremiums.eligibility.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.eligibility.store.ApplicationAnswers;
import org.carepremiums.eligibility.store.Decisions;
import org.carepremiums.eligibility.store.ProviderStates;
import org.carepremiums.platform.web.access.AboutNobody;

/** How many of everything there is. */
@Path("/summary")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASE_HANDLER, Role.PLATFORM, Role.AUDITOR})
public class DecisionSummaryResource {

  private final DataSource dataSource;

  @Inject
  DecisionSummaryResource(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The counts.
   *
   * @param decisions current decisions by scheme, year, status and outcome
   * @param applications answered applications
   * @param providers providers of whom anything is known
   */
  public record Summary(
      List<Decisions.Tally> decisions, Applications applications, long providers) {}

  /** How many applications count, and how many do not. */
  public record Applications(long admissible, long inadmissible) {}

  @GET
  @AboutNobody
  public Summary summary() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      Map<Boolean, Long> answers = ApplicationAnswers.tallies(connection);
      return new Summary(
          Decisions.tallies(connection),
          new Applications(answers.getOrDefault(true, 0L), answers.getOrDefault(false, 0L)),
          ProviderStates.count(connection));
    }
  }
}

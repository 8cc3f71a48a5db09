package org.carepremiums.intake.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.Map;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.intake.delivery.DeliveryStates;
import org.carepremiums.intake.delivery.IntakeCounts;
import org.carepremiums.intake.delivery.RecordOutcome;
import org.carepremiums.platform.web.access.AboutNobody;

/** Counts of everything that came in; cheap, since they are kept per batch. */
@Path("/summary")
@RolesAllowed({Role.CASE_HANDLER, Role.PLATFORM, Role.AUDITOR})
public class IntakeSummaryResource {

  /**
   * Every record has one outcome, so the outcomes add up to what was received. Openings, manifests
   * and rulings count only where they are refused.
   *
   * @param recordsReceived records of all feeds
   * @param accepted those that became facts
   * @param rejected those that were refused
   * @param duplicates those that said what was known, or came twice
   * @param superseded those that came later than a newer statement
   * @param rejectedByCode the refused by reason
   * @param factsByKind versions that were published
   * @param deliveries how many are complete, incomplete and open
   */
  public record Counts(
      long recordsReceived,
      long accepted,
      long rejected,
      long duplicates,
      long superseded,
      Map<String, Long> rejectedByCode,
      Map<String, Long> factsByKind,
      Map<String, Long> deliveries) {}

  private final IntakeCounts tallies;
  private final DeliveryStates deliveries;

  @Inject
  IntakeSummaryResource(IntakeCounts tallies, DeliveryStates deliveries) {
    this.tallies = tallies;
    this.deliveries = deliveries;
  }

  @GET
  @AboutNobody
  public Counts summary() throws SQLException {
    Map<RecordOutcome, Long> outcomes = tallies.byOutcome();
    return new Counts(
        outcomes.values().stream().mapToLong(Long::longValue).sum(),
        outcomes.getOrDefault(RecordOutcome.ACCEPTED, 0L),
        outcomes.getOrDefault(RecordOutcome.REJECTED, 0L),
        outcomes.getOrDefault(RecordOutcome.DUPLICATE, 0L),
        outcomes.getOrDefault(RecordOutcome.SUPERSEDED, 0L),
        tallies.byCode(),
        tallies.factsByKind(),
        deliveries.countByStatus());
  }
}

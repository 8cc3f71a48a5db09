package org.carepremiums.contestation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contestation.admissibility.ContestationChannel;
import org.carepremiums.contestation.admissibility.Ground;
import org.carepremiums.contestation.cases.ContestationCase;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * A case for a person.
 *
 * @param status {@code WAITING} while its decision is waited for, otherwise the status of the
 *     contract
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseView(
    String caseId,
    String contestationId,
    ContestationChannel channel,
    String decisionId,
    InamiKey provider,
    Scheme scheme,
    PremiumYear year,
    LocalDate introducedOn,
    boolean byTolerance,
    List<String> annex,
    List<String> contestedCriteria,
    String motivation,
    String enteredBy,
    String status,
    Ground ground,
    String reason,
    LocalDate examinedOn,
    String handler,
    LocalDate assignedOn,
    LocalDate decidedOn,
    List<FactValue> establishes) {

  static final String WAITING = "WAITING";

  static CaseView of(ContestationCase found) {
    return new CaseView(
        found.caseId,
        found.contestationId,
        found.channel,
        found.decisionId,
        found.provider,
        found.scheme,
        found.year,
        found.introducedOn,
        found.byTolerance,
        found.annex,
        found.contestedCriteria,
        found.motivation,
        found.enteredBy,
        found.status == null ? WAITING : found.status.name(),
        found.ground,
        found.reason,
        found.examinedOn,
        found.handler,
        found.assignedOn,
        found.decidedOn,
        found.establishes == null ? null : found.establishes.values());
  }
}

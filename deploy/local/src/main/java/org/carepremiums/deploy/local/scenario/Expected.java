package org.carepremiums.deploy.local.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * How a scenario must come out. What is listed must match; what is not listed is not compared.
 *
 * @param decisions the last version of decisions
 * @param ledger the last version of ledger accounts
 * @param cases contestations
 * @param applications answers to applications
 * @param totals counts by their dotted name, as in {@code records.published}
 */
public record Expected(
    List<Decision> decisions,
    List<Ledger> ledger,
    List<Case> cases,
    List<Application> applications,
    Map<String, Long> totals) {

  /**
   * @param failed the rules of the conditions that are not met, in any order; {@code null} is not
   *     compared
   * @param notFinalBefore the earliest business day on which any version may be final; {@code null}
   *     is not compared
   */
  public record Decision(
      InamiKey provider,
      Scheme scheme,
      PremiumYear year,
      DecisionStatus status,
      Outcome outcome,
      long amountCents,
      @MayBeAbsent List<String> failed,
      @MayBeAbsent LocalDate notFinalBefore,
      @MayBeAbsent String note) {}

  public record Ledger(
      InamiKey provider,
      Scheme scheme,
      PremiumYear year,
      @MayBeAbsent Long owedCents,
      @MayBeAbsent Long paidCents,
      @MayBeAbsent Long dueCents,
      @MayBeAbsent Long toRecoverCents,
      @MayBeAbsent Boolean held,
      @MayBeAbsent String note) {}

  public record Case(String contestationId, CaseStatus status, @MayBeAbsent String note) {}

  public record Application(
      String applicationId,
      boolean admissible,
      @MayBeAbsent String ruleId,
      @MayBeAbsent String note) {}
}

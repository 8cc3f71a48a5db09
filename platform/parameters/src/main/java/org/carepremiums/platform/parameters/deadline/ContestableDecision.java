package org.carepremiums.platform.parameters.deadline;

import org.carepremiums.contracts.decision.AnsweredApplication;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Notification;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * What windows hang on of a {@link Decision}, without its explanation.
 *
 * @param decisionId the decision
 * @param scheme the premium
 * @param year the premium year
 * @param provider whose decision it is
 * @param version the later replaces the earlier
 * @param status preliminary, in review or final
 * @param outcome what it gives
 * @param amount how much
 * @param notification how and when the provider was told; present where the decision is final
 * @param application the application that it answers; {@code null} where there is none
 * @param decidedOn the business day of the decision
 */
public record ContestableDecision(
    String decisionId,
    Scheme scheme,
    PremiumYear year,
    InamiKey provider,
    int version,
    DecisionStatus status,
    Outcome outcome,
    EuroCents amount,
    @MayBeAbsent Notification notification,
    @MayBeAbsent AnsweredApplication application,
    BusinessDay decidedOn) {

  /** The same decision, with less of it. */
  public static ContestableDecision of(Decision decision) {
    return new ContestableDecision(
        decision.decisionId(),
        decision.scheme(),
        decision.year(),
        decision.provider(),
        decision.version(),
        decision.status(),
        decision.outcome(),
        decision.amount(),
        decision.notification(),
        decision.application(),
        decision.decidedOn());
  }

  boolean isFinal() {
    return status == DecisionStatus.FINAL;
  }

  /** Whether it tells the provider an amount, be it none. */
  boolean tellsAmount() {
    return outcome == Outcome.GRANTED || outcome == Outcome.REFUSED;
  }
}

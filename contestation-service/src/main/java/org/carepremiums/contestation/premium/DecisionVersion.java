package org.carepremiums.contestation.premium;

import org.carepremiums.contracts.decision.AnsweredApplication;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Notification;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Prospect;
import org.carepremiums.contracts.decision.Review;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.parameters.deadline.ContestableDecision;

/**
 * What contestation needs to know of a decision, without its explanation.
 *
 * @param decisionId the decision
 * @param scheme the premium
 * @param year the premium year
 * @param provider whose decision it is
 * @param version the later replaces the earlier
 * @param status preliminary, in review or final
 * @param outcome what it gives
 * @param amount how much
 * @param prospect what an application would give; {@code null} where none is due or one counts
 * @param review what a person has to settle; present where the decision is in review
 * @param notification how and when the provider was told; present where the decision is final
 * @param application the application that it answers; {@code null} where there is none
 * @param decidedOn the business day of the decision
 */
public record DecisionVersion(
    String decisionId,
    Scheme scheme,
    PremiumYear year,
    InamiKey provider,
    int version,
    DecisionStatus status,
    Outcome outcome,
    EuroCents amount,
    @MayBeAbsent Prospect prospect,
    @MayBeAbsent Review review,
    @MayBeAbsent Notification notification,
    @MayBeAbsent AnsweredApplication application,
    BusinessDay decidedOn) {

  /** Whose premium for which year it is. */
  public ContestedPremiumKey contested() {
    return new ContestedPremiumKey(provider, scheme, year);
  }

  /** Whether somebody applied, or nobody has to. */
  boolean isAskedFor() {
    return outcome != Outcome.NOT_APPLIED_FOR && prospect == null;
  }

  ContestableDecision contestable() {
    return new ContestableDecision(
        decisionId,
        scheme,
        year,
        provider,
        version,
        status,
        outcome,
        amount,
        notification,
        application,
        decidedOn);
  }
}

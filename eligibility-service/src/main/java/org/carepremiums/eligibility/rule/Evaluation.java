package org.carepremiums.eligibility.rule;

import java.util.List;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.value.EuroCents;

/**
 * What the facts give a provider under a scheme.
 *
 * @param scheme the premium and year
 * @param findings how each of its conditions came out, in their order
 * @param outcome refused where a decisive condition is not met, else pending where one is unknown,
 *     else granted
 * @param amount the premium where it is granted, otherwise nothing
 * @param canBeFinal whether the decision can be taken, and not only foretold
 */
public record Evaluation(
    PremiumScheme scheme,
    List<Finding> findings,
    Outcome outcome,
    EuroCents amount,
    boolean canBeFinal) {

  public static Evaluation of(PremiumScheme scheme, ProviderFacts facts, RuleContext context) {
    Assessment assessment = scheme.assess(facts, context);
    Outcome outcome = Outcome.GRANTED;
    for (Finding finding : assessment.findings()) {
      if (!finding.decisive()) {
        continue;
      }
      if (finding.outcome() == ConditionOutcome.NOT_MET) {
        outcome = Outcome.REFUSED;
      } else if (finding.outcome() == ConditionOutcome.UNKNOWN && outcome == Outcome.GRANTED) {
        outcome = Outcome.PENDING;
      }
    }
    return new Evaluation(
        scheme,
        assessment.findings(),
        outcome,
        outcome == Outcome.GRANTED ? assessment.amount() : EuroCents.ZERO,
        assessment.canBeFinal());
  }
}

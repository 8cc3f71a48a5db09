package org.carepremiums.deploy.benchmark.nationyear;

import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.value.EuroCents;

/**
 * What a provider is to get in the end.
 *
 * @param status whether the decision is taken
 * @param outcome what it gives
 * @param amount what is owed; zero unless granted
 */
record ExpectedDecision(DecisionStatus status, Outcome outcome, EuroCents amount) {

  static ExpectedDecision granted(int euros) {
    return new ExpectedDecision(DecisionStatus.FINAL, Outcome.GRANTED, EuroCents.ofEuros(euros));
  }

  static ExpectedDecision refused() {
    return new ExpectedDecision(DecisionStatus.FINAL, Outcome.REFUSED, EuroCents.ZERO);
  }

  /** Nobody asked in time; such a decision is never taken. */
  static ExpectedDecision notAppliedFor() {
    return new ExpectedDecision(
        DecisionStatus.PRELIMINARY, Outcome.NOT_APPLIED_FOR, EuroCents.ZERO);
  }

  @Override
  public String toString() {
    return "%s %s %s".formatted(status, outcome, amount);
  }
}

package org.carepremiums.eligibility.store;

import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.eligibility.decide.DecisionInput;

/**
 * A version that was just decided.
 *
 * @param decision as it is announced
 * @param event the same as JSON, which is stored and published
 * @param input what it was decided on
 * @param fingerprint of everything that makes a result another result
 * @param before the version that it replaces; {@code null} for the first
 */
public record NewDecision(
    Decision decision,
    byte[] event,
    DecisionInput input,
    byte[] fingerprint,
    CurrentDecision before) {

  public NewDecision(
      Decision decision, DecisionInput input, byte[] fingerprint, CurrentDecision before) {
    this(decision, StoredJson.write(decision), input, fingerprint, before);
  }

  /** What stays owed. */
  EuroCents owed() {
    return owed(
        decision.status(),
        decision.outcome(),
        decision.amount(),
        before == null ? EuroCents.ZERO : before.owed());
  }

  /**
   * What stays owed after a version. One that waits for a review takes nothing back (rule book
   * 12.11), one that is preliminary gives nothing yet.
   */
  static EuroCents owed(
      DecisionStatus status, Outcome outcome, EuroCents amount, EuroCents owedBefore) {
    return status == DecisionStatus.FINAL && outcome != Outcome.PENDING ? amount : owedBefore;
  }
}

package org.carepremiums.eligibility.store;

import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.eligibility.decide.DecisionInput;

/**
 * A version that was just decided.
 *
 * @param decision as it is announced
 * @param event the same as it is stored, and published from
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

  /** What stays owed: one that is open again takes nothing back (rule book 12.11). */
  EuroCents owed() {
    if (isFinal()) {
      return decision.amount();
    }
    return before == null ? EuroCents.ZERO : before.owed();
  }

  /** Whether it or an earlier version is final. */
  boolean wasFinal() {
    return isFinal() || before != null && before.wasFinal();
  }

  private boolean isFinal() {
    return decision.status() == DecisionStatus.FINAL;
  }
}

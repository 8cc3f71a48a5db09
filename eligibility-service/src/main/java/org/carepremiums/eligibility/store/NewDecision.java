package org.carepremiums.eligibility.store;

import org.carepremiums.contracts.decision.Decision;
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
}

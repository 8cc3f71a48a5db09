package org.carepremiums.contracts.decision;

/** Whether a decision may still be made without telling anybody. */
public enum DecisionStatus {
  /** What the facts known so far give; nothing is paid on it. */
  PRELIMINARY,
  /** Application, window and sources let it be taken; it is paid and can be contested. */
  FINAL
}

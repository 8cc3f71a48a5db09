package org.carepremiums.contracts.decision;

/** Whether a decision has been taken, or is only foretold. */
public enum DecisionStatus {
  /** What the facts known so far give, or would give; nothing is paid on it. */
  PRELIMINARY,
  /**
   * All facts are there, but a person has to settle which reading of them holds (rule book 12.26):
   * neither final nor contestable.
   */
  IN_REVIEW,
  /** Application and sources let it be taken; it is paid and can be contested. */
  FINAL
}

package org.carepremiums.intake.ledger;

/** What a recorded statement is among the others about the same. */
public enum StatementState {
  /** It was new and became a version of the fact. */
  VERSION,
  /** A later statement that what is known still holds. */
  CONFIRMATION,
  /** It came after a statement that the source established later, and never held. */
  LATE,
  /** Another delivery says word for word what is known; remembered, so that it cannot unsay it. */
  REPETITION
}

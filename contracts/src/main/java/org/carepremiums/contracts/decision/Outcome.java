package org.carepremiums.contracts.decision;

/** What a decision gives. */
public enum Outcome {
  GRANTED,
  REFUSED,
  /** An application, a fact, a source or a review is still missing. */
  PENDING,
  /** Nobody applied while one could: nothing is decided (rule book 12.27). */
  NOT_APPLIED_FOR
}

package org.carepremiums.contracts.decision;

/** What a decision gives. */
public enum Outcome {
  GRANTED,
  REFUSED,
  /** A request, a fact, a source or a review is still missing. */
  PENDING,
  /** Nobody asked while it could be asked for: nothing is decided (rule book 12.27). */
  NOT_REQUESTED
}

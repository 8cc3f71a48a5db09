package org.carepremiums.contracts.decision;

/** What a decision gives. */
public enum Outcome {
  GRANTED,
  REFUSED,
  /** A fact or a source is still missing. */
  PENDING
}

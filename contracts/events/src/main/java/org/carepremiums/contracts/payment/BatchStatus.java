package org.carepremiums.contracts.payment;

/** How far a batch has come. */
public enum BatchStatus {
  /** Drawn up at a cut-off; waits for a second person. */
  DRAWN_UP,
  /** Approved and written as a bank file. */
  APPROVED,
  /** Set aside; its lines are due again. */
  WITHDRAWN
}

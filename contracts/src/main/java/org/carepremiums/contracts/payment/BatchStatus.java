package org.carepremiums.contracts.payment;

/** How far a batch has come. */
public enum BatchStatus {
  /** Its lines were set apart at a cut-off; waits for an operator to take it up. */
  DRAWN_UP,
  /** An operator checked it and stands for it; waits for a second person. */
  SUBMITTED,
  /** Approved and written as a bank file. */
  APPROVED,
  /** Set aside; its lines are due again. */
  WITHDRAWN
}

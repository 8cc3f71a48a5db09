package org.carepremiums.contracts.upstream;

/** How far a payout has come at the bank. */
public enum BankStatusKind {
  /** The bank will execute it (ACSP and the like): not yet paid. */
  ACCEPTED,
  /** The bank refuses it (RJCT). */
  REJECTED,
  /** The money left our account (ACSC, or a booked camt entry): paid. */
  BOOKED,
  /** The money came back after it was booked. */
  RETURNED
}

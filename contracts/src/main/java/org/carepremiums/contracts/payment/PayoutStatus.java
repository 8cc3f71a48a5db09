package org.carepremiums.contracts.payment;

/** How far a payout has come. */
public enum PayoutStatus {
  /** Approved and written to the bank file. */
  ORDERED,
  /** The bank will execute it; not yet paid. */
  ACCEPTED,
  /** The bank refused it; the amount is due again once the cause is gone. */
  REJECTED,
  /** Paid. */
  BOOKED,
  /** Paid and come back; the amount is due again once the cause is gone. */
  RETURNED
}

package org.carepremiums.payment.ledger;

/** The bank says of a payout what cannot be true beside what it said before. */
public final class ContradictoryStatus extends Exception {

  private static final long serialVersionUID = 1L;

  ContradictoryStatus(String reason) {
    super(reason);
  }
}

package org.carepremiums.payment.ledger;

import java.util.Optional;
import org.carepremiums.contracts.payment.PayoutStatus;
import org.carepremiums.contracts.upstream.BankStatusKind;

/** How far one line of a batch has come, from being set apart to being paid. */
public enum PayoutStage {
  /** Set apart in a batch that is not approved. */
  RESERVED(false, 0),
  /** The batch was withdrawn before it was approved. */
  WITHDRAWN(false, 0),
  /** Approved and written to the bank file. */
  ORDERED(true, 1),
  /** The bank will execute it. */
  ACCEPTED(true, 2),
  /** Paid. */
  BOOKED(true, 3),
  /** Refused by the bank. */
  REJECTED(false, 4),
  /** Paid and come back. */
  RETURNED(false, 4);

  private final boolean countsAsOrdered;
  private final int rank;

  PayoutStage(boolean countsAsOrdered, int rank) {
    this.countsAsOrdered = countsAsOrdered;
    this.rank = rank;
  }

  /** Whether its amount is a part of what was ordered. */
  public boolean countsAsOrdered() {
    return countsAsOrdered;
  }

  /**
   * Where a statement of the bank takes it. Statements come in any order and more than once: only
   * one that says more than is known moves the payout.
   *
   * @return the new stage; empty when nothing new is said
   * @throws ContradictoryStatus when both cannot be true
   */
  public Optional<PayoutStage> after(BankStatusKind said) throws ContradictoryStatus {
    if (this == RESERVED || this == WITHDRAWN) {
      throw new ContradictoryStatus("the payout was never ordered");
    }
    PayoutStage next = PayoutStage.valueOf(said.name());
    boolean wasPaid = this == BOOKED || this == RETURNED;
    boolean saysPaid = next == BOOKED || next == RETURNED;
    if (wasPaid && next == REJECTED || this == REJECTED && saysPaid) {
      throw new ContradictoryStatus(
          "the payout is %s already, and cannot be %s as well".formatted(this, next));
    }
    return next.rank > rank ? Optional.of(next) : Optional.empty();
  }

  /** The status that the payouts topic carries; empty before the payout is ordered. */
  public Optional<PayoutStatus> published() {
    return rank == 0 ? Optional.empty() : Optional.of(PayoutStatus.valueOf(name()));
  }
}

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
  /** Refused by the bank, also after the sum of its batch was booked: due again. */
  REJECTED(false, 4),
  /** Paid and come back. */
  RETURNED(false, 5);

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
   * one that says more than is known moves the payout, so that it ends at the strongest of what was
   * said, whatever came first. Banks book a batch in one sum, as our files ask them to, and may
   * refuse single lines of it before and after: booked and refused do not contradict each other,
   * and what was refused did not reach the payee.
   *
   * @return the new stage; empty when nothing new is said
   * @throws ContradictoryStatus when the payout was never ordered
   */
  public Optional<PayoutStage> after(BankStatusKind said) throws ContradictoryStatus {
    if (this == RESERVED || this == WITHDRAWN) {
      throw new ContradictoryStatus("the payout was never ordered");
    }
    PayoutStage next = PayoutStage.valueOf(said.name());
    return next.rank > rank ? Optional.of(next) : Optional.empty();
  }

  /** The status that the payouts topic carries; empty before the payout is ordered. */
  public Optional<PayoutStatus> published() {
    return rank == 0 ? Optional.empty() : Optional.of(PayoutStatus.valueOf(name()));
  }
}

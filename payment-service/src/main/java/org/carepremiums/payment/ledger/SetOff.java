package org.carepremiums.payment.ledger;

import org.carepremiums.contracts.value.EuroCents;

/**
 * Money that a payee holds beyond what is owed on one account settles what is due on another
 * account of the same payee.
 *
 * @param recoveredFrom the account on which too much was paid
 * @param settles the account on which something is due
 * @param amount how much; negative where an earlier netting is undone
 */
public record SetOff(LedgerAccountId recoveredFrom, LedgerAccountId settles, EuroCents amount) {

  /**
   * @throws IllegalArgumentException when the accounts are of two providers, or one account
   */
  public SetOff {
    if (!recoveredFrom.provider().equals(settles.provider()) || recoveredFrom.equals(settles)) {
      throw new IllegalArgumentException(
          "recoveries are netted only between two accounts of the same provider");
    }
  }

  SetOff undone(EuroCents part) {
    return new SetOff(recoveredFrom, settles, EuroCents.ZERO.minus(part));
  }
}

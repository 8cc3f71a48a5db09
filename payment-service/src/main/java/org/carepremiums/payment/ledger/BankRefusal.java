package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import org.carepremiums.contracts.value.Iban;

/**
 * The bank would not pay to an account, or sent a payment back, for a reason that keeps the same
 * payment from being ordered again.
 *
 * @param iban the account
 * @param code the ISO 20022 reason
 * @param on the day on which the bank established it
 * @param consequence what is held: everything, everything to that account, or one premium
 * @param premium the premium whose payment it was
 */
public record BankRefusal(
    Iban iban,
    String code,
    LocalDate on,
    BankReasons.Consequence consequence,
    LedgerAccountId premium) {

  /** Whether nothing is paid to the payee, to whatever account. */
  boolean concernsPayee() {
    return consequence == BankReasons.Consequence.HELD_FOR_PAYEE;
  }

  /**
   * Whether a premium is not paid to an account, for a reason that lies in either. One whose reason
   * lies in the account is good again once it is named after that day; a payment that was recalled
   * is not ordered again for that.
   */
  boolean concerns(LedgerAccountId id, NamedBankAccount account) {
    return switch (consequence) {
      case HELD_FOR_ACCOUNT -> iban.equals(account.iban()) && !account.observedOn().isAfter(on);
      case HELD_FOR_ORDER, HELD_AS_UNKNOWN -> iban.equals(account.iban()) && premium.equals(id);
      case HELD_FOR_PAYEE, ORDERED_AGAIN -> false;
    };
  }
}

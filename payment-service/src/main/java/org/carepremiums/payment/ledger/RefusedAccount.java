package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import org.carepremiums.contracts.value.Iban;

/**
 * The bank would not pay to an account, for a reason that lies in the account.
 *
 * @param iban the account
 * @param reason why
 * @param on the day on which the bank established it; the account is usable again once it is named
 *     after that day
 */
public record RefusedAccount(Iban iban, AccountReason reason, LocalDate on) {

  boolean concerns(NamedAccount account) {
    return iban.equals(account.iban()) && !account.observedOn().isAfter(on);
  }
}

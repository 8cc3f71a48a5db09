package org.carepremiums.payment.bankmessage;

import java.time.LocalDate;
import java.util.List;

/**
 * A message of the bank as it was read.
 *
 * @param kind which message
 * @param messageId the bank's own identification of it
 * @param createdOn the day on which the bank made it, in Brussels
 * @param accounts the accounts that it is about, IBANs as they are written; none in pain.002
 * @param notices what it says, in its order
 */
public record ReadBankMessage(
    BankMessageKind kind,
    String messageId,
    LocalDate createdOn,
    List<String> accounts,
    List<BankNotice> notices) {

  public ReadBankMessage {
    accounts = List.copyOf(accounts);
    notices = List.copyOf(notices);
  }
}

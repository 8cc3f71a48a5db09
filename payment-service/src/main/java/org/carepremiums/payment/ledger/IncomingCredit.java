package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;

/**
 * Money that was booked on the account that premiums are paid from.
 *
 * @param bankReference the bank's own reference of the booking; the same one is the same booking
 * @param amount more than nothing
 * @param bookedOn the day on which the bank booked it
 * @param communication what the payer gave along, structured or in free text; {@code null} where
 *     nothing was given
 * @param debtorName who paid; {@code null} where the bank does not tell
 * @param debtorAccount from which account; {@code null} where the bank does not tell
 */
public record IncomingCredit(
    String bankReference,
    EuroCents amount,
    LocalDate bookedOn,
    String communication,
    String debtorName,
    Iban debtorAccount) {

  /**
   * @throws IllegalArgumentException when the booking has no reference, no day or no amount
   */
  public IncomingCredit {
    if (bankReference == null || bankReference.isBlank() || bookedOn == null) {
      throw new IllegalArgumentException("a credit needs the bank's reference and day");
    }
    if (amount == null || !amount.isPositive()) {
      throw new IllegalArgumentException("a credit is of more than nothing");
    }
    bankReference = bankReference.strip();
  }
}

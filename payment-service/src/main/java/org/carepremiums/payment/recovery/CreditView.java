package org.carepremiums.payment.recovery;

import java.time.LocalDate;
import org.carepremiums.contracts.value.EuroCents;

/**
 * A credit and what has become of it.
 *
 * @param id its number here
 * @param bankReference the bank's own reference of the booking
 * @param amountCents all of it
 * @param bookedOn the day on which the bank booked it
 * @param communication what the payer gave along
 * @param debtorName who paid
 * @param debtorAccount from which account, masked
 * @param outcome what became of it when it came
 * @param claim the claim that it answers to, as it is printed; {@code null} while nobody knows
 * @param settledCents what it settled
 * @param sentBackCents what was sent back
 * @param restCents what belongs to the payer, and is to be sent back; all of it while nobody knows
 *     what it is for
 * @param enteredBy the operator who entered it; {@code null} where the bank told it
 */
public record CreditView(
    long id,
    String bankReference,
    EuroCents amountCents,
    LocalDate bookedOn,
    String communication,
    String debtorName,
    String debtorAccount,
    Outcome outcome,
    String claim,
    EuroCents settledCents,
    EuroCents sentBackCents,
    EuroCents restCents,
    String enteredBy) {

  /** What became of a credit when it came. */
  public enum Outcome {
    MATCHED_EXACTLY,
    MATCHED_PARTLY,
    TOO_MUCH,
    UNKNOWN
  }
}

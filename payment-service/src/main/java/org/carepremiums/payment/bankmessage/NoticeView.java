package org.carepremiums.payment.bankmessage;

import java.time.LocalDate;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.wording.Sentence;

/**
 * Something that the bank said, and what became of it.
 *
 * @param message the number of the message that it stands in
 * @param number which of the message's
 * @param place where in the message, as in {@code Ntfctn[1]/Ntry[3]}
 * @param said a status code, the result of a verification of payee, or a movement of money
 * @param batchId the batch that it is about
 * @param payoutId the payout that it is about
 * @param amountCents what was booked
 * @param bookedOn the day on which the bank booked it
 * @param bankReference the bank's own reference
 * @param reasonCode the bank's reason
 * @param communication what a payer wrote
 * @param payer who paid
 * @param payerAccount from which account
 * @param outcome what became of it
 * @param problem why it moved nothing
 * @param settledOn the business day on which somebody dealt with it
 * @param settledBy who did
 * @param settlement how
 */
public record NoticeView(
    long message,
    int number,
    String place,
    String said,
    String batchId,
    String payoutId,
    EuroCents amountCents,
    LocalDate bookedOn,
    String bankReference,
    String reasonCode,
    String communication,
    String payer,
    String payerAccount,
    NoticeOutcome outcome,
    Sentence problem,
    LocalDate settledOn,
    String settledBy,
    String settlement) {}

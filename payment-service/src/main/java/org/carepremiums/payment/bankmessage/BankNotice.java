package org.carepremiums.payment.bankmessage;

import java.time.LocalDate;
import org.carepremiums.contracts.value.EuroCents;

/** One thing that a message of the bank says. */
public sealed interface BankNotice {

  /** Where in the message it stands, as in {@code Ntfctn[1]/Ntry[3]/NtryDtls[1]/TxDtls[2]}. */
  String place();

  /**
   * How far a whole file or instruction of ours has come.
   *
   * @param reference the message or instruction that we sent, which is the batch
   * @param status an ISO 20022 status code
   * @param reasonCode an ISO 20022 reason; {@code null} where none is given
   */
  record BatchStatus(String place, String reference, String status, String reasonCode)
      implements BankNotice {}

  /**
   * How far one payment has come.
   *
   * @param reference its end-to-end identification, which is the payout
   * @param status an ISO 20022 status code
   * @param reasonCode an ISO 20022 reason; {@code null} where none is given
   */
  record PaymentStatus(String place, String reference, String status, String reasonCode)
      implements BankNotice {}

  /**
   * Something that was booked on our account.
   *
   * @param movement what it is
   * @param reference the batch, or the payout's end-to-end identification; {@code null} where the
   *     bank names neither
   * @param amount more than zero
   * @param bookedOn the day on which the bank booked it
   * @param bankReference the bank's own reference of it; {@code null} where it gives none
   * @param reasonCode why it came back; {@code null} where that is not told, or it did not
   * @param payment who paid it and what for, where somebody paid us; {@code null} otherwise
   */
  record Booking(
      String place,
      Movement movement,
      String reference,
      EuroCents amount,
      LocalDate bookedOn,
      String bankReference,
      String reasonCode,
      IncomingPayment payment)
      implements BankNotice {}

  /** Which way money went. */
  enum Movement {
    /** The sum of a batch left our account. */
    BATCH_PAID,
    /** A single payment left our account. */
    PAYMENT_PAID,
    /** A payment came back. */
    PAYMENT_RETURNED,
    /** Somebody paid us. */
    RECEIVED,
    /** Anything else that left our account: charges, and what others ordered. */
    OTHER_DEBIT,
    /** A booking of before was undone, as a whole. */
    REVERSED
  }

  /**
   * @param communication the structured communication or the text with it; {@code null} for none
   * @param payer who paid; {@code null} where not told
   * @param payerAccount from which account, an IBAN as it was written; {@code null} where not told
   */
  record IncomingPayment(String communication, String payer, String payerAccount) {}

  /**
   * Something that cannot be told apart from what we do: it is only announced, or in another
   * currency.
   *
   * @param why what it is
   */
  record Unusable(String place, NoticeProblem why, boolean needsSomebody) implements BankNotice {}
}

package org.carepremiums.payment.bankmessage;

import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Phrase;

/** Why something that the bank says moved nothing, as it stands in the worklist. */
public enum NoticeProblem implements Phrase {
  /** No batch has that name, or none that was approved. */
  UNKNOWN_BATCH,
  /** No payout has that identification, or its payee was erased. */
  UNKNOWN_PAYOUT,
  /** The bank names neither. */
  NAMES_NO_PAYMENT,
  /** The payout was set apart and never ordered. */
  NEVER_ORDERED,
  /** It is not the amount of the payment, nor of the lines of the batch. */
  AMOUNT_DIFFERS,
  /** A single payment was booked that the bank had refused or returned. */
  BOOKED_THOUGH_REFUSED,
  /** The code stands in no list of ours. */
  UNKNOWN_STATUS,
  /** The bank keeps the money, and neither pays nor returns it. */
  BLOCKED_BY_BANK,
  OTHER_CURRENCY,
  /** Announced, and not booked yet: another message will say that. */
  NOT_BOOKED_YET,
  /** A booking of before was undone as a whole. */
  BOOKING_REVERSED,
  /** Somebody paid us, and nothing says what for. */
  UNKNOWN_COMMUNICATION,
  /** Without the bank's own reference the same money could be counted twice. */
  WITHOUT_REFERENCE,
  /** Money left our account that no payment of ours asked for. */
  NO_PAYMENT_OF_OURS;

  private final Form form = Form.of("notice-" + name());

  @Override
  public Form form() {
    return form;
  }
}

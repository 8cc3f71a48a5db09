package org.carepremiums.payment.reading;

import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.payment.ledger.AccountReason;
import org.carepremiums.platform.wording.phrase.Sentences;

/** The bank's reason for a refusal, in words. */
final class BankReason {

  private BankReason() {}

  /**
   * @param code an ISO 20022 reason; {@code null} where there is none
   */
  static Sentence of(String code) {
    return code == null
        ? null
        : AccountReason.of(code)
            .map(reason -> Sentences.of(reason.alone()))
            .orElseGet(() -> Sentences.of(PaymentPhrase.BANK_REASON.with(code)));
  }
}

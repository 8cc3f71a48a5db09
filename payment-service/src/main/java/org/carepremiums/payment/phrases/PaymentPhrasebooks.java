package org.carepremiums.payment.phrases;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.carepremiums.payment.bankfile.RemittancePhrase;
import org.carepremiums.payment.bankmessage.NoticeProblem;
import org.carepremiums.payment.ledger.BankReasonPhrase;
import org.carepremiums.payment.ledger.BatchDifferencePhrase;
import org.carepremiums.payment.ledger.HoldPhrase;
import org.carepremiums.payment.ledger.RemedyPhrase;
import org.carepremiums.payment.reading.PaymentPhrase;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** The phrases of payment with their texts. */
@Dependent
public class PaymentPhrasebooks {

  @Produces
  @Singleton
  Phrasebooks produce() {
    return books();
  }

  public static Phrasebooks books() {
    return Phrasebooks.of(
        PaymentPhrasebooks.class,
        HoldPhrase.values(),
        BankReasonPhrase.values(),
        RemedyPhrase.values(),
        BatchDifferencePhrase.values(),
        PaymentPhrase.values(),
        RefusalPhrase.values(),
        NoticeProblem.values(),
        RemittancePhrase.values());
  }
}

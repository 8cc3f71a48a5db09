package org.carepremiums.payment.phrases;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.carepremiums.payment.bankfile.RemittancePhrase;
import org.carepremiums.payment.ledger.DifferencePhrase;
import org.carepremiums.payment.ledger.HoldPhrase;
import org.carepremiums.payment.ledger.ReasonPhrase;
import org.carepremiums.payment.ledger.RemedyPhrase;
import org.carepremiums.payment.reading.PaymentPhrase;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** The phrases of payment with their texts. */
@Dependent
public class Phrases {

  @Produces
  @Singleton
  Phrasebooks produce() {
    return books();
  }

  public static Phrasebooks books() {
    return Phrasebooks.of(
        Phrases.class,
        HoldPhrase.values(),
        ReasonPhrase.values(),
        RemedyPhrase.values(),
        DifferencePhrase.values(),
        PaymentPhrase.values(),
        RefusalPhrase.values(),
        RemittancePhrase.values());
  }
}

package org.carepremiums.payment.reading;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.euros;
import static org.carepremiums.platform.wording.phrase.Blank.text;
import static org.carepremiums.platform.wording.phrase.Blank.wording;
import static org.carepremiums.platform.wording.phrase.Blank.year;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.phrase.Phrase;

/** Where the payments of a provider stand, as the provider reads it. */
public enum PaymentPhrase implements Phrase {
  PREMIUM_OF_YEAR(Blank.of("premium", Kind.SCHEME), year("year")),

  PAYEE_INSTITUTION(text("institution")),
  PAYEE_INSTITUTION_NOT_NAMED,

  NOTHING_OWED,
  PAID(euros("amount")),
  ON_ITS_WAY(euros("amount")),
  IN_PREPARATION(euros("amount")),
  HELD(euros("amount")),
  EXPECTED(euros("amount"), day("drawnUp"), day("paid")),
  EXPECTED_AT_NEXT_CUT_OFF(euros("amount")),
  TO_RECOVER(euros("amount")),
  /** What is due was settled with what had been paid too much elsewhere. */
  SETTLED_BY_SETTING_OFF(euros("amount")),
  /** What had been paid too much was kept back from what was due elsewhere. */
  RECOVERED_BY_SETTING_OFF(euros("amount")),
  REPAID(euros("amount")),
  WRITTEN_OFF(euros("amount")),

  PAYMENT_IN_PREPARATION,
  PAYMENT_ORDERED(day("execution")),
  PAYMENT_ACCEPTED(day("execution")),
  PAYMENT_BOOKED(day("on")),
  PAYMENT_REJECTED(day("on"), wording("reason")),
  PAYMENT_RETURNED(day("on"), wording("reason"));

  private final Form form;

  PaymentPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}

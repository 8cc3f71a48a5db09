package org.carepremiums.payment.ledger;

import static org.carepremiums.platform.wording.phrase.Blank.euros;
import static org.carepremiums.platform.wording.phrase.Blank.text;
import static org.carepremiums.platform.wording.phrase.Blank.wording;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Phrase;

/** Why a line of a batch would no longer be drawn up as it was shown. */
public enum BatchDifferencePhrase implements Phrase {
  LESS_IS_DUE(text("payout"), euros("shown"), euros("due")),
  LINE_IS_HELD(text("payout"), wording("because")),
  ANOTHER_PAYEE(text("payout")),
  ANOTHER_ACCOUNT(text("payout"));

  private final Form form;

  BatchDifferencePhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}

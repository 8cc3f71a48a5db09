package org.carepremiums.payment.page;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.euros;
import static org.carepremiums.platform.wording.phrase.Blank.text;
import static org.carepremiums.platform.wording.phrase.Blank.wording;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What the letter says by which a payee is asked to pay back. */
public enum ClaimLetterPhrase implements Phrase {
  CLAIM_TITLE(wording("premium")),
  CLAIM_HINT,
  CLAIM_CLOSED(day("day")),
  CLAIM_REPLACED(text("claim")),
  CLAIM_STILL_OPEN(euros("amount")),
  CLAIM_TO_PROVIDER(text("number")),
  CLAIM_TO_INSTITUTION(text("institution"), text("number")),
  CLAIM_TO_INSTITUTION_NOT_NAMED(text("number")),
  CLAIM_OF(day("day"), text("communication")),
  CLAIM_OPENING,
  CLAIM_PAID,
  CLAIM_OWED,
  CLAIM_DIFFERENCE,
  CLAIM_WHY,
  CLAIM_DECISION,
  CLAIM_WHY_PAGES,
  CLAIM_HOW_TITLE,
  CLAIM_PAY(euros("amount"), day("day")),
  CLAIM_ACCOUNT,
  CLAIM_HOLDER,
  CLAIM_COMMUNICATION,
  CLAIM_COMMUNICATION_ALONE,
  CLAIM_SET_OFF_TITLE,
  CLAIM_SET_OFF,
  CLAIM_INSTALMENTS_TITLE,
  CLAIM_INSTALMENTS(day("day")),
  CLAIM_DISAGREE_TITLE,
  CLAIM_DISAGREE,
  SEE_CLAIM(text("communication")),
  INSTALMENTS_TITLE,
  INSTALMENT_SETTLED,
  INSTALMENT_OVERDUE;

  private final Form form;

  ClaimLetterPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}

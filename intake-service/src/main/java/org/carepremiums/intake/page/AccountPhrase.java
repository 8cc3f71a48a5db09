package org.carepremiums.intake.page;

import static org.carepremiums.platform.wording.phrase.Blank.day;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What the pages say on which one names the account to be paid to. */
public enum AccountPhrase implements Phrase {
  ACCOUNT_TITLE,
  ACCOUNT_LEAD,
  ACCOUNT_NOW,
  ACCOUNT_NONE,
  ACCOUNT_NUMBER,
  ACCOUNT_HOLDER,
  ACCOUNT_HOLDER_HINT,
  ACCOUNT_NAMED_ON,
  ACCOUNT_FROM,
  ACCOUNT_FROM_HINT,
  ACCOUNT_NEW,
  ACCOUNT_CONTINUE,
  ACCOUNT_CHECK_TITLE,
  ACCOUNT_CHECK_LEAD,
  ACCOUNT_CHANGE,
  ACCOUNT_CONFIRM,
  ACCOUNT_DONE_TITLE,
  ACCOUNT_DONE_LEAD,
  ACCOUNT_FOLLOWS,
  ACCOUNT_FOLLOWS_PHYSIOTHERAPIST,
  ACCOUNT_FOLLOWS_INSTITUTION,
  ACCOUNT_FOLLOWS_PRACTITIONER,
  ACCOUNT_FOLLOWS_HELD,
  ACCOUNT_SEE_PAYMENTS,
  ACCOUNT_SEE_DATA,
  FROM_NOT_A_DAY,
  FROM_PAST(day("today"));

  private final Form form;

  AccountPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}

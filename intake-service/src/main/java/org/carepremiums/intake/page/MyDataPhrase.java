package org.carepremiums.intake.page;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.enumeration;
import static org.carepremiums.platform.wording.phrase.Blank.number;
import static org.carepremiums.platform.wording.phrase.Blank.wording;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What the page says on which one sees what is known about oneself. */
public enum MyDataPhrase implements Phrase {
  DATA_TITLE,
  DATA_LEAD,
  DATA_ON_THIS_PAGE,

  DATA_PERSON,
  DATA_NUMBER,
  DATA_NISS,
  DATA_NISS_SINCE(day("on")),
  DATA_NISS_UNKNOWN,
  DATA_ACCOUNT,
  DATA_ACCOUNT_NONE,
  DATA_CHANGE_ACCOUNT,

  DATA_APPLICATIONS,
  DATA_NO_APPLICATIONS,
  DATA_PREMIUM,
  DATA_YEAR,
  DATA_SUBMITTED,
  DATA_CHANNEL,
  DATA_REFERENCE,
  DATA_ANSWER,
  DATA_SEE_ANSWER,

  DATA_FACTS,
  DATA_FACTS_LEAD,
  DATA_NO_FACTS,
  DATA_KIND(wording("kind"), number("facts"), enumeration("sources")),
  DATA_SHOW_HISTORY,
  DATA_HIDE_HISTORY,
  DATA_HISTORY_SHOWN,
  DATA_STANDING,
  DATA_FROM,
  DATA_ESTABLISHED,
  DATA_RECORDED,
  DATA_DELIVERY,

  DATA_CORRECT,
  DATA_CORRECT_CONTEST,
  DATA_CORRECT_CONTEST_LINK,
  DATA_CORRECT_SOURCE,
  DATA_CORRECT_ACCOUNT,
  DATA_CORRECT_PERSON,

  DATA_LOOKS;

  private final Form form;

  MyDataPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}

package org.carepremiums.intake.act;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.text;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What is wrong with something that a provider does, and how to mend it. */
public enum ActPhrase implements Phrase {
  SCHEME_NOT_NAMED,
  NO_SUCH_SCHEME,
  YEAR_NOT_NAMED,
  NO_SUCH_YEAR,
  ACCOUNT_NOT_NAMED,
  ACCOUNT_NOT_VALID,
  ACCOUNT_NOT_REACHED,
  HOLDER_NOT_NAMED,
  HOLDER_TOO_LONG,
  HOLDER_NOT_READABLE,
  FORM_NOT_USABLE,
  FORM_SENT_OTHERWISE(day("on")),
  ACCOUNT_CHANGED_TODAY(day("on")),
  NUMBER_NOT_KNOWN,
  NOT_BEFORE_DAY_OPENS(day("on")),
  ACT_NOT_ACCEPTED,
  FIELD_NOT_ACCEPTED(text("field")),
  ACT_NOT_HANDLED_YET;

  private final Form form;

  ActPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}

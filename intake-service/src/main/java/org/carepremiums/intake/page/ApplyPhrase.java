package org.carepremiums.intake.page;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.wording;
import static org.carepremiums.platform.wording.phrase.Blank.year;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What the page says on which one applies. */
public enum ApplyPhrase implements Phrase {
  APPLY_TITLE(Blank.of("premium", Kind.SCHEME), year("year")),
  APPLY_LEAD,
  APPLY_PROSPECT,
  APPLY_SEE_PROSPECT,
  APPLY_BEFORE,
  APPLY_BEFORE_ON(day("on")),
  APPLY_SEE_ANSWER,
  APPLY_NUMBER_UNKNOWN,
  APPLY_SEE_PREMIUMS,

  APPLY_MAIN_ACTIVITY,
  APPLY_SHARED_LICENCE,
  APPLY_SHARED_LICENCE_HINT,
  APPLY_LICENCE_CONFIRMED,
  APPLY_LICENCE_CONFIRMED_HINT,
  APPLY_YES,
  APPLY_NO,

  APPLY_ACCOUNT,
  APPLY_ACCOUNT_OF_INSTITUTION,
  APPLY_ACCOUNT_OF_INSTITUTION_HINT,
  APPLY_ACCOUNT_PROBLEM(day("on"), wording("problem")),
  APPLY_KEEP,
  APPLY_KEEP_NONE,
  APPLY_KEEP_LAST_PAID,
  APPLY_KEEP_LAST_PAID_ALONE,
  APPLY_NAMED_ON(day("on")),
  APPLY_NAMED_WITH_APPLICATION(day("on")),
  APPLY_ANOTHER,
  APPLY_GIVE,
  APPLY_IBAN,
  APPLY_IBAN_HINT,
  APPLY_IBAN_IF_ANOTHER,

  APPLY_DECLARE,
  APPLY_SEND,

  ANSWER_MAIN_ACTIVITY,
  ANSWER_SHARED_LICENCE,
  ANSWER_LICENCE_CONFIRMED,
  CHOOSE_ACCOUNT,
  ACCOUNT_KEPT_AND_TYPED;

  private final Form form;

  ApplyPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}

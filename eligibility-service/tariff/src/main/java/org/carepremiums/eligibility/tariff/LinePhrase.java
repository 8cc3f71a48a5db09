package org.carepremiums.eligibility.tariff;

import static org.carepremiums.platform.wording.phrase.Blank.decimal;
import static org.carepremiums.platform.wording.phrase.Blank.number;
import static org.carepremiums.platform.wording.phrase.Blank.text;
import static org.carepremiums.platform.wording.phrase.Blank.wording;
import static org.carepremiums.platform.wording.phrase.Blank.year;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What is said of a line that is wrong. */
public enum LinePhrase implements Phrase {
  LINE_REPEATED(number("line")),
  LINE_OF_OTHER_YEAR(year("year")),
  LINE_IS_PSEUDOCODE,
  LINE_CODE_UNKNOWN(year("year")),
  LINE_RANK_BELOW_ONE,
  LINE_BEFORE_SITUATION,
  LINE_SHARE_OUT_OF_BOUNDS(number("decimals")),
  LINE_COEFFICIENT_OUT_OF_BOUNDS(number("most"), number("decimals")),
  LINE_COEFFICIENT_OTHERWISE(text("code"), decimal("coefficient")),

  /** A line that cannot be read. */
  LINE_UNREADABLE,
  LINE_TOO_LARGE,
  LINE_FIELD_MISSING(text("field")),
  LINE_FIELD_UNKNOWN(text("field")),
  LINE_UNSHOWN_FIELD_UNKNOWN,
  LINE_FIELD_OF_OTHER_FORM(text("field"), wording("form")),

  /** What a field has to be. */
  FORM_OF_PROVIDER,
  FORM_OF_PATIENT,
  FORM_OF_CODE,
  FORM_OF_DAY,
  FORM_OF_TIME,
  FORM_OF_SETTING(text("settings")),
  FORM_OF_SITUATION,
  FORM_OF_REFERENCE,
  FORM_OF_WHOLE_NUMBER,
  FORM_OF_NUMBER,
  FORM_OF_FLAG;

  private final Form form;

  LinePhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}

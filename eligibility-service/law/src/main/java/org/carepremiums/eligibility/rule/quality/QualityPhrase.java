package org.carepremiums.eligibility.rule.quality;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.law;
import static org.carepremiums.platform.wording.phrase.Blank.number;
import static org.carepremiums.platform.wording.phrase.Blank.year;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What the quality premium says. */
public enum QualityPhrase implements Phrase {
  ON_QUALITY_LIST,
  STANDS_ON_QUALITY_LIST(year("year")),
  NOT_ON_QUALITY_LIST(year("year")),

  PORTFOLIO_CREATED,
  PORTFOLIO_CREATED_BY(day("by")),
  PORTFOLIO_CREATED_ON(day("on")),

  GENERAL_CRITERIA,
  GENERAL_CRITERIA_MET,
  GENERAL_CRITERIA_NOT_MET,

  ANNUAL_CRITERIA,
  ANNUAL_CRITERIA_MET,
  ANNUAL_CRITERIA_NOT_MET,

  CYCLE_CRITERIA,
  CYCLE_CRITERIA_ASKED(law("law"), year("first"), year("last")),
  YEAR_OF_CYCLE(number("number"), year("first"), year("last")),
  CYCLE_CRITERIA_MET,
  CYCLE_CRITERIA_NOT_MET,
  CYCLE_CRITERIA_NOT_STATED,

  VERIFIED_IN_TIME,
  VERIFIED_BY(day("by")),
  /** Where "28 February" could be read to the letter (rule book 12.3). */
  VERIFIED_BY_STRICTLY(day("by"), day("strictly")),
  VERIFIED_ON(day("on")),
  VERIFIED_TOO_LATE_STRICTLY(day("on")),

  CORRECT_DATA,
  DATA_CORRECT,
  DATA_INCORRECT,

  CONVENTION_STATUS,
  CONVENTION_STATUS_NOT_ASKED,

  NOT_PAID_BEFORE,
  WAS_NOT_PAID_BEFORE,
  WAS_PAID_BEFORE,
  NO_RECORD_OF_PAYMENT,
  PAYMENT_TO_BE_SETTLED;

  private final Form form;

  QualityPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}

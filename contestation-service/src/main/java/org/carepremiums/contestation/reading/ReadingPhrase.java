package org.carepremiums.contestation.reading;

import static org.carepremiums.platform.wording.phrase.Blank.day;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What a provider reads before contesting, and of how a contestation goes on. */
public enum ReadingPhrase implements Phrase {
  CONTEST_EARLY,
  CONTEST_NOTHING_ASKED_FOR,
  CONTEST_NOTHING_DECIDED,

  GROUP_CONDITIONS,
  GROUP_PARAMETERS,
  GROUP_AMOUNT,

  ANNEX_ASKED,
  ANNEX_IF_YOU_LIKE,

  STEP_RECEIVED,
  STEP_POSTED,
  STEP_COMPLETED,
  STEP_TO_COMPLETE(day("until")),
  STEP_ADMISSIBLE,
  STEP_INADMISSIBLE,
  STEP_ASSIGNED,
  STEP_UPHELD,
  STEP_PARTLY_UPHELD,
  STEP_DISMISSED,
  STEP_WILL_BE_EXAMINED,
  STEP_WILL_BE_ASSIGNED,
  STEP_WILL_BE_DECIDED,

  RULING_HOLDS;

  private final Form form;

  ReadingPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}

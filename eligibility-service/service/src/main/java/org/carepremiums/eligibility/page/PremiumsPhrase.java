package org.carepremiums.eligibility.page;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.number;
import static org.carepremiums.platform.wording.phrase.Blank.text;
import static org.carepremiums.platform.wording.phrase.Blank.wording;
import static org.carepremiums.platform.wording.phrase.Blank.year;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What the pages about premiums say beside the statements themselves. */
public enum PremiumsPhrase implements Phrase {
  START_TITLE,
  START_LEAD,
  START_CAN,
  START_CAN_SEE,
  START_CAN_APPLY,
  START_CAN_CONTEST,
  START_CAN_DATA,
  START_NOW,
  START_NEED,
  START_NEED_TEXT,
  START_STAFF,
  START_STAFF_TEXT,
  START_DESK,

  PREMIUMS_TITLE,
  PREMIUMS_LEAD,
  PREMIUMS_NONE,
  PREMIUMS_NONE_TEXT,
  PREMIUM_YEAR(year("year")),
  PREMIUM_OF_YEAR(Blank.of("premium", Kind.SCHEME), year("year")),
  TO_DO_TITLE,
  TO_DO_NOTHING,
  TO_DO_APPLY(Blank.of("premium", Kind.SCHEME), year("year"), day("until")),
  TO_DO_APPLY_WITHOUT_END(Blank.of("premium", Kind.SCHEME), year("year")),
  TO_DO_CONTEST(Blank.of("premium", Kind.SCHEME), year("year"), day("until")),

  STANDING_GRANTED,
  STANDING_REFUSED,
  STANDING_EXPECTED,
  STANDING_NOT_EXPECTED,
  STANDING_TO_APPLY,
  STANDING_OPEN,
  STANDING_IN_REVIEW,
  STANDING_NOT_APPLIED_FOR,

  SEE_DECISION,
  SEE_DECISION_OF(Blank.of("premium", Kind.SCHEME), year("year")),
  APPLY_NOW,
  APPLY_NOW_FOR(Blank.of("premium", Kind.SCHEME), year("year")),
  CONTEST_NOW,
  CONTEST_NOW_OF(Blank.of("premium", Kind.SCHEME), year("year")),
  SEE_PAYMENTS,
  SEE_CONTESTATIONS,
  TO_ALL_PREMIUMS,

  WHY_TITLE,
  AWAITED_TITLE,
  PAYMENT_TITLE,
  ACTIONS_TITLE,
  CONDITIONS_TITLE,
  CONDITIONS_LEAD,
  CONDITION_MISSES,
  CHANGES_TITLE(number("version")),
  DELIVERIES_TITLE,
  DOCUMENTS_TITLE,
  VERSIONS_TITLE,
  VERSION_OF(number("version"), day("on"), wording("standing")),
  VERSION_SHOWN,
  VERSION_OLDER(number("version")),
  TO_LATEST_VERSION,
  PRINT_LETTER,
  LETTER_HINT,
  TECHNICAL,

  ANSWER_WAITING,
  ANSWER_WAITING_TEXT(text("application")),
  ANSWER_LOOK_AGAIN,
  ANSWER_ADMISSIBLE,
  ANSWER_ADMISSIBLE_TEXT(text("application")),
  ANSWER_SCORES,
  ANSWER_CONTEST_UNTIL(day("until")),
  ANSWER_NOT_ADMISSIBLE,
  ANSWER_REASON(wording("reason"));

  private final Form form;

  PremiumsPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}

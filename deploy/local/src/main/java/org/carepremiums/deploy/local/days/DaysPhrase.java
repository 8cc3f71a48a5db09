package org.carepremiums.deploy.local.days;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.number;
import static org.carepremiums.platform.wording.phrase.Blank.text;
import static org.carepremiums.platform.wording.phrase.Blank.year;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What the page says from which business days are opened. */
enum DaysPhrase implements Phrase {
  DAYS_TITLE,
  ERROR_TITLE(text("title")),
  LANGUAGES,
  SKIP_TO_CONTENT,
  TIME_STANDS_STILL,

  OPEN_DAY(day("day")),
  NO_DAY_YET,
  CAMPAIGN_IS_PLAYED(number("done"), number("all")),
  DAYS_ARE_OPENED(number("done"), number("all")),
  WORKING_ON(day("day")),
  LOOK_AGAIN,
  BROKEN_OFF(text("reason")),

  OPEN_DAYS,
  OPEN_NEXT(day("day")),
  OPEN_UNTIL,
  OPEN_UNTIL_HINT(day("example")),
  OPEN_THEM,

  THERE_IS_A_PROBLEM,
  DAY_IS_NONE,
  DAY_HAS_COME(day("day")),
  DAY_IS_TOO_LATE(day("day")),

  WAITING_NOW,
  BATCH_WAITS(day("cutOff")),
  COMING,
  COMING_DAY,
  COMING_EVENT,
  NOTHING_COMING,
  SOURCE_DELIVERS(Blank.of("source", Kind.SOURCE)),
  BANK_BOOKS(number("payouts")),
  BATCH_IS_DRAWN_UP,
  LAST_DAY_TO_APPLY(Blank.of("premium", Kind.SCHEME), year("year"), number("providers")),
  LAST_DAY_TO_CONTEST(number("premiums")),
  LAST_DAY_TO_COMPLETE(number("contestations"));

  private final Form form;

  DaysPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}

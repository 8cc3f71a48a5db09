package org.carepremiums.intake.desk;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.decimal;
import static org.carepremiums.platform.wording.phrase.Blank.number;
import static org.carepremiums.platform.wording.phrase.Blank.text;
import static org.carepremiums.platform.wording.phrase.Blank.year;

import org.carepremiums.intake.delivery.DeliveryStage;
import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What the desk of who delivers data says. */
public enum DeliveryPhrase implements Phrase {
  TITLE,
  TITLE_OF(source()),
  BACK,
  WAYS,
  FILES,
  TO_LIST,
  TO_LIST_OF(source()),
  TO_UPLOAD,
  TO_RECEIPTS,
  SAID_SOURCE(source()),
  SAID_FEED(feed()),

  DUE_HELD(source(), feed(), text("delivery")),
  DUE_OPEN(source(), feed(), text("delivery"), number("received")),
  DUE_INCOMPLETE(source(), feed(), text("delivery"), number("received"), number("announced")),
  DUE_LATE(source(), feed(), text("years"), day("since")),
  DUE_SUSPENDED(source(), feed(), year("year"), day("on")),
  DUE_MORE(number("number")),

  RUNNING_TITLE,
  RUNNING_OF(source(), feed(), text("delivery")),

  MATRIX_TITLE,
  MATRIX_LEAD,
  MATRIX_NONE,
  CELL_COMPLETE,
  CELL_PARTLY,
  CELL_PARTLY_LATE(day("since")),
  CELL_LATE(day("since")),
  CELL_SUSPENDED(day("on")),
  CELL_NOTHING,
  CELL_OF(source(), feed(), year("year"), text("state")),

  LIST_TITLE,
  COLUMN_SOURCE,
  COLUMN_FEED,
  COLUMN_DELIVERY,
  COLUMN_STATE,
  COLUMN_YEARS,
  COLUMN_ANNOUNCED,
  COLUMN_RECEIVED,
  COLUMN_ACCEPTED,
  COLUMN_REFUSED,
  COLUMN_DUPLICATES,
  COLUMN_SUPERSEDED,
  COLUMN_MISSING,
  COLUMN_ON,

  STAGE_ANY,
  STAGE_OPEN,
  STAGE_INCOMPLETE,
  STAGE_HELD,
  STAGE_COMPLETE,
  STAGE_DAILY,

  DELIVERY_TITLE(text("delivery")),
  DONE_CONFIRMED,
  DONE_SENT(number("lines")),
  PROGRESS_TITLE,
  PROGRESS_LABEL,
  PROGRESS_UNKNOWN(number("received")),
  PROGRESS_LEAVE,
  LOOK_AGAIN,
  STANDS_TITLE,
  WORDS_OF_RECEIPT,

  HELD_TITLE,
  HELD_CONTRADICTORY,
  HELD_REFUSED,
  FOUND_FELL(
      year("year"), number("number"), number("before"), decimal("percent"), decimal("limit")),
  FOUND_ROSE(
      year("year"), number("number"), number("before"), decimal("percent"), decimal("limit")),
  FOUND_ABSENT(
      year("year"), number("number"), number("before"), decimal("percent"), decimal("limit")),
  FOUND_EMPTY(
      year("year"), number("number"), number("before"), decimal("percent"), decimal("limit")),
  FOUND_ZEROS(year("year"), number("number"), number("all"), decimal("percent"), decimal("limit")),
  FOUND_UNREGISTERED(
      year("year"), number("number"), number("all"), decimal("percent"), decimal("limit")),
  FOUND_ABOVE_DENOMINATOR(
      year("year"), number("number"), number("all"), decimal("percent"), decimal("limit")),
  FOUND_PACKAGE_ZEROS(
      year("year"),
      number("number"),
      number("all"),
      decimal("percent"),
      decimal("limit"),
      text("package")),
  FOUND_PACKAGE_FELL(
      year("year"),
      number("number"),
      number("before"),
      decimal("percent"),
      decimal("limit"),
      text("package")),
  FOUND_PART(text("part")),
  FOUND_EXAMPLES(text("examples")),

  CONFIRM_TITLE,
  CONFIRM_LEAD,
  ASK_REASON,
  ASK_REASON_HINT(number("most")),
  GIVE_REASON,
  REASON_TOO_LONG(number("most")),
  CONFIRM,
  NOT_HELD_NOW,

  REFUSALS_TITLE,
  REFUSALS_NONE,
  REFUSALS_CAPTION(number("refused")),
  REFUSALS_MORE(number("reasons")),
  COLUMN_REASON,
  COLUMN_FIELD,
  COLUMN_COUNT,
  COLUMN_LINE,
  COLUMN_FIRST_LINE,
  COLUMN_NUMBER,
  COLUMN_STOOD,
  COLUMN_TOLD,
  COLUMN_EXPECTED,
  STOOD_NOTHING,
  STOOD_GONE,
  FILE_TO_CORRECT,
  FILE_OF_REFUSALS,

  UPLOAD_TITLE(source()),
  UPLOAD_LEAD,
  ASK_FEED,
  ASK_DELIVERY,
  ASK_DELIVERY_HINT,
  ASK_YEARS,
  ASK_YEARS_HINT,
  ASK_DAYS,
  ASK_FROM,
  ASK_TO,
  ASK_OBSERVED,
  ASK_DAY_HINT,
  ASK_FILE,
  ASK_FILE_AGAIN,
  ASK_FILE_HINT(number("megabytes")),
  CHECK,
  CHECK_ANOTHER,
  SEND(number("lines")),
  CHECKED_ALL_GOOD(number("lines")),
  CHECKED_SOME(number("refused"), number("lines")),
  CHECKED_ALL_REFUSED(number("lines")),
  CHECKED_EMPTY,
  CHECKED_NOTHING_SENT,
  CHECKED_SEND_AGAIN,
  CHECKED_MEND_FIRST,
  CHECKED_COMPARED_LATER,
  CHECKED_WOULD_HOLD(decimal("percent")),
  CHECKED_KNOWN_WHOLE,
  CHECKED_KNOWN_PARTLY,
  CHECKED_CAPTION,
  CHOOSE_FEED,
  NAME_DELIVERY,
  NAME_YEARS,
  NAME_DAY,
  DAYS_TURNED,
  CHOOSE_FILE,
  FILE_TOO_LARGE(number("megabytes")),
  OTHER_FILE,
  NOT_READ,
  NOT_READ_WHY,
  BROKER_AWAY,

  YEAR_TITLE(source(), feed(), year("year")),
  YEAR_COMPLETE(day("on")),
  YEAR_SUSPENDED(day("on")),
  YEAR_NEVER,
  YEAR_DELIVERY,
  STEPS_TITLE,
  STEP_SUSPENDED,
  STEP_RESUMED,
  COLUMN_STEP,
  COLUMN_DAY,
  COLUMN_BY,
  COLUMN_WHY,
  SUSPEND_TITLE,
  SUSPEND_LEAD,
  SUSPEND,
  RESUME_TITLE,
  RESUME_LEAD,
  RESUME,
  RESUMED_BY_HANDLER,
  DONE_SUSPENDED,
  DONE_RESUMED,
  STANDS_OTHERWISE,

  RECEIPTS_TITLE,
  RECEIPTS_TITLE_OF(source()),
  RECEIPTS_CAPTION,
  COLUMN_VERSION,
  COLUMN_ISSUED,
  RECEIPT_COMPLETE,
  RECEIPT_INCOMPLETE,
  RECEIPT_DAILY;

  private final Form form;

  DeliveryPhrase(Blank... blanks) {
    this.form = Form.of("DELIVERIES_" + name(), blanks);
  }

  private static Blank source() {
    return Blank.of("source", Kind.SOURCE);
  }

  private static Blank feed() {
    return Blank.of("feed", Kind.FEED);
  }

  /** What a stage is called. */
  static DeliveryPhrase of(DeliveryStage stage) {
    return valueOf("STAGE_" + stage.name());
  }

  @Override
  public Form form() {
    return form;
  }
}

package org.carepremiums.payment.page;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.euros;
import static org.carepremiums.platform.wording.phrase.Blank.wording;
import static org.carepremiums.platform.wording.phrase.Blank.year;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What the pages about payments say beside what payment says anyway. */
public enum PaymentsPhrase implements Phrase {
  PAYMENTS_TITLE,
  PAYMENTS_LEAD,
  PAYMENTS_NONE,
  PAYMENTS_NONE_TEXT,
  NOTHING_TO_DO,

  TO_DO_TITLE,
  TO_DO_PREMIUM(wording("premium"), euros("amount")),
  TO_DO_ACCOUNT,

  NEXT_TITLE,
  NEXT_ON(day("day")),
  NEXT_FROM(day("day")),
  NEXT_WITHOUT_DAY,
  NEXT_NONE,

  HELD_TITLE,

  RECOVERY_TITLE,
  RECOVERY_WHY(euros("paid"), euros("owed")),
  RECOVERY_DISAGREE,

  YEAR_TITLE(year("year")),
  YEAR_CAPTION(year("year")),
  COLUMN_PREMIUM,
  COLUMN_AMOUNT,
  COLUMN_STATUS,
  COLUMN_DAY,
  COLUMN_ACCOUNT,
  ACCOUNT_ERASED,
  AT_THE_EARLIEST,

  STATE_PAID,
  STATE_ON_ITS_WAY,
  STATE_IN_PREPARATION,
  STATE_PLANNED,
  STATE_HELD,
  STATE_REFUSED,
  STATE_RETURNED,
  STATE_SET_OFF,
  STATE_RECOVERED,
  STATE_UNDONE,
  STATE_REPAID,
  STATE_WRITTEN_OFF,
  STATE_OVERPAID,
  STATE_NOTHING_DUE,

  SAID_PLANNED(day("drawnUp")),
  SAID_PLANNED_WITHOUT_DAY,
  SAID_SET_OFF(wording("premium")),
  SAID_RECOVERED(wording("premium")),
  SAID_UNDONE(wording("premium")),
  SAID_REPAID,
  SAID_REPAYMENT_UNDONE,
  SAID_WRITTEN_OFF,
  SAID_OVERPAID,

  ACCOUNT_TITLE,
  ACCOUNT_NONE,
  ACCOUNT_FOR_ALL,
  ACCOUNT_USED_SINCE(day("day")),
  ACCOUNT_USED_FROM(day("day")),
  ACCOUNT_NAMED(day("on"), Blank.of("channel", Kind.CHANNEL)),
  ACCOUNT_NAMED_WITH_APPLICATION(day("on"), Blank.of("channel", Kind.CHANNEL)),
  ACCOUNT_HINT,
  CHANGE_ACCOUNT,
  GIVE_ACCOUNT,

  DISAGREE_TITLE,
  DISAGREE_TEXT,
  SEE_PREMIUMS,
  SEE_CONTESTATIONS,
  SEE_DECISION(wording("premium")),

  SUMMARY_ON(euros("amount"), day("day")),
  SUMMARY_FROM(euros("amount"), day("day")),
  SUMMARY_TO_ACCOUNT,
  SUMMARY_NOTHING,
  SUMMARY_ALL;

  private final Form form;

  PaymentsPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}

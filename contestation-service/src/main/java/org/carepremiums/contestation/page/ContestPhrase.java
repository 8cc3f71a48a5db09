package org.carepremiums.contestation.page;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.number;
import static org.carepremiums.platform.wording.phrase.Blank.text;
import static org.carepremiums.platform.wording.phrase.Blank.year;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What the pages about contestations say beside what is said of a contestation anyway. */
public enum ContestPhrase implements Phrase {
  LIST_TITLE,
  LIST_LEAD,
  LIST_NONE,
  LIST_NONE_TEXT,
  LIST_STILL,
  LIST_STILL_NONE,
  STILL_CONTESTED,
  TO_CONTESTATIONS,
  TO_PREMIUMS,
  SEE_DECISION,
  SEE_NEW_DECISION,

  CONTEST_IT,
  CONTEST_IT_OF(Blank.of("premium", Kind.SCHEME), year("year")),
  CONTEST_AGAIN,
  CONTEST_AGAIN_OF(Blank.of("premium", Kind.SCHEME), year("year")),
  COMPLETE_IT,
  COMPLETE_IT_OF(text("number")),
  COMPLETE_UNTIL(day("until")),

  CASE_NUMBER,
  CASE_STEPS,
  CASE_STEP_NOW,
  CASE_STEP_TO_COME,
  CASE_CONTESTED,
  CASE_MOTIVATION,
  CASE_FILES,
  CASE_FILES_ELSEWHERE,
  CASE_NONE,
  CASE_RULING,
  CASE_REASONS,
  FILE_SIZE(text("kind"), number("kilobytes")),

  CONTEST_TITLE(Blank.of("premium", Kind.SCHEME), year("year")),
  COMPLETE_TITLE(Blank.of("premium", Kind.SCHEME), year("year")),
  BEFORE_TITLE,
  BEFORE_TEXT,
  COMPLETE_LEAD,
  COMPLETE_KNOWN,
  ASK_CRITERIA,
  ASK_CRITERIA_HINT,
  ASK_CRITERIA_MORE,
  ASK_MOTIVATION,
  ASK_MOTIVATION_MORE,
  ASK_MOTIVATION_HINT(number("most")),
  ASK_FILES,
  ASK_FILES_HINT(number("most"), number("megabytes")),
  FILES_ADDED,
  ADD_FILES,
  REMOVE_FILE(text("name")),
  DOCUMENT_LATER,
  CONTINUE,

  CHOOSE_CRITERION,
  ADD_DOCUMENT,
  MOTIVATION_TOO_LONG(number("most"), number("over")),

  CHECK_TITLE(Blank.of("premium", Kind.SCHEME), year("year")),
  CHECK_NOT_SENT,
  CHANGE_CRITERIA,
  CHANGE_MOTIVATION,
  CHANGE_FILES,
  SEND_TEXT(day("today")),
  SEND,
  SEND_COMPLETION,

  CLOSED_NOTHING_SENT,
  CLOSED_CAN,
  CLOSED_INADMISSIBLE,
  CLOSED_LETTER,
  CLOSED_NEW_DECISION,
  CLOSED_FOLLOW,
  CLOSED_APPLY,
  CLOSED_WAIT,
  CLOSED_TYPED,
  NOT_TO_COMPLETE,
  NOT_TO_COMPLETE_TEXT,

  CONFIRMATION_TITLE,
  CONFIRMATION_COMPLETED_TITLE,
  CONFIRMATION_NUMBER,
  CONFIRMATION_REGISTERED_SOON,
  CONFIRMATION_LOOK_AGAIN,
  CONFIRMATION_STANDS,
  CONFIRMATION_NEXT,
  CONFIRMATION_KEEP,

  SUMMARY_NONE;

  private final Form form;

  ContestPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}

package org.carepremiums.platform.web.page;

import static org.carepremiums.platform.wording.phrase.Blank.text;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** What stands around the content of every page, and on the pages that every service has. */
public enum FramePhrase implements Phrase {
  SITE_NAME,
  SKIP_TO_CONTENT,
  MENU,
  LANGUAGES,
  LOG_OUT,
  LOGGED_IN_AS,
  FOOTER,

  MY_PREMIUMS,
  MY_PAYMENTS,
  MY_CONTESTATIONS,
  MY_DATA,
  DESK_CASES,
  DESK_BATCHES,
  DESK_DELIVERIES,
  DESK_LAW,
  DESK_SYSTEM,
  DESK_AUDIT,

  LIST_EMPTY,
  LIST_PART(Blank.number("first"), Blank.number("last"), Blank.number("total")),
  LIST_PARTS,
  LIST_PREVIOUS,
  LIST_NEXT,
  LIST_FILE,
  LIST_NARROW,
  LIST_ALL,
  PROGRESS_DONE(Blank.number("done"), Blank.number("total")),
  PROGRESS_LEFT(Blank.number("left")),
  PROGRESS_ENDS(text("moment")),
  DUE_TITLE,
  DUE_NONE,
  DUE_UNTIL(text("day")),

  /** What is sent from pages becomes the same record as what is sent in the portal (ADR 31). */
  APPLICATION_AS_IN_PORTAL(Blank.of("portal", Kind.PORTAL)),
  ACCOUNT_AS_IN_PORTAL(Blank.of("portal", Kind.PORTAL)),
  CONTESTATION_AS_IN_PORTAL(Blank.of("portal", Kind.PORTAL)),
  SENT_HERE_AS_IN_PORTAL(Blank.of("portal", Kind.PORTAL)),

  ERROR_TITLE(text("title")),
  ERROR_SUMMARY,
  OPEN_FORM_AGAIN,
  BACK_TO_START,

  LOGIN_RUN_OUT,
  LOGIN_RUN_OUT_TEXT,
  LOGIN_RUN_OUT_FILES,
  LOG_IN_AGAIN,
  COME_BACK,
  SHOW_FORM_AGAIN,
  AFTER_LOGIN,
  AFTER_LOGIN_FILES,
  LOGGED_IN,
  LOGGED_IN_TEXT,
  RECENT_LOGIN,
  RECENT_LOGIN_TEXT,
  RECENT_LOGIN_FAILED,
  RECENT_LOGIN_FAILED_TEXT,

  LOGGED_OUT,
  LOGGED_OUT_TEXT,

  PROBLEM_NOT_FOUND,
  PROBLEM_NOT_FOUND_TEXT,
  PROBLEM_FORBIDDEN,
  PROBLEM_FORBIDDEN_TEXT,
  PROBLEM_OTHER_SITE,
  PROBLEM_OTHER_SITE_TEXT,
  PROBLEM_TOO_LARGE,
  PROBLEM_TOO_LARGE_TEXT,
  PROBLEM_INVALID,
  PROBLEM_INVALID_TEXT,
  PROBLEM_NOT_NOW,
  PROBLEM_NOT_NOW_TEXT,
  PROBLEM_OURS,
  PROBLEM_OURS_TEXT;

  private static final Phrasebooks BOOKS =
      Phrasebooks.of(FramePhrase.class, "wording/frame", values());

  private final Form form;

  FramePhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  /** What the frame says in every language. */
  public static Phrasebooks books() {
    return BOOKS;
  }

  @Override
  public Form form() {
    return form;
  }
}

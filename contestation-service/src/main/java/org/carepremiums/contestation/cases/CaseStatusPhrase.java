package org.carepremiums.contestation.cases;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.year;

import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.phrase.Phrase;

/** How far a provider's contestations and windows have come. */
public enum CaseStatusPhrase implements Phrase {
  PREMIUM_OF_YEAR(Blank.of("premium", Kind.SCHEME), year("year")),

  CASE_RECEIVED,
  CASE_WAITING,
  CASE_INCOMPLETE,
  CASE_INADMISSIBLE,
  CASE_OPEN,
  CASE_ASSIGNED,
  CASE_UPHELD,
  CASE_PARTLY_UPHELD,
  CASE_DISMISSED,

  WINDOW_OPEN(day("lastDay")),
  WINDOW_CLOSED(day("lastDay"));

  private final Form form;

  CaseStatusPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  /**
   * @param status {@code null} while any decision at all is waited for
   */
  public static CaseStatusPhrase of(CaseStatus status) {
    if (status == null) {
      return CASE_RECEIVED;
    }
    return switch (status) {
      case WAITING -> CASE_WAITING;
      case INCOMPLETE -> CASE_INCOMPLETE;
      case INADMISSIBLE -> CASE_INADMISSIBLE;
      case OPEN -> CASE_OPEN;
      case ASSIGNED -> CASE_ASSIGNED;
      case UPHELD -> CASE_UPHELD;
      case PARTLY_UPHELD -> CASE_PARTLY_UPHELD;
      case DISMISSED -> CASE_DISMISSED;
    };
  }

  @Override
  public Form form() {
    return form;
  }
}

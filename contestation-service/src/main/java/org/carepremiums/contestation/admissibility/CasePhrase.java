package org.carepremiums.contestation.admissibility;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.enumeration;
import static org.carepremiums.platform.wording.phrase.Blank.list;
import static org.carepremiums.platform.wording.phrase.Blank.year;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.phrase.Phrase;

/**
 * Why a contestation waits, has to be completed, or is not examined, and what of it was not kept.
 */
public enum CasePhrase implements Phrase {
  WAITS_FOR_FINAL_DECISION,
  TO_BE_COMPLETED(day("until"), list("missing")),
  NOT_COMPLETED(day("until"), list("missing")),
  INTRODUCED_LATE(day("introducedOn"), day("lastDay")),
  POSTED_LATE(day("postedOn"), day("lastDay")),
  NOTHING_ASKED_FOR(Blank.of("scheme", Kind.SCHEME), year("year")),
  NOTHING_DECIDED(Blank.of("scheme", Kind.SCHEME), year("year")),

  ANNEX_MISSING,
  CRITERION_MISSING,
  CRITERION_UNKNOWN,

  NOT_KEPT(enumeration("parts")),
  NOT_KEPT_MOTIVATION,
  NOT_KEPT_ANNEX,
  NOT_KEPT_CRITERIA,
  NOT_KEPT_OTHER;

  private final Form form;

  CasePhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}

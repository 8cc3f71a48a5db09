package org.carepremiums.eligibility.decide;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.euros;
import static org.carepremiums.platform.wording.phrase.Blank.list;
import static org.carepremiums.platform.wording.phrase.Blank.text;
import static org.carepremiums.platform.wording.phrase.Blank.wording;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What a new version of a decision says differently from the one before. */
public enum ChangePhrase implements Phrase {
  STATUS_CHANGED(Blank.of("before", Kind.STATUS), Blank.of("now", Kind.STATUS)),
  OUTCOME_CHANGED(Blank.of("before", Kind.OUTCOME), Blank.of("now", Kind.OUTCOME)),
  AMOUNT_CHANGED(euros("before"), euros("now")),

  CONDITION_ASKED(
      text("rule"),
      wording("condition"),
      Blank.of("now", Kind.CONDITION_OUTCOME),
      wording("observed")),
  CONDITION_CHANGED(
      text("rule"),
      wording("condition"),
      Blank.of("before", Kind.CONDITION_OUTCOME),
      wording("observedBefore"),
      Blank.of("now", Kind.CONDITION_OUTCOME),
      wording("observed")),
  CONDITION_NO_LONGER_ASKED(
      text("rule"),
      wording("condition"),
      Blank.of("before", Kind.CONDITION_OUTCOME),
      wording("observedBefore")),

  WAITING(list("now")),
  WAITING_CHANGED(list("before"), list("now")),
  NO_LONGER_WAITING(list("before")),

  APPLICATION_COUNTS(text("now")),
  APPLICATION_CHANGED(text("before"), text("now")),
  APPLICATION_NO_LONGER_COUNTS(text("before")),

  PAY_BEFORE(day("now")),
  PAY_BEFORE_CHANGED(day("before"), day("now")),
  NO_LONGER_PAID(day("before"));

  private final Form form;

  ChangePhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}

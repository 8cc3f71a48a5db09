package org.carepremiums.eligibility.rule.starter;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.euros;
import static org.carepremiums.platform.wording.phrase.Blank.law;
import static org.carepremiums.platform.wording.phrase.Blank.number;
import static org.carepremiums.platform.wording.phrase.Blank.wording;
import static org.carepremiums.platform.wording.phrase.Blank.year;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What the starter DMG premium says. */
public enum StarterPhrase implements Phrase {
  NUMBER_OF_PRACTITIONER,
  NUMBER_OBTAINED(day("on")),
  NUMBER_NEVER_OBTAINED,

  PRACTICE_PREMIUM,
  PRACTICE_PREMIUM_OF_TRAINEE,
  PRACTICE_PREMIUM_GRANTED(year("year"), euros("amount")),
  PRACTICE_PREMIUM_IN_PROSPECT(year("year"), euros("amount")),
  PRACTICE_PREMIUM_REFUSED(year("year")),
  PRACTICE_PREMIUM_PENDING(year("year")),
  PRACTICE_PREMIUM_AWAITED(year("year")),

  PAID_A_L_ACTE,
  FORFAIT_DAYS_ASKED(law("law"), number("days"), day("from"), day("to")),
  NO_DAY_AT_FORFAIT(day("from"), day("to")),
  CONSECUTIVE_DAYS_AT_FORFAIT(number("days"), day("from"), day("to")),
  SO_FAR(wording("observed")),
  DAYS_AWAITED(day("until")),

  REQUESTED_ONLINE,
  REQUESTED_BY(Blank.of("channel", Kind.CHANNEL)),
  NOT_REQUESTED,
  APPLICATION_BY(Blank.of("channel", Kind.CHANNEL)),
  APPLICATION_BY_UNTIL(Blank.of("channel", Kind.CHANNEL), day("until")),

  /** How an application is answered. */
  STARTER_WITHOUT_APPLICATION(year("year"));

  private final Form form;

  StarterPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}

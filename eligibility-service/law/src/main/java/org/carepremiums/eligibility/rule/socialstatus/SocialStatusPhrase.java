package org.carepremiums.eligibility.rule.socialstatus;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.euros;
import static org.carepremiums.platform.wording.phrase.Blank.number;
import static org.carepremiums.platform.wording.phrase.Blank.text;
import static org.carepremiums.platform.wording.phrase.Blank.wording;
import static org.carepremiums.platform.wording.phrase.Blank.year;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What the social status says. */
public enum SocialStatusPhrase implements Phrase {
  CONVENTIONED_FROM_TO(day("from"), day("to")),
  NOT_CONVENTIONED_ON(day("uncovered")),

  ACTIVITY_ASKED(
      number("services"),
      number("mValues"),
      year("year"),
      number("mostServices"),
      number("mostMValues")),
  ACTIVITY_ABOVE_CEILING(number("services"), number("mValues"), year("year")),
  ACTIVITY_SHORT(
      number("services"),
      number("mValues"),
      year("year"),
      number("missingServices"),
      number("missingMValues")),
  ACTIVITY_REACHED(number("services"), number("mValues"), year("year"), euros("amount")),
  ACTIVITY_SHORT_WITH_INACTIVITY(
      number("services"),
      number("mValues"),
      year("year"),
      number("days"),
      number("missingServices"),
      number("missingMValues")),
  ACTIVITY_REACHED_WITH_INACTIVITY(
      number("services"), number("mValues"), year("year"), number("days"), euros("amount")),
  CONTRIBUTION_IN_FIRST_YEAR(wording("reached"), number("days"), number("ofYear"), euros("amount")),

  CONTRACT,
  CONTRACT_ASKED(day("by")),
  NO_CONTRACT(year("year")),
  CONTRACT_SIGNED(text("institution"), day("on"));

  private final Form form;

  SocialStatusPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}

package org.carepremiums.eligibility.rule.socialstatus;

import static org.carepremiums.eligibility.rule.Blank.day;
import static org.carepremiums.eligibility.rule.Blank.euros;
import static org.carepremiums.eligibility.rule.Blank.number;
import static org.carepremiums.eligibility.rule.Blank.text;
import static org.carepremiums.eligibility.rule.Blank.year;

import org.carepremiums.eligibility.rule.Blank;
import org.carepremiums.eligibility.rule.Form;
import org.carepremiums.eligibility.rule.Phrase;

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

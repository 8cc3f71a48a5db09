package org.carepremiums.eligibility.rule;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.enumeration;
import static org.carepremiums.platform.wording.phrase.Blank.law;
import static org.carepremiums.platform.wording.phrase.Blank.list;
import static org.carepremiums.platform.wording.phrase.Blank.text;
import static org.carepremiums.platform.wording.phrase.Blank.wording;
import static org.carepremiums.platform.wording.phrase.Blank.year;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What several premiums say. */
public enum CommonPhrase implements Phrase {
  /** A sentence of the parameter file, of a year where it speaks of "the year". */
  LAW_SAYS(law("law")),
  LAW_OF_YEAR(law("law"), year("year")),

  SOURCE_OF_YEAR(Blank.of("feed", Kind.FEED), year("year"), Blank.of("source", Kind.SOURCE)),
  SOURCES_INCOMPLETE(enumeration("sources")),

  REGISTERED_AS_PHYSIOTHERAPIST,
  REGISTERED_ON_A_DAY(year("year")),
  NOT_IN_REGISTER,
  PROFESSION_SINCE(Blank.of("profession", Kind.PROFESSION), day("from")),
  PROFESSION_UNTIL(Blank.of("profession", Kind.PROFESSION), day("from"), day("to")),

  CONVENTIONED_ALL_YEAR,
  CONVENTION_ASKED(law("wholeYear"), year("year"), law("inFirstYear")),
  NOT_IN_CONVENTION_REGISTER,

  /** What else is to be known of an adhesion: silence, and every refusal with what became of it. */
  CONVENTION_WITH(wording("observed"), list("more")),
  CONVENTION_EITHER_WAY(wording("ifNot"), wording("ifHeld"), list("more")),
  ADHESION_BY_SILENCE(year("since")),
  REFUSAL_FOLLOWED(
      text("convention"),
      day("on"),
      wording("way"),
      day("until"),
      Blank.of("provenance", Kind.PROVENANCE)),
  REFUSAL_NOT_FOLLOWED(
      text("convention"),
      day("on"),
      wording("way"),
      day("until"),
      Blank.of("provenance", Kind.PROVENANCE)),
  REFUSAL_IN_REVIEW(
      text("convention"),
      day("on"),
      Blank.of("channel", Kind.CONVENTION_CHANNEL),
      Blank.of("channels", Kind.CONVENTION_CHANNELS)),
  REFUSED_BY(Blank.of("channel", Kind.CONVENTION_CHANNEL)),
  REFUSED_BY_DEFAULT(Blank.of("channel", Kind.CONVENTION_CHANNEL)),

  ACTIVITY,
  NO_SOFTWARE_USED(year("year")),

  APPLICATION,
  APPLICATION_IN_WINDOW(day("opens"), day("closes"), Blank.of("channels", Kind.CHANNELS)),
  APPLICATION_SUBMITTED(text("application"), day("on"), Blank.of("channel", Kind.CHANNEL)),
  NO_APPLICATION,
  NO_ADMISSIBLE_APPLICATION,
  APPLICATIONS_REFUSED(list("applications")),
  APPLICATION_REFUSED(text("application"), wording("reason")),
  APPLICATION_UNTIL(day("closes")),
  APPLICATION_AWAITED,
  REVIEW_AWAITED(Blank.of("question", Kind.QUESTION)),
  SETTLED_BY_REVIEW(wording("said"), Blank.of("holds", Kind.READING), text("reasons")),
  DAY_AWAITED(day("after")),
  NO_APPLICATION_ASKED,
  COMES_WITHOUT_APPLICATION(year("year")),
  APPLICATION_FROM(day("opens"), Blank.of("channels", Kind.CHANNELS)),
  ONLINE_OR_FOR_BASE_IN_WINDOW(
      day("opens"),
      day("closes"),
      Blank.of("online", Kind.CHANNELS),
      Blank.of("forBase", Kind.CHANNELS)),
  ONLINE_OR_FOR_BASE_FROM(
      day("opens"), Blank.of("online", Kind.CHANNELS), Blank.of("forBase", Kind.CHANNELS)),

  /** How applications are answered. */
  APPLICATION_COUNTS_BY_RULING,
  APPLICATION_BY_OTHER_CHANNEL(
      year("year"), Blank.of("channel", Kind.CHANNEL), Blank.of("channels", Kind.CHANNELS)),
  APPLICATION_BEFORE_WINDOW(year("year"), day("on"), day("opens")),
  APPLICATION_AFTER_WINDOW(year("year"), day("on"), day("closes")),
  APPLICATION_INSIDE_WINDOW(year("year"), day("on"), day("opens"), day("closes")),
  APPLICATION_FOR_BASE_INSIDE_WINDOW(year("year"), day("on"), day("opens"), day("closes")),
  APPLICATION_WITHOUT_LAST_DAY(year("year"), day("on")),
  NO_WINDOW_YET(year("year")),
  NO_WINDOW_ANY_MORE(year("year"));

  private final Form form;

  CommonPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}

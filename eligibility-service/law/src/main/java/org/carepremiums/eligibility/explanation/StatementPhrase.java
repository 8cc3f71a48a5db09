package org.carepremiums.eligibility.explanation;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.euros;
import static org.carepremiums.platform.wording.phrase.Blank.number;
import static org.carepremiums.platform.wording.phrase.Blank.text;
import static org.carepremiums.platform.wording.phrase.Blank.wording;
import static org.carepremiums.platform.wording.phrase.Blank.year;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What a statement says around the explanation. */
enum StatementPhrase implements Phrase {
  STATEMENT_HEADING(Blank.of("scheme", Kind.SCHEME), year("year")),
  STATEMENT_OF(text("number")),
  STATEMENT_ON(day("on"), number("version")),
  FINAL_ON(day("on"), number("version")),
  PRELIMINARY_ON(day("on"), number("version")),
  IN_REVIEW_ON(day("on"), number("version")),

  YOU_GET(euros("amount")),
  YOU_ARE_GRANTED(euros("amount")),
  YOU_WOULD_GET(euros("amount")),
  YOU_GET_NOTHING(thisPremium()),
  YOU_WOULD_GET_NOTHING(thisPremium()),
  NOT_KNOWN_YET,
  IF_YOU_APPLY_UNTIL(day("closes"), euros("amount")),
  IF_YOU_APPLY(euros("amount")),
  APPLYING_GIVES_NOTHING,
  APPLYING_GIVES_UNKNOWN,
  YOU_DID_NOT_APPLY(day("closes"), thisPremium()),
  IT_WOULD_HAVE_GIVEN(euros("amount")),
  IT_WOULD_HAVE_GIVEN_NOTHING,
  IT_WOULD_HAVE_BEEN_UNKNOWN,
  QUESTION_IN_REVIEW(Blank.of("question", Kind.QUESTION)),
  READING_GIVES(Blank.of("holds", Kind.READING), euros("amount")),
  READING_GIVES_NOTHING(Blank.of("holds", Kind.READING)),
  ANSWERED_APPLICATION(text("application"), day("on")),
  NO_APPLICATION_NEEDED,

  REASONS_SECTION,
  ESTIMATE_SECTION,
  REASON(wording("condition"), wording("observed")),
  REASON_REQUIRED(wording("required")),
  ALL_CONDITIONS_MET,
  ALL_OTHER_CONDITIONS_MET,

  WAITING_SECTION,

  PAYMENT_SECTION,
  PAID_ON(day("on"), day("by")),
  PAID_AFTER(day("on"), day("by"), day("decided")),
  PAYMENT_PLANNED(day("on")),
  PAYMENT_NOT_PLANNED,
  PAID_BY(day("by")),
  OF_WHICH_DECIDED_BEFORE(euros("amount")),
  MORE_WAS_DECIDED_BEFORE(euros("amount")),
  EARLIER_DECISION_STANDS(day("on"), euros("amount")),
  TO_LAST_ACCOUNT,
  TO_PORTAL_ACCOUNT(portal()),
  TO_INSTITUTION(text("institution")),
  TO_SOME_INSTITUTION,
  NOTHING_PAID_YET,

  ACTION_SECTION,
  YOU_MAY_APPLY_UNTIL(day("opens"), day("closes")),
  YOU_MAY_APPLY_FROM(day("opens")),
  DAYS_NOT_PUBLISHED,
  APPLY_SO(wording("required")),
  ONLINE_IS(portal()),
  CONTEST_AFTER_APPLICATION(day("until"), number("days"), day("on")),
  CONTEST_AFTER_NOTIFICATION(day("until"), number("days"), day("on")),
  CONTEST_AFTER_LETTER(day("until"), number("days"), day("on")),
  LAST_DAY_MOVED(number("days"), day("raw")),
  CONTEST_BEFORE_FINAL,
  CONTEST_ONLINE_OR_BY_LETTER(portal(), text("addressee"), text("address")),
  CONTEST_BY_LETTER(text("addressee"), text("address")),
  CONTEST_WHAT,
  CONTEST_WITH_ANNEX,
  CONTESTATION_IS_DEFAULT(thisPremium()),
  ADDRESS_IS_DEFAULT,
  NOTHING_TO_CONTEST,
  NOT_CONTESTABLE_YET,

  ANNEX_SECTION,
  CONDITIONS_SECTION,
  CONDITION_LINE(Blank.of("outcome", Kind.CONDITION_OUTCOME), wording("condition"), text("rule")),
  OBSERVED_LINE(wording("observed")),
  REQUIRED_LINE(wording("required")),
  WAITING_LINE(wording("waiting")),
  REFERENCE_LINE(text("reference"), Blank.of("provenance", Kind.PROVENANCE)),
  NO_REFERENCE_LINE(Blank.of("provenance", Kind.PROVENANCE)),
  CHANGES_SECTION(number("version")),
  DELIVERIES_SECTION,
  DELIVERY(Blank.of("source", Kind.SOURCE), text("delivery"), day("observed"), day("recorded")),
  OUTSIDE_DELIVERY(Blank.of("source", Kind.SOURCE), day("observed"), day("recorded")),
  DOCUMENTS_SECTION,
  DOCUMENT(text("name"), text("title"));

  private final Form form;

  StatementPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  private static Blank thisPremium() {
    return Blank.of("this", Kind.THIS_PREMIUM);
  }

  private static Blank portal() {
    return Blank.of("portal", Kind.PORTAL);
  }

  @Override
  public Form form() {
    return form;
  }
}

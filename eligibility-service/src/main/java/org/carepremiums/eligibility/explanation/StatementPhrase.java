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
  STATEMENT_OF(text("provider"), number("version"), day("on"), Blank.of("status", Kind.STATUS)),

  YOU_GET(euros("amount")),
  YOU_WOULD_GET(euros("amount")),
  PAID_BY(day("by")),
  YOU_GET_NOTHING,
  YOU_WOULD_GET_NOTHING,
  NOT_KNOWN_YET,

  CONDITIONS_SECTION,
  CONDITION_LINE(Blank.of("outcome", Kind.CONDITION_OUTCOME), wording("condition"), text("rule")),
  OBSERVED_LINE(wording("observed")),
  REQUIRED_LINE(wording("required")),
  WAITING_LINE(wording("waiting")),
  REFERENCE_LINE(text("reference"), Blank.of("provenance", Kind.PROVENANCE)),

  WAITING_SECTION,
  CHANGES_SECTION(number("version")),
  ANSWERED_APPLICATION(text("application")),

  DELIVERIES_SECTION,
  DELIVERY(Blank.of("source", Kind.SOURCE), text("delivery"), day("observed"), day("recorded")),
  OUTSIDE_DELIVERY(Blank.of("source", Kind.SOURCE), day("observed"), day("recorded")),

  DOCUMENTS_SECTION,
  DOCUMENT(text("name"), text("title")),

  CONTESTATION_SECTION,
  CONTESTABLE(number("days"), day("notified"), day("until")),
  CONTEST_IN_PROSANTE,
  CONTEST_BY_LETTER,
  CONTEST_WITH_ANNEX,
  CONTESTATION_IS_DEFAULT,
  NOT_CONTESTABLE_YET;

  private final Form form;

  StatementPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}

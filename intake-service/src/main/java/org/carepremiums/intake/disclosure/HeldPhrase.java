package org.carepremiums.intake.disclosure;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.text;
import static org.carepremiums.platform.wording.phrase.Blank.wording;

import org.carepremiums.contracts.fact.AccountProblem;
import org.carepremiums.contracts.fact.RefusalStanding;
import org.carepremiums.contracts.upstream.ConventionEventKind;
import org.carepremiums.intake.ledger.StatementState;
import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What intake says of what it holds about somebody, beside what facts are called. */
public enum HeldPhrase implements Phrase {
  ADHERED(text("convention"), wording("days")),
  REFUSED_AND_FOLLOWED(text("convention"), day("on"), day("until")),
  REFUSED_TOO_LATE(text("convention"), day("on"), day("until")),
  REFUSED_OTHERWISE(text("convention"), day("on")),

  PROBLEM_INVALID_IBAN,
  PROBLEM_OUTSIDE_SEPA,
  PROBLEM_NAMED_TWICE,

  ANSWER_SILENCE,
  ANSWER_ADHESION,
  ANSWER_REFUSAL,

  STANDING_HOLDS,
  STANDING_REPLACED(day("on")),
  STANDING_CONFIRMATION,
  STANDING_LATE,
  STANDING_REPETITION,
  CONTENT_ERASED,
  FROM_SOURCE(Blank.of("source", Kind.SOURCE)),
  FROM_SOURCE_IN_FEED(Blank.of("source", Kind.SOURCE), Blank.of("feed", Kind.FEED)),
  OF_DELIVERY(text("delivery")),
  OF_NO_DELIVERY;

  private final Form form;

  HeldPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }

  /** Why an account cannot be used, as what follows "because". */
  public static HeldPhrase of(AccountProblem problem) {
    return switch (problem) {
      case INVALID_IBAN -> PROBLEM_INVALID_IBAN;
      case OUTSIDE_SEPA -> PROBLEM_OUTSIDE_SEPA;
      case NAMED_TWICE -> PROBLEM_NAMED_TWICE;
    };
  }

  static HeldPhrase of(ConventionEventKind answer) {
    return switch (answer) {
      case SILENCE -> ANSWER_SILENCE;
      case ADHESION -> ANSWER_ADHESION;
      case REFUSAL -> ANSWER_REFUSAL;
    };
  }

  /** What became of the refusal of a convention. */
  static HeldPhrase of(RefusalStanding standing) {
    return switch (standing) {
      case FOLLOWED -> REFUSED_AND_FOLLOWED;
      case NOT_FOLLOWED -> REFUSED_TOO_LATE;
      case IN_REVIEW -> REFUSED_OTHERWISE;
    };
  }

  /** What a statement is that never held, or holds as long as nothing replaces it. */
  static HeldPhrase of(StatementState state) {
    return switch (state) {
      case VERSION -> STANDING_HOLDS;
      case CONFIRMATION -> STANDING_CONFIRMATION;
      case LATE -> STANDING_LATE;
      case REPETITION -> STANDING_REPETITION;
    };
  }
}

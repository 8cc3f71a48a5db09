package org.carepremiums.intake.act;

import java.time.LocalDate;
import java.util.Set;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.upstream.RecordCheck;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * Tells a provider what a record's reader tells its source: the same problem, in words that name no
 * field of JSON.
 */
final class ActProblems {

  /** A text in own words was longer than it may be. */
  private static final String SHORTENED = "shortened";

  /** The day of the act, which nobody fills in. */
  private static final Set<String> DAYS = Set.of("submittedOn", "observedOn");

  private ActProblems() {}

  /**
   * @param found as the reader of records says it
   * @param on the day of the act
   */
  static FieldProblem of(UnusableField found, LocalDate on) {
    String field = found.name() == null ? "" : found.name();
    boolean isFilledIn = !DAYS.contains(field);
    return new FieldProblem(
        isFilledIn ? found.name() : null, found.code(), said(field, found.code(), on));
  }

  private static Wording said(String field, String code, LocalDate on) {
    boolean missing = code.equals(InvalidRecord.MISSING_FIELD);
    return switch (field) {
      case "scheme" -> (missing ? ActPhrase.SCHEME_NOT_NAMED : ActPhrase.NO_SUCH_SCHEME).alone();
      case "year" -> (missing ? ActPhrase.YEAR_NOT_NAMED : ActPhrase.NO_SUCH_YEAR).alone();
      case "iban" -> account(code, missing);
      case "holder" -> holder(code, missing);
      case "submittedOn", "observedOn" -> ActPhrase.NOT_BEFORE_DAY_OPENS.with(on);
      case "" -> ActPhrase.ACT_NOT_ACCEPTED.alone();
      default -> ActPhrase.FIELD_NOT_ACCEPTED.with(field);
    };
  }

  private static Wording account(String code, boolean missing) {
    if (missing) {
      return ActPhrase.ACCOUNT_NOT_NAMED.alone();
    }
    return (code.equals(RecordCheck.OUTSIDE_SEPA)
            ? ActPhrase.ACCOUNT_NOT_REACHED
            : ActPhrase.ACCOUNT_NOT_VALID)
        .alone();
  }

  private static Wording holder(String code, boolean missing) {
    if (missing) {
      return ActPhrase.HOLDER_NOT_NAMED.alone();
    }
    return (code.equals(SHORTENED) ? ActPhrase.HOLDER_TOO_LONG : ActPhrase.HOLDER_NOT_READABLE)
        .alone();
  }
}

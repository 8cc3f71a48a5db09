package org.carepremiums.contracts.json;

import java.time.LocalDate;

/**
 * Why a record from outside was refused. It holds no value of the record and no cause, so that
 * neither NISS nor IBAN reaches a log through it.
 */
public final class InvalidRecord extends Exception {

  /** The data is no JSON object. */
  public static final String MALFORMED_JSON = "malformed-json";

  /** A field that every such record has is not there, or null. */
  public static final String MISSING_FIELD = "missing-field";

  /** A field that no such record has is there. */
  public static final String UNKNOWN_FIELD = "unknown-field";

  /** A field is there twice. */
  public static final String DUPLICATE_FIELD = "duplicate-field";

  /** A field says something that it cannot say. */
  public static final String INVALID_VALUE = "invalid-value";

  /** The data has more bytes than any record needs. */
  public static final String TOO_LARGE = "too-large";

  /** An act, or the word on it, lies on a day that has not come yet. */
  public static final String FROM_THE_FUTURE = "from-the-future";

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String field;

  /**
   * @param code a stable word for the reason, one of the constants or a reader's own
   * @param field the path of the field, as in {@code period.from} or {@code annex[2]}; {@code null}
   *     where it is the whole record
   * @param reason one sentence for a person, without personal data
   */
  public InvalidRecord(String code, String field, String reason) {
    // Data is wrong here, not the program: no stack trace, which costs much where many are refused.
    super(reason, null, false, false);
    this.code = code;
    this.field = field;
  }

  /**
   * Nobody can establish an act before it is done. An act of a closed day is one of that day (rule
   * book 12.23), and is held against the day on which its source established it, not against the
   * business day that is open.
   *
   * @param field the field that holds the day of the act
   * @param act the day of the act
   * @param observedOn the day on which the source established it
   * @throws InvalidRecord when the act lies after that day
   */
  public static void requireNotAfterObservation(String field, LocalDate act, LocalDate observedOn)
      throws InvalidRecord {
    if (act.isAfter(observedOn)) {
      throw new InvalidRecord(
          FROM_THE_FUTURE,
          field,
          "Field '%s' is %s, after 'observedOn' %s.".formatted(field, act, observedOn));
    }
  }

  /** A stable word for the reason. */
  public String code() {
    return code;
  }

  /** The path of the field that is wrong; {@code null} where it is the whole record. */
  public String field() {
    return field;
  }

  /** One sentence for a person, without personal data. */
  public String reason() {
    return getMessage();
  }
}

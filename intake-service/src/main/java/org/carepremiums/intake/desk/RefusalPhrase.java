package org.carepremiums.intake.desk;

import java.util.Arrays;
import java.util.Set;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Phrase;

/** Why records are refused, as who sent them reads it: one phrase for a code, or several. */
public enum RefusalPhrase implements Phrase {
  MALFORMED_CSV,
  MALFORMED_JSON,
  MISSING_FIELD,
  UNKNOWN_FIELD,
  DUPLICATE_FIELD,
  INVALID_VALUE,
  TOO_LARGE,
  FROM_THE_FUTURE,
  OUTSIDE_SEPA,
  COMPETENCE_MISMATCH,
  PROFESSION_MISMATCH,
  CONTRADICTORY,
  SEQUENCE_REUSED,
  ENDS_BEFORE_IT_BEGINS,
  IMPLAUSIBLE_YEAR,
  OUTSIDE_YEAR,
  MORE_THAN_ALL,
  NO_DATA,
  UNKNOWN_CONVENTION,
  WRONG_CHANNEL,
  WRONG_HEADER,
  OTHER;

  private static final Set<String> OF_HEADERS =
      Set.of(
          "invalid-delivery",
          "invalid-sequence",
          "invalid-time",
          "missing-delivery",
          "missing-sequence",
          "unknown-type",
          "unsupported-content-type",
          "unsupported-specversion",
          "wrong-delivery",
          "wrong-key",
          "wrong-source",
          "wrong-subject");

  private final Form form;

  RefusalPhrase() {
    this.form = Form.of("REFUSED_AS_" + name());
  }

  /**
   * @param code a stable word for a reason
   */
  static RefusalPhrase of(String code) {
    if (OF_HEADERS.contains(code)) {
      return WRONG_HEADER;
    }
    return Arrays.stream(values())
        .filter(phrase -> phrase.id().equals("refused-as-" + code))
        .findFirst()
        .orElse(OTHER);
  }

  @Override
  public Form form() {
    return form;
  }
}

package org.carepremiums.payment.bankmessage;

import java.util.regex.Pattern;

/** A reason as the ledger keeps it: four capitals or digits of ISO 20022. */
final class ReasonCode {

  /** Told in words, or by a code of the bank's own: held for an operator, who can ask. */
  static final String IN_WORDS = "NARR";

  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{4}");

  private ReasonCode() {}

  /**
   * @param given what the bank wrote; {@code null} for none
   */
  static String of(String given) {
    return given != null && CODE.matcher(given).matches() ? given : IN_WORDS;
  }
}

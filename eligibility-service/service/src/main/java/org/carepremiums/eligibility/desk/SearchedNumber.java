package org.carepremiums.eligibility.desk;

import jakarta.annotation.Nullable;

/** An INAMI number by which somebody is looked for, in whatever way it is written. */
final class SearchedNumber {

  private static final int KEY_DIGITS = 8;

  private SearchedNumber() {}

  /** The first 8 digits at most; empty where nobody is looked for. */
  static String digits(@Nullable String written) {
    String digits = written == null ? "" : written.replaceAll("[^0-9]", "");
    return digits.length() > KEY_DIGITS ? digits.substring(0, KEY_DIGITS) : digits;
  }
}

package org.carepremiums.eligibility;

/** Neutral INAMI numbers with fitting check digits. */
final class Providers {

  private static final int FIRST = 510_000;
  private static final int FIRST_DOCTOR = 110_000;

  private Providers() {}

  /** The unique 8 digits of the n-th physiotherapist. */
  static String number(int n) {
    return digits(FIRST + n);
  }

  /** The unique 8 digits of the n-th doctor. */
  static String doctor(int n) {
    return digits(FIRST_DOCTOR + n);
  }

  private static String digits(int base) {
    return "%06d%02d".formatted(base, 97 - base % 97);
  }
}

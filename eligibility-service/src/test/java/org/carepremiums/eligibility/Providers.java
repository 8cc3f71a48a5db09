package org.carepremiums.eligibility;

/** Neutral INAMI numbers with fitting check digits. */
final class Providers {

  private static final int FIRST = 510_000;

  private Providers() {}

  /** The unique 8 digits of the n-th physiotherapist. */
  static String number(int n) {
    int base = FIRST + n;
    return "%06d%02d".formatted(base, 97 - base % 97);
  }
}

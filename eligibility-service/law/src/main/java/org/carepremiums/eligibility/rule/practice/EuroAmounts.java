package org.carepremiums.eligibility.rule.practice;

/** Amounts of the law, which are in whole euros, as explanations carry them. */
final class EuroAmounts {

  private EuroAmounts() {}

  static long cents(int euros) {
    return euros * 100L;
  }
}

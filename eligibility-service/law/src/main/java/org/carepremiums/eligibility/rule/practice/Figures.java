package org.carepremiums.eligibility.rule.practice;

/** Amounts of the law, which are in whole euros, as explanations carry them. */
final class Figures {

  private Figures() {}

  static long cents(int euros) {
    return euros * 100L;
  }
}

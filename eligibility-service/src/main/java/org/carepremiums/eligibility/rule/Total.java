package org.carepremiums.eligibility.rule;

import java.util.List;

/**
 * What facts of one kind count together in a year, added up once for all the conditions that ask.
 *
 * @param number how many together; amounts in cents
 * @param outOf out of how many; 0 where nobody says
 * @param ruled whether a ruling says so
 * @param facts which facts; none where nothing is told
 */
public record Total(long number, long outOf, boolean ruled, List<? extends Known<?>> facts) {

  static final Total UNTOLD = new Total(0, 0, false, List.of());

  public boolean isTold() {
    return !facts.isEmpty();
  }
}

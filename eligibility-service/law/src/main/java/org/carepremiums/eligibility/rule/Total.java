package org.carepremiums.eligibility.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * What facts of one kind count together in a year, added up once for all the conditions that ask.
 *
 * @param told whether anybody says how many
 * @param number how many together; amounts in cents
 * @param outOf out of how many; 1 where it is no share, 0 where nobody says
 * @param ruled whether a ruling says so
 * @param facts which facts; none where nothing is told
 */
public record Total(
    boolean told, long number, long outOf, boolean ruled, List<? extends KnownFact<?>> facts) {

  static final Total UNTOLD = new Total(false, 0, 0, false, List.of());

  /** The same as a share of others, with the facts of both. */
  Total outOf(Total others) {
    List<KnownFact<?>> both = new ArrayList<>(facts.size() + others.facts.size());
    both.addAll(facts);
    both.addAll(others.facts);
    return new Total(told, number, others.number, ruled, List.copyOf(both));
  }
}

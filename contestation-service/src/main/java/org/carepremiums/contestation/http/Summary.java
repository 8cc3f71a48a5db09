package org.carepremiums.contestation.http;

import java.util.Map;

/**
 * How many there are of what.
 *
 * @param windows open, closed, and the premiums that they made definitive
 * @param cases by status; {@code RECEIVED} are those for which any decision at all is waited for
 * @param reviews by status
 */
public record Summary(WindowCounts windows, Map<String, Long> cases, Map<String, Long> reviews) {

  /** Windows by state. */
  public record WindowCounts(long open, long closed, long definitive) {}
}

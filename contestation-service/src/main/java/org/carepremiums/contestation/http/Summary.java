package org.carepremiums.contestation.http;

import java.util.Map;

/**
 * How many there are of what.
 *
 * @param windows open, closed, and of the closed ones those that made their decision definitive
 * @param cases by status; {@code WAITING} are those that wait for their decision
 */
public record Summary(WindowCounts windows, Map<String, Long> cases) {

  /** Windows by state. */
  public record WindowCounts(long open, long closed, long definitive) {}
}

package org.carepremiums.deploy.benchmark.nationyear;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.carepremiums.deploy.local.scenario.UpstreamLine;

/**
 * One of the times that a premium year is told: each time in new deliveries, on later days.
 *
 * @param number from 1
 * @param sink takes what is told
 */
record Telling(int number, Consumer<UpstreamLine> sink) {

  /** So many end before the day that is open, after which a source establishes nothing. */
  static final int MOST = 13;

  /** Longer than between what is said first and its correction. */
  private static final int DAYS_BETWEEN = 28;

  /** The day of this telling for one of the first. */
  LocalDate day(LocalDate first) {
    return first.plusDays((long) DAYS_BETWEEN * (number - 1));
  }

  /** The delivery of this telling for one of the first. */
  String delivery(String first) {
    return isFirst() ? first : first + "-" + number;
  }

  /** Whether what stands once said, as an application does, is still to be said. */
  boolean isFirst() {
    return number == 1;
  }
}

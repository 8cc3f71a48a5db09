package org.carepremiums.contestation.ruling;

import java.time.LocalDate;
import org.carepremiums.platform.parameters.DatedValues;

/**
 * By when case handlers aim to have done what waits for them.
 *
 * @param handlingDays within how many calendar days after it was found admissible a contestation is
 *     decided, and after it came up a review is settled, by the business day that is open
 */
public record HandlingRules(DatedValues<Integer> handlingDays) {

  /**
   * @throws IllegalArgumentException when a number of days is not positive
   */
  public HandlingRules {
    handlingDays
        .inOrder()
        .forEach(
            version -> {
              if (version.value() < 1) {
                throw new IllegalArgumentException("a contestation is handled in a day at least");
              }
            });
  }

  /**
   * How many days hold on a day.
   *
   * @throws IllegalArgumentException when nothing is known for that day
   */
  public int on(LocalDate day) {
    return handlingDays
        .on(day)
        .orElseThrow(
            () -> new IllegalArgumentException("no days of handling are known for " + day));
  }
}

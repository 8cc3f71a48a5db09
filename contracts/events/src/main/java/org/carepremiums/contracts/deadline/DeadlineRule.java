package org.carepremiums.contracts.deadline;

import java.util.Map;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.value.Period;

/**
 * How long a decision can be contested, for notifications of a period.
 *
 * @param valid days of notification for which this holds
 * @param days how many calendar days count
 * @param dayOne the first day that counts, for each way of notifying
 * @param rollsPastClosedDays whether a last day on a Saturday, Sunday or legal holiday moves to the
 *     next business day
 */
public record DeadlineRule(
    Period valid,
    Sourced<Integer> days,
    Map<NotificationChannel, Sourced<DayOne>> dayOne,
    Sourced<Boolean> rollsPastClosedDays) {

  /**
   * @throws IllegalArgumentException when a part is missing
   */
  public DeadlineRule {
    if (valid == null || days == null || rollsPastClosedDays == null || dayOne == null) {
      throw new IllegalArgumentException(
          "a deadline needs valid, days, dayOne, rollsPastClosedDays");
    }
    if (days.value() < 1) {
      throw new IllegalArgumentException("a deadline has at least one day");
    }
    for (NotificationChannel channel : NotificationChannel.values()) {
      if (!dayOne.containsKey(channel)) {
        throw new IllegalArgumentException("a deadline needs dayOne for " + channel);
      }
    }
    dayOne = Map.copyOf(dayOne);
  }
}

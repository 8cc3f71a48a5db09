package org.carepremiums.platform.parameters.deadline;

import java.util.Map;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.platform.parameters.SourcedValue;

/**
 * How long a decision can be contested that is notified on a day.
 *
 * @param days how many calendar days count
 * @param dayOne the first day that counts, for each way of notifying
 * @param rollsPastClosedDays whether a last day on a Saturday, Sunday or legal holiday moves to the
 *     next business day
 */
public record DeadlineRule(
    SourcedValue<Integer> days,
    Map<NotificationChannel, SourcedValue<FirstCountedDay>> dayOne,
    SourcedValue<Boolean> rollsPastClosedDays) {

  public DeadlineRule {
    dayOne = Map.copyOf(dayOne);
  }
}

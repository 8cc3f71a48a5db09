package org.carepremiums.platform.parameters.deadline;

import java.time.LocalDate;
import org.carepremiums.contracts.calendar.BelgianCalendar;
import org.carepremiums.contracts.decision.NotificationChannel;

/**
 * The calendar days within which a decision can be contested (Europe/Brussels; rule book §13,
 * "Sixty days").
 *
 * @param start the last day that does not count; day 1 is the next
 * @param rawEnd the last day that counts
 * @param rolledEnd the last day, moved past Saturday, Sunday and legal holiday where the rule says
 *     so
 */
public record ContestationDeadline(LocalDate start, LocalDate rawEnd, LocalDate rolledEnd) {

  /**
   * @param notifiedOn the day of the notification in ProSanté, or of posting
   */
  public static ContestationDeadline of(
      DeadlineRule rule, NotificationChannel channel, LocalDate notifiedOn) {
    LocalDate start = rule.dayOne().get(channel).value().after(notifiedOn).minusDays(1);
    LocalDate rawEnd = start.plusDays(rule.days().value());
    LocalDate rolledEnd =
        rule.rollsPastClosedDays().value() ? BelgianCalendar.rollForward(rawEnd) : rawEnd;
    return new ContestationDeadline(start, rawEnd, rolledEnd);
  }
}

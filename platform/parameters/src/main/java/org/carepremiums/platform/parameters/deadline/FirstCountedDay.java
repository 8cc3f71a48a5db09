package org.carepremiums.platform.parameters.deadline;

import java.time.LocalDate;
import org.carepremiums.contracts.calendar.BelgianCalendar;

/**
 * Which day is the first of those that count.
 *
 * @param count how many days after the notification
 * @param of which days are counted on the way
 */
public record FirstCountedDay(int count, Counted of) {

  /** The days that are counted between notification and day 1. */
  public enum Counted {
    CALENDAR_DAYS,
    /** Not a Saturday, Sunday or legal holiday. */
    WORKING_DAYS
  }

  /**
   * @throws IllegalArgumentException when the day of the notification itself would count
   */
  public FirstCountedDay {
    if (count < 1 || of == null) {
      throw new IllegalArgumentException("day 1 lies at least one day after the notification");
    }
  }

  LocalDate after(LocalDate notifiedOn) {
    if (of == Counted.CALENDAR_DAYS) {
      return notifiedOn.plusDays(count);
    }
    LocalDate day = notifiedOn;
    for (int counted = 0; counted < count; counted++) {
      day = BelgianCalendar.rollForward(day.plusDays(1));
    }
    return day;
  }
}

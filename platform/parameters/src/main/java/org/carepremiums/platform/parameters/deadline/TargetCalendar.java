package org.carepremiums.platform.parameters.deadline;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import org.carepremiums.contracts.calendar.BelgianCalendar;

/** The days on which euro payments settle between banks (rule book §13: TARGET closing days). */
public final class TargetCalendar {

  private static final HolidayManager HOLIDAYS =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.TARGET));

  private TargetCalendar() {}

  public static boolean isOpen(LocalDate day) {
    return !BelgianCalendar.isWeekend(day) && !HOLIDAYS.isHoliday(day);
  }

  /** The day itself where payments settle on it, otherwise the next such day. */
  public static LocalDate onOrAfter(LocalDate day) {
    LocalDate open = day;
    while (!isOpen(open)) {
      open = open.plusDays(1);
    }
    return open;
  }

  /** The day itself where payments settle on it, otherwise the last such day before it. */
  public static LocalDate onOrBefore(LocalDate day) {
    LocalDate open = day;
    while (!isOpen(open)) {
      open = open.minusDays(1);
    }
    return open;
  }

  /** The day that lies a number of settlement days after another. */
  public static LocalDate plusOpenDays(LocalDate day, int openDays) {
    LocalDate open = day;
    for (int counted = 0; counted < openDays; counted++) {
      open = onOrAfter(open.plusDays(1));
    }
    return open;
  }
}

package org.carepremiums.contracts.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Belgium's weekends and its ten legal holidays (rule book §13, "Sixty days"). */
public final class BelgianCalendar {

  private static final HolidayManager HOLIDAYS =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.BELGIUM));

  /** Jollyday lists them, the law does not: nobody works on them anyhow. */
  private static final Set<String> ALWAYS_SUNDAYS =
      Set.of("christian.EASTER", "christian.PENTECOST");

  private static final Map<Integer, Map<LocalDate, String>> BY_YEAR = new ConcurrentHashMap<>();

  private BelgianCalendar() {}

  public static boolean isBusinessDay(LocalDate day) {
    return !isWeekend(day) && !isHoliday(day);
  }

  public static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  public static boolean isHoliday(LocalDate day) {
    return holidays(day.getYear()).containsKey(day);
  }

  /** The day itself where it is a business day, otherwise the next business day. */
  public static LocalDate rollForward(LocalDate day) {
    LocalDate rolled = day;
    while (!isBusinessDay(rolled)) {
      rolled = rolled.plusDays(1);
    }
    return rolled;
  }

  /** Why nobody works on that day: {@code Sunday}, or the holiday's English name. */
  public static String nameOfClosedDay(LocalDate day) {
    if (isWeekend(day)) {
      return day.getDayOfWeek() == DayOfWeek.SATURDAY ? "Saturday" : "Sunday";
    }
    return holidays(day.getYear()).getOrDefault(day, "business day");
  }

  /** The English name of the legal holiday on that day; empty where there is none. */
  public static Optional<String> holiday(LocalDate day) {
    return Optional.ofNullable(holidays(day.getYear()).get(day));
  }

  private static Map<LocalDate, String> holidays(int year) {
    return BY_YEAR.computeIfAbsent(year, BelgianCalendar::load);
  }

  private static Map<LocalDate, String> load(int year) {
    Map<LocalDate, String> days = new TreeMap<>();
    for (Holiday holiday : HOLIDAYS.getHolidays(Year.of(year))) {
      if (holiday.getType() == HolidayType.PUBLIC_HOLIDAY
          && !ALWAYS_SUNDAYS.contains(holiday.getPropertiesKey())) {
        days.put(holiday.getDate(), holiday.getDescription(java.util.Locale.ENGLISH));
      }
    }
    return Map.copyOf(days);
  }
}

package org.carepremiums.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.carepremiums.contracts.calendar.BelgianCalendar;

/**
 * A day on which the administration works: not a Saturday, Sunday or Belgian legal holiday
 * (Europe/Brussels). Whatever falls on another day is dealt with on the next business day.
 *
 * @param value the date in Belgium
 */
public record BusinessDay(@JsonValue LocalDate value) implements Comparable<BusinessDay> {

  public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

  /**
   * @throws IllegalArgumentException when nobody works on that day
   */
  @JsonCreator
  public BusinessDay {
    if (value == null) {
      throw new IllegalArgumentException("business day is missing");
    }
    if (!BelgianCalendar.isBusinessDay(value)) {
      throw new IllegalArgumentException(
          "%s is not a business day: %s".formatted(value, BelgianCalendar.nameOfClosedDay(value)));
    }
  }

  public static BusinessDay of(String isoDate) {
    return new BusinessDay(LocalDate.parse(isoDate));
  }

  /** The business day on which a date is dealt with: itself, or the next one. */
  public static BusinessDay onOrAfter(LocalDate date) {
    return new BusinessDay(BelgianCalendar.rollForward(date));
  }

  /**
   * The business day on which notice is taken of an act while this day is open: this day, or, where
   * the act lies later (one of a Sunday is seen while Friday is open), the first on or after it.
   * The act keeps its own day, and no period is shortened by the day of notice (rule book 12.23).
   *
   * @param act the day of the act (Europe/Brussels)
   */
  public BusinessDay noticeOf(LocalDate act) {
    return act.isAfter(value) ? onOrAfter(act) : this;
  }

  public BusinessDay next() {
    return onOrAfter(value.plusDays(1));
  }

  /** The later of two days. */
  public BusinessDay orLater(BusinessDay other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public boolean isAfter(LocalDate date) {
    return value.isAfter(date);
  }

  public boolean isBefore(LocalDate date) {
    return value.isBefore(date);
  }

  /** Midnight in Belgium at which the day begins. */
  public OffsetDateTime start() {
    return value.atStartOfDay(ZONE).toOffsetDateTime();
  }

  @Override
  public int compareTo(BusinessDay other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

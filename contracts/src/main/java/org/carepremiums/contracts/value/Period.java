package org.carepremiums.contracts.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * A stretch of calendar days, both ends included.
 *
 * @param from the first day
 * @param to the last day; {@code null} while no end is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Period(LocalDate from, @MayBeAbsent LocalDate to) {

  /**
   * @throws IllegalArgumentException when the first day is missing or lies after the last
   */
  public Period {
    if (from == null) {
      throw new IllegalArgumentException("period has no first day");
    }
    if (to != null && to.isBefore(from)) {
      throw new IllegalArgumentException(
          "period ends on %s, before it begins on %s".formatted(to, from));
    }
  }

  public static Period since(LocalDate from) {
    return new Period(from, null);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  public boolean overlaps(Period other) {
    return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
  }

  /** Whether every day of the other period is a day of this one. */
  public boolean covers(Period other) {
    return !other.from.isBefore(from) && (to == null || other.to != null && !other.to.isAfter(to));
  }
}

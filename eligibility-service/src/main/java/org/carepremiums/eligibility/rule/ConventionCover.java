package org.carepremiums.eligibility.rule;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.ConventionInterval;
import org.carepremiums.contracts.value.PremiumYear;

/** Which days a physiotherapist's adhesions cover (CV1-CV9). */
public final class ConventionCover {

  private final List<ConventionInterval> intervals;

  /**
   * @param intervals in any order; they may overlap
   */
  public ConventionCover(List<ConventionInterval> intervals) {
    this.intervals = intervals;
  }

  /** INAMI's convention register of a year. */
  public static SourceYear register(PremiumYear year) {
    return new SourceYear(Source.INAMI, "conventions", year);
  }

  /**
   * The first day on which no interval lies; {@code null} where all are covered.
   *
   * @param from the first day that is looked at
   * @param to the last, included
   */
  public LocalDate firstUncoveredDay(LocalDate from, LocalDate to) {
    LocalDate day = from;
    while (!day.isAfter(to)) {
      LocalDate end = endOfCover(day);
      if (end == null) {
        return day;
      }
      if (!end.isBefore(to)) {
        return null;
      }
      day = end.plusDays(1);
    }
    return null;
  }

  private LocalDate endOfCover(LocalDate day) {
    LocalDate end = null;
    for (ConventionInterval interval : intervals) {
      if (!interval.from().isAfter(day)
          && (interval.to() == null || !interval.to().isBefore(day))) {
        LocalDate to = interval.to() == null ? LocalDate.MAX : interval.to();
        end = end == null || to.isAfter(end) ? to : end;
      }
    }
    return end;
  }
}

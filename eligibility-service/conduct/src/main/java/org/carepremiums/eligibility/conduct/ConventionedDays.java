package org.carepremiums.eligibility.conduct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carepremiums.contracts.fact.ConventionInterval;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * The days of a year on which a physiotherapist was bound by a convention.
 *
 * @param periods in order, none touching the next
 */
public record ConventionedDays(List<Period> periods) {

  public ConventionedDays {
    periods = List.copyOf(periods);
  }

  /**
   * @param intervals in any order; they may overlap
   */
  public static ConventionedDays in(PremiumYear year, List<ConventionInterval> intervals) {
    List<Period> within =
        intervals.stream()
            .filter(days -> new Period(days.from(), days.to()).overlaps(year.period()))
            .map(days -> clipped(year, days))
            .sorted(Comparator.comparing(Period::from))
            .toList();
    List<Period> joined = new ArrayList<>();
    for (Period next : within) {
      Period last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last == null || next.from().isAfter(last.to().plusDays(1))) {
        joined.add(next);
      } else if (next.to().isAfter(last.to())) {
        joined.set(joined.size() - 1, new Period(last.from(), next.to()));
      }
    }
    return new ConventionedDays(joined);
  }

  private static Period clipped(PremiumYear year, ConventionInterval days) {
    LocalDate from = days.from().isBefore(year.firstDay()) ? year.firstDay() : days.from();
    LocalDate to =
        days.to() == null || days.to().isAfter(year.lastDay()) ? year.lastDay() : days.to();
    return new Period(from, to);
  }

  public boolean isNone() {
    return periods.isEmpty();
  }

  /** How many days of the year. */
  public long count() {
    return periods.stream()
        .mapToLong(days -> days.to().toEpochDay() - days.from().toEpochDay() + 1)
        .sum();
  }
}

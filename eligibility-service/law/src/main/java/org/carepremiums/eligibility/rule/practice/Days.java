package org.carepremiums.eligibility.rule.practice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.wording.phrase.SharedPhrase;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * Calendar days without a gap, both ends included.
 *
 * @param from first day
 * @param to last day
 */
public record Days(LocalDate from, LocalDate to) {

  /** Every day of a year. */
  public static Days of(PremiumYear year) {
    return new Days(year.firstDay(), year.lastDay());
  }

  /**
   * Whether these have a day in common with others.
   *
   * @param otherTo {@code null} while they last
   */
  boolean touch(LocalDate otherFrom, LocalDate otherTo) {
    return !otherFrom.isAfter(to) && (otherTo == null || !otherTo.isBefore(from));
  }

  /**
   * Whether others leave out none of these, without another's help.
   *
   * @param otherTo {@code null} while they last
   */
  boolean areWithin(LocalDate otherFrom, LocalDate otherTo) {
    return !otherFrom.isAfter(from) && (otherTo == null || !otherTo.isBefore(to));
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /**
   * The days that these have in common with others; {@code null} where there are none.
   *
   * @param otherTo {@code null} while they last
   */
  public Days meet(LocalDate otherFrom, LocalDate otherTo) {
    LocalDate first = from.isBefore(otherFrom) ? otherFrom : from;
    LocalDate last = otherTo == null || to.isBefore(otherTo) ? to : otherTo;
    return last.isBefore(first) ? null : new Days(first, last);
  }

  public long count() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** The same days, in order, with those joined that overlap or follow each other. */
  public static List<Days> joined(List<Days> days) {
    if (days.size() < 2) {
      return days;
    }
    List<Days> inOrder = new ArrayList<>(days);
    inOrder.sort(Comparator.comparing(Days::from).thenComparing(Days::to));
    List<Days> joined = new ArrayList<>(days.size());
    Days open = inOrder.get(0);
    for (Days next : inOrder) {
      if (next.from.isAfter(open.to.plusDays(1))) {
        joined.add(open);
        open = next;
      } else if (next.to.isAfter(open.to)) {
        open = new Days(open.from, next.to);
      }
    }
    joined.add(open);
    return joined;
  }

  /** Whether the others leave out none of these. */
  public boolean areCoveredBy(List<Days> others) {
    for (Days days : joined(others)) {
      if (!days.from.isAfter(from) && !days.to.isBefore(to)) {
        return true;
      }
    }
    return false;
  }

  /** {@code from 2024-01-01 to 2024-03-31}. */
  Wording inWords() {
    return SharedPhrase.DAYS_FROM_TO.with(from, to);
  }
}

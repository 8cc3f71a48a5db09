package org.carepremiums.contracts.upstream;

import java.time.LocalDate;

/**
 * What a statement says of a period.
 *
 * @param from first day
 * @param to last day; {@code null} while it lasts, and where the period never was
 * @param periodId which period is meant; {@code null} where its first day tells it
 * @param withdrawn why it never was; {@code null} where it was
 */
record StatedPeriod(LocalDate from, LocalDate to, String periodId, String withdrawn) {

  private static final String NO_DAY = "its last day was stated to lie just before its first";

  static StatedPeriod of(PeriodStatement stated, LocalDate from, LocalDate to) {
    String withdrawn = stated.withdrawn();
    boolean hasNoDay = to != null && to.isBefore(from);
    if (withdrawn == null && hasNoDay) {
      withdrawn = NO_DAY;
    }
    boolean toldByFirstDay = from.toString().equals(stated.periodId());
    return new StatedPeriod(
        from, hasNoDay ? null : to, toldByFirstDay ? null : stated.periodId(), withdrawn);
  }
}

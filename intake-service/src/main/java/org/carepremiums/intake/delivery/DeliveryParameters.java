package org.carepremiums.intake.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.carepremiums.contracts.parameter.DatedValues;
import org.carepremiums.contracts.parameter.SourcedValue;

/**
 * What a delivery may contain and still complete a year.
 *
 * @param refusedPercent beyond this share of refused records, in percent of those that arrived, it
 *     completes nothing
 */
public record DeliveryParameters(DatedValues<BigDecimal> refusedPercent) {

  /** What holds on a day; before the first one, what holds first. */
  static <T> T on(DatedValues<T> values, LocalDate day) {
    return values.on(day).orElseGet(() -> first(values).value());
  }

  private static <T> SourcedValue<T> first(DatedValues<T> values) {
    return values.inOrder().get(0);
  }
}

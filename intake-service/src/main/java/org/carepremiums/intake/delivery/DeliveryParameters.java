package org.carepremiums.intake.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.carepremiums.intake.plausibility.PlausibilityLimits;
import org.carepremiums.platform.parameters.DatedValues;
import org.carepremiums.platform.parameters.SourcedValue;

/**
 * What a delivery may contain and still complete a year.
 *
 * @param refusedPercent beyond this share of refused records, in percent of those that arrived, it
 *     completes nothing
 * @param fewestProviders of how many providers a share is taken at least
 * @param fallPercent how far the figures of those who are counted in both years may fall
 * @param risePercent how far they may rise
 * @param absentPercent of how many who were counted the year before nothing may come
 * @param zerosRisePercent by how many percentage points the share of zeros may rise
 * @param unregisteredPercent how many may stand in no register
 * @param abovePercent of how many more may be counted than there can be
 * @param packagePercent by how many percentage points the users of one software package may fare
 *     worse than all others
 */
public record DeliveryParameters(
    DatedValues<BigDecimal> refusedPercent,
    DatedValues<Integer> fewestProviders,
    DatedValues<BigDecimal> fallPercent,
    DatedValues<BigDecimal> risePercent,
    DatedValues<BigDecimal> absentPercent,
    DatedValues<BigDecimal> zerosRisePercent,
    DatedValues<BigDecimal> unregisteredPercent,
    DatedValues<BigDecimal> abovePercent,
    DatedValues<BigDecimal> packagePercent) {

  /** How far a year's figures may go on a day. */
  PlausibilityLimits plausibility(LocalDate day) {
    return new PlausibilityLimits(
        on(fewestProviders, day),
        on(fallPercent, day),
        on(risePercent, day),
        on(absentPercent, day),
        on(zerosRisePercent, day),
        on(unregisteredPercent, day),
        on(abovePercent, day),
        on(packagePercent, day));
  }

  /** What holds on a day; before the first one, what holds first. */
  public static <T> T on(DatedValues<T> values, LocalDate day) {
    return values.on(day).orElseGet(() -> first(values).value());
  }

  private static <T> SourcedValue<T> first(DatedValues<T> values) {
    return values.inOrder().get(0);
  }
}

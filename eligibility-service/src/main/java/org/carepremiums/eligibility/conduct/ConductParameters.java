package org.carepremiums.eligibility.conduct;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.parameter.DatedValues;
import org.carepremiums.contracts.parameter.SourcedValue;

/**
 * What the 85 % rule asks for a year (CONDUCT-85; rule book §10).
 *
 * @param year the calendar year of the services
 * @param collectedShare in what share of the attested services the personal share is to be
 *     collected
 * @param selectionPoint below which share individual physiotherapists are selected, by the days on
 *     which the Commission's point is followed
 * @param figuresDueBy the last day on which insurers deliver the figures of the year
 * @param figuresOfWholeYear how figures are read of who was conventioned on some days only, in
 *     words
 * @param presumedExact what the figures are until they are disproved, in words
 * @param cashRounding what a rounding in cash is, in words
 */
public record ConductParameters(
    int year,
    SourcedValue<BigDecimal> collectedShare,
    DatedValues<BigDecimal> selectionPoint,
    SourcedValue<LocalDate> figuresDueBy,
    SourcedValue<String> figuresOfWholeYear,
    SourcedValue<String> presumedExact,
    SourcedValue<String> cashRounding) {

  /**
   * @throws IllegalArgumentException when a share is none, or there is no selection point
   */
  public ConductParameters {
    require(!selectionPoint.inOrder().isEmpty(), "there is no selection point");
    requireShare(collectedShare);
    selectionPoint.inOrder().forEach(ConductParameters::requireShare);
  }

  private static void requireShare(SourcedValue<BigDecimal> share) {
    require(
        share.value().signum() >= 0 && share.value().compareTo(BigDecimal.valueOf(100)) <= 0,
        "a share lies between 0 and 100 per cent");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** The point that is followed on a day, in per cent; before the first, the first. */
  public BigDecimal selectionPointOn(LocalDate day) {
    return selectionPoint.on(day).orElseGet(() -> selectionPoint.inOrder().get(0).value());
  }

  /** Each value by its name; several where it changed in time. */
  public Map<String, List<? extends SourcedValue<?>>> byName() {
    Map<String, List<? extends SourcedValue<?>>> values = new LinkedHashMap<>();
    values.put("collectedShare", List.of(collectedShare));
    values.put("selectionPoint", selectionPoint.inOrder());
    values.put("figuresDueBy", List.of(figuresDueBy));
    values.put("figuresOfWholeYear", List.of(figuresOfWholeYear));
    values.put("presumedExact", List.of(presumedExact));
    values.put("cashRounding", List.of(cashRounding));
    return values;
  }
}

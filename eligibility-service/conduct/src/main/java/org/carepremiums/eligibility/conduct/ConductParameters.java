package org.carepremiums.eligibility.conduct;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.platform.parameters.DatedValues;
import org.carepremiums.platform.parameters.SourcedValue;

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
 * @param averages to what art. 8 relates the shares that are not collected, in words
 * @param beneficiariesAddedUp how beneficiaries of several insurers are counted, in words
 * @param insurerDifference more percentage points than that between two insurers are flagged
 * @param insurerServices an insurer with fewer services is not compared with others
 * @param serviceTypes what becomes of a distinction by type of service, in words
 * @param presumedExact what the figures are until they are disproved, in words
 * @param cashRounding what a rounding in cash is, in words
 */
public record ConductParameters(
    int year,
    SourcedValue<BigDecimal> collectedShare,
    DatedValues<BigDecimal> selectionPoint,
    SourcedValue<LocalDate> figuresDueBy,
    SourcedValue<String> figuresOfWholeYear,
    SourcedValue<String> averages,
    SourcedValue<String> beneficiariesAddedUp,
    SourcedValue<BigDecimal> insurerDifference,
    SourcedValue<Integer> insurerServices,
    SourcedValue<String> serviceTypes,
    SourcedValue<String> presumedExact,
    SourcedValue<String> cashRounding) {

  /**
   * @throws IllegalArgumentException when a share is none, or there is no selection point
   */
  public ConductParameters {
    require(!selectionPoint.inOrder().isEmpty(), "there is no selection point");
    requireShare(collectedShare);
    requireShare(insurerDifference);
    require(insurerServices.value() > 0, "insurers without services cannot be compared");
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
    return sourcedSelectionPointOn(day).value();
  }

  /** The same with what it rests on. */
  SourcedValue<BigDecimal> sourcedSelectionPointOn(LocalDate day) {
    return selectionPoint.sourcedOn(day).orElseGet(() -> selectionPoint.inOrder().get(0));
  }

  /** Each value by its name; several where it changed in time. */
  public Map<String, List<? extends SourcedValue<?>>> byName() {
    Map<String, List<? extends SourcedValue<?>>> values = new LinkedHashMap<>();
    values.put("collectedShare", List.of(collectedShare));
    values.put("selectionPoint", selectionPoint.inOrder());
    values.put("figuresDueBy", List.of(figuresDueBy));
    values.put("figuresOfWholeYear", List.of(figuresOfWholeYear));
    values.put("averages", List.of(averages));
    values.put("beneficiariesAddedUp", List.of(beneficiariesAddedUp));
    values.put("insurerDifference", List.of(insurerDifference));
    values.put("insurerServices", List.of(insurerServices));
    values.put("serviceTypes", List.of(serviceTypes));
    values.put("presumedExact", List.of(presumedExact));
    values.put("cashRounding", List.of(cashRounding));
    return values;
  }
}

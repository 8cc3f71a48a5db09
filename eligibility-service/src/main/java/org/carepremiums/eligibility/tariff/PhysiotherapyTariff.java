package org.carepremiums.eligibility.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carepremiums.contracts.parameter.DatedValues;
import org.carepremiums.contracts.parameter.SourcedValue;
import org.carepremiums.contracts.value.EuroCents;

/**
 * Everything that a convention between physiotherapists and insurers sets for one calendar year.
 *
 * @param year the calendar year
 * @param convention the convention's short name
 * @param multiplicationFactors M per code and date
 * @param coefficients coefficients that a document tells; other codes have none here
 * @param fixedFees fees that are stated as amounts
 * @param treatmentStart indemnities for the first services of a treatment
 * @param servicesPerSeries base services of a series of a courante situation
 * @param additionalSeriesPerCalendarYear series that new situations may open beside the first
 * @param startIndemnitiesPerCalendarYear indemnities for ambulatory courante services
 * @param fileStart indemnities for the start of an elaborate file
 * @param firstDayOfNewSituations situations that started before it open no elaborate file
 * @param fileStartsPerCalendarYear how often per patient
 * @param homeTravel indemnities for travel
 * @param overLimitCodes sessions over the limits of the nomenclature, whose fee is free up to
 * @param withinLimitCodes the fees of the sessions within the limits
 * @param dayBegins before it, the fee is free at the patient's demand
 * @param dayEnds after it, the fee is free at the patient's demand
 * @param weekendBegins on Friday
 * @param weekendEnds on Monday
 * @param adherence whom the fees bind
 * @param freeDays on which the fee is free at the patient's demand
 * @param patientsDemand which demand counts
 * @param feeReimbursement what insurance pays back of the fee
 * @param reductionForNonAdherents how much less it pays back, in per cent, where the provider did
 *     not adhere
 * @param firstDayOfReducedIndemnities from which on that goes for indemnities that become a part of
 *     the fee
 * @param indexation how M may follow the health index
 * @param notes what an answer does not compute, for its reader
 */
public record PhysiotherapyTariff(
    int year,
    String convention,
    List<SourcedValue<MultiplicationFactor>> multiplicationFactors,
    List<SourcedValue<Coefficient>> coefficients,
    List<SourcedValue<FixedFee>> fixedFees,
    List<SourcedValue<TreatmentStartIndemnity>> treatmentStart,
    SourcedValue<Integer> servicesPerSeries,
    SourcedValue<Integer> additionalSeriesPerCalendarYear,
    SourcedValue<Integer> startIndemnitiesPerCalendarYear,
    List<SourcedValue<FileStartIndemnity>> fileStart,
    SourcedValue<LocalDate> firstDayOfNewSituations,
    SourcedValue<Integer> fileStartsPerCalendarYear,
    List<SourcedValue<HomeTravelIndemnity>> homeTravel,
    SourcedValue<Set<NomenclatureCode>> overLimitCodes,
    SourcedValue<Set<NomenclatureCode>> withinLimitCodes,
    SourcedValue<LocalTime> dayBegins,
    SourcedValue<LocalTime> dayEnds,
    SourcedValue<LocalTime> weekendBegins,
    SourcedValue<LocalTime> weekendEnds,
    SourcedValue<String> adherence,
    SourcedValue<String> freeDays,
    SourcedValue<String> patientsDemand,
    SourcedValue<String> feeReimbursement,
    DatedValues<Integer> reductionForNonAdherents,
    SourcedValue<LocalDate> firstDayOfReducedIndemnities,
    SourcedValue<String> indexation,
    List<SourcedValue<String>> notes) {

  /**
   * @throws IllegalArgumentException when periods overlap or leave a gap, or values contradict each
   *     other
   */
  public PhysiotherapyTariff {
    multiplicationFactors = List.copyOf(multiplicationFactors);
    coefficients = List.copyOf(coefficients);
    fixedFees = List.copyOf(fixedFees);
    treatmentStart = List.copyOf(treatmentStart);
    fileStart = List.copyOf(fileStart);
    homeTravel = List.copyOf(homeTravel);
    notes = List.copyOf(notes);
    requireCovered(year, "multiplicationFactors", multiplicationFactors);
    requireCovered(year, "coefficients", coefficients);
    requireCovered(year, "fixedFees", fixedFees);
    requireCovered(year, "treatmentStart", treatmentStart);
    requireCovered(year, "fileStart", fileStart);
    requireCovered(year, "homeTravel", homeTravel);
    for (SourcedValue<Integer> count :
        List.of(servicesPerSeries, startIndemnitiesPerCalendarYear, fileStartsPerCalendarYear)) {
      require(count.value() > 0, "a count is not positive");
    }
    int series = 1 + additionalSeriesPerCalendarYear.value();
    for (SourcedValue<TreatmentStartIndemnity> indemnity : treatmentStart) {
      TreatmentStartIndemnity start = indemnity.value();
      require(start.lastRank() > 0, "lastRank is not positive");
      if (start.pathology() == Pathology.COURANTE && !start.hospitalised()) {
        require(
            start.lastRank() * series == startIndemnitiesPerCalendarYear.value(),
            "startIndemnitiesPerCalendarYear is not lastRank for each series of the year");
        require(start.lastRank() <= servicesPerSeries.value(), "lastRank lies beyond the series");
      }
    }
    for (SourcedValue<Integer> reduction : reductionForNonAdherents.inOrder()) {
      require(
          reduction.value() >= 0 && reduction.value() <= 100,
          "a reduction is no share in per cent");
    }
    require(
        reductionForNonAdherents.on(LocalDate.of(year, 1, 1)).isPresent()
            && reductionForNonAdherents.on(LocalDate.of(year, 12, 31)).isPresent(),
        "reductionForNonAdherents: the periods do not cover the year");
    Set<NomenclatureCode> within = withinLimitCodes.value();
    require(
        overLimitCodes.value().stream().noneMatch(within::contains),
        "a code is both within and over the limit");
  }

  /** Every value with its references by what it says, for those who review or print them. */
  public Map<String, List<? extends SourcedValue<?>>> valuesByName() {
    Map<String, List<? extends SourcedValue<?>>> all = new LinkedHashMap<>();
    all.put("multiplicationFactors", multiplicationFactors);
    all.put("coefficients", coefficients);
    all.put("fixedFees", fixedFees);
    all.put("treatmentStart", treatmentStart);
    all.put("servicesPerSeries", List.of(servicesPerSeries));
    all.put("additionalSeriesPerCalendarYear", List.of(additionalSeriesPerCalendarYear));
    all.put("startIndemnitiesPerCalendarYear", List.of(startIndemnitiesPerCalendarYear));
    all.put("fileStart", fileStart);
    all.put("firstDayOfNewSituations", List.of(firstDayOfNewSituations));
    all.put("fileStartsPerCalendarYear", List.of(fileStartsPerCalendarYear));
    all.put("homeTravel", homeTravel);
    all.put("overLimitCodes", List.of(overLimitCodes));
    all.put("withinLimitCodes", List.of(withinLimitCodes));
    all.put("dayBegins", List.of(dayBegins));
    all.put("dayEnds", List.of(dayEnds));
    all.put("weekendBegins", List.of(weekendBegins));
    all.put("weekendEnds", List.of(weekendEnds));
    all.put("adherence", List.of(adherence));
    all.put("freeDays", List.of(freeDays));
    all.put("patientsDemand", List.of(patientsDemand));
    all.put("feeReimbursement", List.of(feeReimbursement));
    all.put("reductionForNonAdherents", reductionForNonAdherents.inOrder());
    all.put("firstDayOfReducedIndemnities", List.of(firstDayOfReducedIndemnities));
    all.put("indexation", List.of(indexation));
    all.put("notes", notes);
    return all;
  }

  /** Whether the tariff has a fee for the code on any day. */
  boolean knows(NomenclatureCode code) {
    return multiplicationFactors.stream().anyMatch(each -> each.value().codes().contains(code))
        || fixedFees.stream().anyMatch(each -> each.value().codes().contains(code));
  }

  /** Whether that is attested for an indemnity, beside a service. */
  boolean isPseudocode(NomenclatureCode code) {
    return treatmentStart.stream().anyMatch(each -> each.value().pseudocode().equals(code))
        || fileStart.stream().anyMatch(each -> each.value().pseudocode().equals(code))
        || homeTravel.stream().anyMatch(each -> each.value().pseudocode().equals(code));
  }

  /** M for a code on a day; empty where the tariff has none. */
  public Optional<SourcedValue<MultiplicationFactor>> factor(NomenclatureCode code, LocalDate day) {
    return find(multiplicationFactors, code, day);
  }

  /** The coefficient of a code; empty where no document tells it. */
  public Optional<SourcedValue<Coefficient>> coefficient(NomenclatureCode code, LocalDate day) {
    return find(coefficients, code, day);
  }

  /** A fee that is stated as an amount; empty where it is computed. */
  public Optional<SourcedValue<FixedFee>> fixedFee(NomenclatureCode code, LocalDate day) {
    return find(fixedFees, code, day);
  }

  /** Coefficient times M, half-up to the cent. */
  static EuroCents fee(BigDecimal coefficient, BigDecimal factor) {
    return EuroCents.of(
        coefficient
            .multiply(factor)
            .setScale(2, RoundingMode.HALF_UP)
            .unscaledValue()
            .longValueExact());
  }

  /** The fee of a code on a day; empty where its coefficient is not documented. */
  Optional<EuroCents> documentedFee(NomenclatureCode code, LocalDate day) {
    Optional<SourcedValue<FixedFee>> fixed = fixedFee(code, day);
    if (fixed.isPresent()) {
      return Optional.of(fixed.get().value().fee());
    }
    return coefficient(code, day)
        .flatMap(
            known ->
                factor(code, day).map(m -> fee(known.value().coefficient(), m.value().factor())));
  }

  /** The highest fee of a session within the limits that documents tell. */
  EuroCents highestDocumentedFeeWithinLimits(LocalDate day) {
    return withinLimitCodes.value().stream()
        .flatMap(code -> documentedFee(code, day).stream())
        .max(Comparator.naturalOrder())
        .orElseThrow(() -> new IllegalStateException("no fee within the limits is documented"));
  }

  static <T extends ForCodes> Optional<SourcedValue<T>> find(
      List<SourcedValue<T>> values, NomenclatureCode code, LocalDate day) {
    for (SourcedValue<T> each : values) {
      if (each.value().codes().contains(code) && each.holdsOn(day)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** What is said of a code is said for each day of the year, once. */
  private static <T extends ForCodes> void requireCovered(
      int year, String name, List<SourcedValue<T>> values) {
    Map<NomenclatureCode, List<SourcedValue<T>>> byCode = new HashMap<>();
    for (SourcedValue<T> each : values) {
      for (NomenclatureCode code : each.value().codes()) {
        byCode.computeIfAbsent(code, none -> new ArrayList<>()).add(each);
      }
    }
    byCode.forEach(
        (code, periods) -> {
          periods.sort(Comparator.comparing(SourcedValue::validFrom));
          LocalDate due = LocalDate.of(year, 1, 1);
          for (SourcedValue<T> period : periods) {
            require(
                period.validFrom().equals(due),
                "%s: the periods of %s overlap or leave a gap at %s".formatted(name, code, due));
            due = period.validTo().plusDays(1);
          }
          require(
              due.equals(LocalDate.of(year + 1, 1, 1)),
              "%s: the periods of %s do not end with the year".formatted(name, code));
        });
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}

package org.carepremiums.eligibility.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.platform.parameters.Basis;
import org.carepremiums.platform.parameters.DatedValues;
import org.carepremiums.platform.parameters.SourcedValue;

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
 * @param furtherSeries what opens a series beside the first, in words
 * @param furtherFa what a new Fa situation needs and does, in words
 * @param faStartedAsCourante which Fa situations have no start of their own, in words
 * @param unusedIndemnities what becomes of indemnities that were not charged, in words
 * @param fileStart indemnities for the start of an elaborate file
 * @param firstDayOfNewSituations situations that started before it open no elaborate file
 * @param fileStartsPerCalendarYear how often per patient
 * @param faIndemnitiesRenewed whether each further treatment year of a Fa brings its own
 *     indemnities
 * @param plannedIntegration the day that is planned for the indemnities of the treatment's and the
 *     file's start to become a part of the fees
 * @param homeTravel indemnities for travel
 * @param travelScope for what they are, in words
 * @param furtherTravel what a further travel on one day is, in words
 * @param attestations where the pseudocodes of indemnities stand
 * @param overLimitCodes sessions over the limits of the nomenclature, whose fee is free up to
 * @param withinLimitCodes the fees of the sessions within the limits
 * @param counterparts the session within the limits to each over them, as far as it can be inferred
 * @param dayBegins before it, the fee is free at the patient's demand
 * @param dayEnds after it, the fee is free at the patient's demand
 * @param weekendBegins on Friday
 * @param weekendEnds on Monday
 * @param adherence whom the fees bind
 * @param freeDays on which the fee is free at the patient's demand
 * @param patientsDemand which demand counts
 * @param freeFeeInformation what the patient is told of a free fee, in words
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
    SourcedValue<String> furtherSeries,
    SourcedValue<String> furtherFa,
    SourcedValue<String> faStartedAsCourante,
    SourcedValue<String> unusedIndemnities,
    List<SourcedValue<FileStartIndemnity>> fileStart,
    SourcedValue<LocalDate> firstDayOfNewSituations,
    SourcedValue<Integer> fileStartsPerCalendarYear,
    SourcedValue<Boolean> faIndemnitiesRenewed,
    SourcedValue<LocalDate> plannedIntegration,
    List<SourcedValue<HomeTravelIndemnity>> homeTravel,
    SourcedValue<String> travelScope,
    SourcedValue<String> furtherTravel,
    List<SourcedValue<Attestation>> attestations,
    SourcedValue<Set<NomenclatureCode>> overLimitCodes,
    SourcedValue<Set<NomenclatureCode>> withinLimitCodes,
    SourcedValue<Map<NomenclatureCode, NomenclatureCode>> counterparts,
    SourcedValue<LocalTime> dayBegins,
    SourcedValue<LocalTime> dayEnds,
    SourcedValue<LocalTime> weekendBegins,
    SourcedValue<LocalTime> weekendEnds,
    SourcedValue<String> adherence,
    SourcedValue<String> freeDays,
    SourcedValue<String> patientsDemand,
    SourcedValue<String> freeFeeInformation,
    SourcedValue<String> feeReimbursement,
    DatedValues<Integer> reductionForNonAdherents,
    SourcedValue<LocalDate> firstDayOfReducedIndemnities,
    SourcedValue<String> indexation,
    List<SourcedValue<String>> notes)
    implements Tariff {

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
    attestations = List.copyOf(attestations);
    notes = List.copyOf(notes);
    YearlyValues.requireWhole(year, "multiplicationFactors", multiplicationFactors);
    YearlyValues.requireWhole(year, "coefficients", coefficients);
    YearlyValues.requireWhole(year, "fixedFees", fixedFees);
    YearlyValues.requireWhole(year, "treatmentStart", treatmentStart);
    YearlyValues.requireWhole(year, "fileStart", fileStart);
    YearlyValues.requireWhole(year, "homeTravel", homeTravel);
    YearlyValues.requireWhole(year, "attestations", attestations);
    YearlyValues.requireAttested(attestations, pseudocodes(treatmentStart, fileStart, homeTravel));
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
    requirePairs(overLimitCodes.value(), within, counterparts.value());
  }

  private static void requirePairs(
      Set<NomenclatureCode> over,
      Set<NomenclatureCode> within,
      Map<NomenclatureCode, NomenclatureCode> pairs) {
    require(over.containsAll(pairs.keySet()), "counterparts: a code is not over the limit");
    require(within.containsAll(pairs.values()), "counterparts: a code is not within the limit");
    require(
        new HashSet<>(pairs.values()).size() == pairs.size(),
        "counterparts: a code within the limit is the counterpart of two");
  }

  private static Stream<NomenclatureCode> pseudocodes(
      List<SourcedValue<TreatmentStartIndemnity>> treatmentStart,
      List<SourcedValue<FileStartIndemnity>> fileStart,
      List<SourcedValue<HomeTravelIndemnity>> homeTravel) {
    return Stream.of(
            treatmentStart.stream().map(each -> each.value().pseudocode()),
            fileStart.stream().map(each -> each.value().pseudocode()),
            homeTravel.stream().map(each -> each.value().pseudocode()))
        .flatMap(each -> each);
  }

  @Override
  public Map<String, List<? extends SourcedValue<?>>> valuesByName() {
    Map<String, List<? extends SourcedValue<?>>> all = new LinkedHashMap<>();
    all.put("multiplicationFactors", multiplicationFactors);
    all.put("coefficients", coefficients);
    all.put("fixedFees", fixedFees);
    all.put("treatmentStart", treatmentStart);
    all.put("servicesPerSeries", List.of(servicesPerSeries));
    all.put("additionalSeriesPerCalendarYear", List.of(additionalSeriesPerCalendarYear));
    all.put("startIndemnitiesPerCalendarYear", List.of(startIndemnitiesPerCalendarYear));
    all.put("furtherSeries", List.of(furtherSeries));
    all.put("furtherFa", List.of(furtherFa));
    all.put("faStartedAsCourante", List.of(faStartedAsCourante));
    all.put("unusedIndemnities", List.of(unusedIndemnities));
    all.put("fileStart", fileStart);
    all.put("firstDayOfNewSituations", List.of(firstDayOfNewSituations));
    all.put("fileStartsPerCalendarYear", List.of(fileStartsPerCalendarYear));
    all.put("faIndemnitiesRenewed", List.of(faIndemnitiesRenewed));
    all.put("plannedIntegration", List.of(plannedIntegration));
    all.put("homeTravel", homeTravel);
    all.put("travelScope", List.of(travelScope));
    all.put("furtherTravel", List.of(furtherTravel));
    all.put("attestations", attestations);
    all.put("overLimitCodes", List.of(overLimitCodes));
    all.put("withinLimitCodes", List.of(withinLimitCodes));
    all.put("counterparts", List.of(counterparts));
    all.put("dayBegins", List.of(dayBegins));
    all.put("dayEnds", List.of(dayEnds));
    all.put("weekendBegins", List.of(weekendBegins));
    all.put("weekendEnds", List.of(weekendEnds));
    all.put("adherence", List.of(adherence));
    all.put("freeDays", List.of(freeDays));
    all.put("patientsDemand", List.of(patientsDemand));
    all.put("freeFeeInformation", List.of(freeFeeInformation));
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
    return pseudocodes(treatmentStart, fileStart, homeTravel).anyMatch(code::equals);
  }

  /** M for a code on a day; empty where the tariff has none. */
  public Optional<SourcedValue<MultiplicationFactor>> factor(NomenclatureCode code, LocalDate day) {
    return YearlyValues.find(multiplicationFactors, code, day);
  }

  /** The coefficient of a code; empty where no document tells it. */
  public Optional<SourcedValue<Coefficient>> coefficient(NomenclatureCode code, LocalDate day) {
    return YearlyValues.find(coefficients, code, day);
  }

  /** A fee that is stated as an amount; empty where it is computed. */
  public Optional<SourcedValue<FixedFee>> fixedFee(NomenclatureCode code, LocalDate day) {
    return YearlyValues.find(fixedFees, code, day);
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
  Optional<DocumentedFee> documentedFee(NomenclatureCode code, LocalDate day) {
    Optional<SourcedValue<FixedFee>> fixed = fixedFee(code, day);
    if (fixed.isPresent()) {
      return Optional.of(new DocumentedFee(fixed.get().value().fee(), Basis.of(fixed.get())));
    }
    return coefficient(code, day)
        .flatMap(
            known ->
                factor(code, day)
                    .map(
                        m ->
                            new DocumentedFee(
                                fee(known.value().coefficient(), m.value().factor()),
                                Basis.of(m, known))));
  }

  /** The session within the limits to one over them; empty where none can be inferred. */
  Optional<NomenclatureCode> counterpart(NomenclatureCode overLimit) {
    return Optional.ofNullable(counterparts.value().get(overLimit));
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}

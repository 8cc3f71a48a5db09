package org.carepremiums.eligibility.tariff;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carepremiums.platform.parameters.Basis;
import org.carepremiums.platform.parameters.SourcedValue;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * TAR-START: the indemnity for each of the first services of a treatment (rule book §9; convention
 * of 22-12-2020, art. 3 §5). It counts the services that it is asked about, in the order of their
 * days; conventioned or not.
 *
 * <ul>
 *   <li>Courante, ambulatory: the first 9 of each series of 18. The patient's first situation of
 *       the calendar year opens a series, and at most 2 further ones that the médecin-conseil
 *       approved as new: 27 a year.
 *   <li>Courante, hospitalised: the first 9 per patient and calendar year, without series.
 *   <li>Fa: the first 20 of a situation, and again in each further treatment year [D] (rule book
 *       12.33); a new Fa that was approved closes the one before and starts again. None for the
 *       uro-, gynaeco-, colo- or proctological Fa.
 * </ul>
 *
 * Courante and Fa never count for each other. As the rank of the service decides, an indemnity that
 * was not used is gone.
 */
final class TreatmentStart {

  private static final TariffRule RULE = TariffRule.TREATMENT_START;

  /**
   * What has its own counter.
   *
   * @param period the calendar year; of a Fa, how many treatment years lie before
   */
  private record Counter(String patient, Pathology pathology, String what, long period) {}

  /** The series of a patient in a calendar year. */
  private static final class CouranteYear {
    private final Set<String> open = new HashSet<>();
    private boolean first;
    private int additional;
  }

  /** The Fa situations of a patient. */
  private static final class FaTreatments {
    private final Map<String, LocalDate> startedOn = new HashMap<>();
    private final Set<String> closed = new HashSet<>();
    private String current;
  }

  private record PatientYear(String patient, int year) {}

  private final PhysiotherapyTariff tariff;
  private final Map<Counter, Integer> lastRanks = new HashMap<>();
  private final Map<PatientYear, CouranteYear> couranteYears = new HashMap<>();
  private final Map<String, FaTreatments> faTreatments = new HashMap<>();

  TreatmentStart(PhysiotherapyTariff tariff) {
    this.tariff = tariff;
  }

  /** Services of a patient have to come in the order of their days. */
  IndemnityAnswer of(AttestedService service) {
    Optional<SourcedValue<TreatmentStartIndemnity>> found =
        YearlyValues.find(tariff.treatmentStart(), service.code(), service.date());
    if (found.isEmpty()) {
      return IndemnityAnswer.NOT_ASKED;
    }
    SourcedValue<TreatmentStartIndemnity> value = found.get();
    TreatmentStartIndemnity start = value.value();
    if (start.hospitalised() != service.isHospitalised()) {
      return refused(
          value,
          (start.hospitalised()
                  ? TariffPhrase.INDEMNITY_IN_HOSPITAL_ONLY
                  : TariffPhrase.INDEMNITY_OUTSIDE_HOSPITAL_ONLY)
              .with(start.pseudocode()));
    }
    if (start.pathology() == Pathology.COURANTE && start.hospitalised()) {
      Counter counter =
          new Counter(
              service.patient(),
              Pathology.COURANTE,
              service.code().value(),
              service.date().getYear());
      return byRank(service, value, counter, TariffPhrase.IN_HOSPITAL_THIS_YEAR);
    }
    if (service.situation() == null) {
      return refused(value, TariffPhrase.SITUATION_UNTOLD.alone());
    }
    return start.pathology() == Pathology.COURANTE ? courante(service, value) : fa(service, value);
  }

  private IndemnityAnswer courante(
      AttestedService service, SourcedValue<TreatmentStartIndemnity> value) {
    Situation situation = service.situation();
    CouranteYear year =
        couranteYears.computeIfAbsent(
            new PatientYear(service.patient(), service.date().getYear()),
            none -> new CouranteYear());
    if (!year.open.contains(situation.reference())) {
      if (situation.approvedAsNew()) {
        SourcedValue<Integer> most = tariff.additionalSeriesPerCalendarYear();
        if (year.additional >= most.value()) {
          return refused(
              tariff.startIndemnitiesPerCalendarYear(),
              TariffPhrase.SERIES_EXHAUSTED.with(
                  most.value(), tariff.startIndemnitiesPerCalendarYear().value()));
        }
        year.additional++;
      } else if (year.first) {
        return refused(tariff.furtherSeries(), TariffPhrase.FURTHER_SERIES_NOT_APPROVED.alone());
      } else {
        year.first = true;
      }
      year.open.add(situation.reference());
    }
    Counter counter =
        new Counter(
            service.patient(), Pathology.COURANTE, situation.reference(), service.date().getYear());
    return byRank(service, value, counter, TariffPhrase.OF_SERIES);
  }

  private IndemnityAnswer fa(AttestedService service, SourcedValue<TreatmentStartIndemnity> value) {
    Situation situation = service.situation();
    if (situation.uroGynaecoColoProctological()) {
      return refused(tariff.faStartedAsCourante(), TariffPhrase.FA_STARTED_AS_COURANTE.alone());
    }
    FaTreatments treatments =
        faTreatments.computeIfAbsent(service.patient(), none -> new FaTreatments());
    if (treatments.closed.contains(situation.reference())) {
      return refused(tariff.furtherFa(), TariffPhrase.FA_CLOSED.alone());
    }
    if (!situation.reference().equals(treatments.current)) {
      if (treatments.current != null) {
        if (!situation.approvedAsNew()) {
          return refused(tariff.furtherFa(), TariffPhrase.FURTHER_FA_NOT_APPROVED.alone());
        }
        treatments.closed.add(treatments.current);
      }
      treatments.current = situation.reference();
      treatments.startedOn.put(
          situation.reference(),
          situation.startedOn() == null ? service.date() : situation.startedOn());
    }
    long yearsBefore =
        tariff.faIndemnitiesRenewed().value()
            ? ChronoUnit.YEARS.between(
                treatments.startedOn.get(situation.reference()), service.date())
            : 0;
    Counter counter =
        new Counter(service.patient(), Pathology.FA, situation.reference(), yearsBefore);
    return byRank(service, value, counter, TariffPhrase.OF_TREATMENT_YEAR);
  }

  private IndemnityAnswer byRank(
      AttestedService service,
      SourcedValue<TreatmentStartIndemnity> value,
      Counter counter,
      TariffPhrase counted) {
    TreatmentStartIndemnity start = value.value();
    int last = lastRanks.getOrDefault(counter, 0);
    int rank = service.rank() == null ? last + 1 : service.rank();
    if (rank <= last) {
      return refused(value, TariffPhrase.RANK_NOT_AFTER.with(rank, counted.alone(), last));
    }
    lastRanks.put(counter, rank);
    if (start.pathology() == Pathology.COURANTE
        && !start.hospitalised()
        && rank > tariff.servicesPerSeries().value()) {
      return refused(
          tariff.servicesPerSeries(),
          TariffPhrase.BEYOND_SERIES.with(rank, tariff.servicesPerSeries().value()));
    }
    if (rank > start.lastRank()) {
      return IndemnityAnswer.refused(
          RULE,
          Basis.of(value, tariff.unusedIndemnities()),
          TariffPhrase.BEYOND_INDEMNITIES.with(rank, counted.alone(), start.lastRank()));
    }
    Indemnity indemnity = new Indemnity(RULE, start.pseudocode(), start.amount(), 1, null);
    boolean renewed = start.pathology() == Pathology.FA && counter.period() > 0;
    return renewed
        ? IndemnityAnswer.granted(
            indemnity,
            Basis.of(value, tariff.faIndemnitiesRenewed()),
            TariffPhrase.START_INDEMNITY_RENEWED.with(rank, counter.period() + 1, start.lastRank()))
        : IndemnityAnswer.granted(
            indemnity,
            value,
            TariffPhrase.START_INDEMNITY.with(rank, counted.alone(), start.lastRank()));
  }

  private static IndemnityAnswer refused(SourcedValue<?> value, Wording text) {
    return IndemnityAnswer.refused(RULE, value, text);
  }
}

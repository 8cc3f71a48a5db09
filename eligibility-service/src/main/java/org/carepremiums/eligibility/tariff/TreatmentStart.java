package org.carepremiums.eligibility.tariff;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carepremiums.contracts.parameter.SourcedValue;

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
 *   <li>Fa: the first 20 per treatment year; a new Fa that was approved closes the one before and
 *       starts again. None for the uro-, gynaeco-, colo- or proctological Fa.
 * </ul>
 *
 * Courante and Fa never count for each other. As the rank of the service decides, an indemnity that
 * was not used is gone.
 */
final class TreatmentStart {

  private static final TariffRule RULE = TariffRule.TREATMENT_START;

  /** What has its own counter. */
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
        PhysiotherapyTariff.find(tariff.treatmentStart(), service.code(), service.date());
    if (found.isEmpty()) {
      return IndemnityAnswer.NOT_ASKED;
    }
    SourcedValue<TreatmentStartIndemnity> value = found.get();
    TreatmentStartIndemnity start = value.value();
    if (start.hospitalised() != service.isHospitalised()) {
      return refused(
          value,
          "%s is for patients who %s in hospital, but the setting is %s"
              .formatted(
                  start.pseudocode(), start.hospitalised() ? "are" : "are not", service.setting()));
    }
    if (start.pathology() == Pathology.COURANTE && start.hospitalised()) {
      Counter counter =
          new Counter(
              service.patient(),
              Pathology.COURANTE,
              service.code().value(),
              service.date().getYear());
      return byRank(service, value, counter, "of the patient's services in hospital this year");
    }
    if (service.situation() == null) {
      return refused(value, "the situation that the service treats is not told");
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
              "%d additional series were opened this calendar year, which with the first gives at most %d indemnities"
                  .formatted(most.value(), tariff.startIndemnitiesPerCalendarYear().value()));
        }
        year.additional++;
      } else if (year.first) {
        return refused(
            value, "a further situation opens a series only when the médecin-conseil approved it");
      } else {
        year.first = true;
      }
      year.open.add(situation.reference());
    }
    Counter counter =
        new Counter(
            service.patient(), Pathology.COURANTE, situation.reference(), service.date().getYear());
    return byRank(service, value, counter, "of the series");
  }

  private IndemnityAnswer fa(AttestedService service, SourcedValue<TreatmentStartIndemnity> value) {
    Situation situation = service.situation();
    if (situation.uroGynaecoColoProctological()) {
      return refused(
          value,
          "a uro-, gynaeco-, colo- or proctological Fa starts after 18 courante services, so that its start brought its indemnities there");
    }
    FaTreatments treatments =
        faTreatments.computeIfAbsent(service.patient(), none -> new FaTreatments());
    if (treatments.closed.contains(situation.reference())) {
      return refused(value, "a new Fa that was approved has closed this one");
    }
    if (!situation.reference().equals(treatments.current)) {
      if (treatments.current != null) {
        if (!situation.approvedAsNew()) {
          return refused(
              value, "a further Fa starts again only when the médecin-conseil approved it");
        }
        treatments.closed.add(treatments.current);
      }
      treatments.current = situation.reference();
      treatments.startedOn.put(
          situation.reference(),
          situation.startedOn() == null ? service.date() : situation.startedOn());
    }
    long treatmentYear =
        ChronoUnit.YEARS.between(treatments.startedOn.get(situation.reference()), service.date());
    Counter counter =
        new Counter(service.patient(), Pathology.FA, situation.reference(), treatmentYear);
    return byRank(service, value, counter, "of the treatment year");
  }

  private IndemnityAnswer byRank(
      AttestedService service,
      SourcedValue<TreatmentStartIndemnity> value,
      Counter counter,
      String ofWhat) {
    TreatmentStartIndemnity start = value.value();
    int last = lastRanks.getOrDefault(counter, 0);
    int rank = service.rank() == null ? last + 1 : service.rank();
    if (rank <= last) {
      return refused(value, "rank %d %s cannot follow rank %d".formatted(rank, ofWhat, last));
    }
    lastRanks.put(counter, rank);
    if (start.pathology() == Pathology.COURANTE
        && !start.hospitalised()
        && rank > tariff.servicesPerSeries().value()) {
      return refused(
          tariff.servicesPerSeries(),
          "service %d lies beyond the %d services of the series"
              .formatted(rank, tariff.servicesPerSeries().value()));
    }
    if (rank > start.lastRank()) {
      return refused(
          value,
          "service %d %s: only the first %d bring it, and none that was not used is kept"
              .formatted(rank, ofWhat, start.lastRank()));
    }
    return IndemnityAnswer.granted(
        new Indemnity(RULE, start.pseudocode(), start.amount(), 1, null),
        value,
        "service %d %s, of the first %d; what is reimbursed is not told"
            .formatted(rank, ofWhat, start.lastRank()));
  }

  private static IndemnityAnswer refused(SourcedValue<?> value, String text) {
    return IndemnityAnswer.refused(RULE, value, text);
  }
}

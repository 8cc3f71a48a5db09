package org.carepremiums.eligibility.tariff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carepremiums.contracts.parameter.SourcedValue;
import org.carepremiums.contracts.value.EuroCents;

/**
 * TAR-FILE: the indemnity for the start of an elaborate file, which holds the first assessment, the
 * plan and the goals of the treatment (rule book §9; convention of 22-12-2020, art. 3 §6). It goes
 * with the first session of the first courante situation that started after 31-12-2020, once per
 * patient and calendar year, and is for all, conventioned or not. It is fully reimbursed, but for
 * the reduction from the day on which it becomes a part of the fee (TAR-25).
 */
final class FileStart {

  private static final TariffRule RULE = TariffRule.FILE_START;

  private record PatientYear(String patient, int year) {}

  private final PhysiotherapyTariff tariff;
  private final Reimbursement reimbursement;
  private final Map<String, Set<String>> situationsSeen = new HashMap<>();
  private final Map<String, String> firstNewSituation = new HashMap<>();
  private final Map<PatientYear, Integer> started = new HashMap<>();

  FileStart(PhysiotherapyTariff tariff, Reimbursement reimbursement) {
    this.tariff = tariff;
    this.reimbursement = reimbursement;
  }

  /** Services of a patient have to come in the order of their days. */
  IndemnityAnswer of(AttestedService service) {
    Optional<SourcedValue<FileStartIndemnity>> found =
        PhysiotherapyTariff.find(tariff.fileStart(), service.code(), service.date());
    boolean firstSession = found.isPresent() && isFirstSession(service);
    if (!service.elaborateFile()) {
      return IndemnityAnswer.NOT_ASKED;
    }
    if (found.isEmpty()) {
      return refused(
          tariff.fileStartsPerCalendarYear(),
          "code %s does not start an elaborate file".formatted(service.code()));
    }
    SourcedValue<FileStartIndemnity> value = found.get();
    FileStartIndemnity file = value.value();
    if (file.hospitalised() != service.isHospitalised()) {
      return refused(
          value,
          "%s is for patients who %s in hospital, but the setting is %s"
              .formatted(
                  file.pseudocode(), file.hospitalised() ? "are" : "are not", service.setting()));
    }
    Situation situation = service.situation();
    if (situation == null || situation.startedOn() == null) {
      return refused(
          tariff.firstDayOfNewSituations(), "the day on which the situation started is not told");
    }
    if (!isNew(situation)) {
      return refused(
          tariff.firstDayOfNewSituations(),
          "the situation started on %s, before %s"
              .formatted(situation.startedOn(), tariff.firstDayOfNewSituations().value()));
    }
    if (!firstSession) {
      return refused(value, "it is not the first session for the situation");
    }
    PatientYear year = new PatientYear(service.patient(), service.date().getYear());
    SourcedValue<Integer> most = tariff.fileStartsPerCalendarYear();
    if (started.getOrDefault(year, 0) >= most.value()) {
      return refused(most, "the patient had %d this calendar year".formatted(most.value()));
    }
    if (!situation.reference().equals(firstNewSituation.get(service.patient()))) {
      return refused(
          tariff.firstDayOfNewSituations(), "it is not the patient's first new situation");
    }
    started.merge(year, 1, Integer::sum);
    EuroCents reimbursed = reimbursement.ofIndemnity(service, file.amount());
    return IndemnityAnswer.granted(
        new Indemnity(RULE, file.pseudocode(), file.amount(), 1, reimbursed),
        value,
        reimbursed.equals(file.amount())
            ? "first session of the first new situation, fully reimbursed"
            : "first session of the first new situation, reimbursed but for the reduction where the provider did not adhere");
  }

  private boolean isFirstSession(AttestedService service) {
    Situation situation = service.situation();
    if (situation == null) {
      return false;
    }
    if (isNew(situation)) {
      firstNewSituation.putIfAbsent(service.patient(), situation.reference());
    }
    boolean notSeen =
        situationsSeen
            .computeIfAbsent(service.patient(), none -> new HashSet<>())
            .add(situation.reference());
    return notSeen && (service.rank() == null || service.rank() == 1);
  }

  private boolean isNew(Situation situation) {
    return situation.startedOn() != null
        && !situation.startedOn().isBefore(tariff.firstDayOfNewSituations().value());
  }

  private static IndemnityAnswer refused(SourcedValue<?> value, String text) {
    return IndemnityAnswer.refused(RULE, value, text);
  }
}

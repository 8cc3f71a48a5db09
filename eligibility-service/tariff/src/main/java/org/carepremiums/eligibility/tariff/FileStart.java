package org.carepremiums.eligibility.tariff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.platform.parameters.SourcedValue;
import org.carepremiums.platform.wording.phrase.Wording;

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
        YearlyValues.find(tariff.fileStart(), service.code(), service.date());
    boolean firstSession = found.isPresent() && isFirstSession(service);
    if (!service.elaborateFile()) {
      return IndemnityAnswer.NOT_ASKED;
    }
    if (found.isEmpty()) {
      return refused(
          tariff.fileStartsPerCalendarYear(),
          TariffPhrase.CODE_STARTS_NO_FILE.with(service.code()));
    }
    SourcedValue<FileStartIndemnity> value = found.get();
    FileStartIndemnity file = value.value();
    if (!file.isFor(service)) {
      return refused(
          value,
          (file.hospitalised()
                  ? TariffPhrase.INDEMNITY_IN_HOSPITAL_ONLY
                  : TariffPhrase.INDEMNITY_OUTSIDE_HOSPITAL_ONLY)
              .with(file.pseudocode()));
    }
    Situation situation = service.situation();
    if (situation == null || situation.startedOn() == null) {
      return refused(tariff.firstDayOfNewSituations(), TariffPhrase.SITUATION_START_UNTOLD.alone());
    }
    if (!isNew(situation)) {
      return refused(
          tariff.firstDayOfNewSituations(),
          TariffPhrase.SITUATION_STARTED_BEFORE.with(
              situation.startedOn(), tariff.firstDayOfNewSituations().value()));
    }
    if (!firstSession) {
      return refused(value, TariffPhrase.NOT_FIRST_SESSION.alone());
    }
    PatientYear year = new PatientYear(service.patient(), service.date().getYear());
    SourcedValue<Integer> most = tariff.fileStartsPerCalendarYear();
    if (started.getOrDefault(year, 0) >= most.value()) {
      return refused(most, TariffPhrase.FILES_EXHAUSTED.with(most.value()));
    }
    if (!situation.reference().equals(firstNewSituation.get(service.patient()))) {
      return refused(
          tariff.firstDayOfNewSituations(), TariffPhrase.NOT_FIRST_NEW_SITUATION.alone());
    }
    started.merge(year, 1, Integer::sum);
    EuroCents reimbursed = reimbursement.ofIndemnity(service, file.amount());
    return IndemnityAnswer.granted(
        new Indemnity(RULE, file.pseudocode(), file.amount(), 1, reimbursed),
        value,
        (reimbursed.equals(file.amount())
                ? TariffPhrase.FILE_INDEMNITY
                : TariffPhrase.FILE_INDEMNITY_REDUCED)
            .alone());
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

  private static IndemnityAnswer refused(SourcedValue<?> value, Wording text) {
    return IndemnityAnswer.refused(RULE, value, text);
  }
}

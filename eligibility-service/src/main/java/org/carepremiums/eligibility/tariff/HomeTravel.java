package org.carepremiums.eligibility.tariff;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.carepremiums.contracts.parameter.SourcedValue;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;

/**
 * TAR-TRAVEL: the indemnity for the travel to the patient's home (rule book §9; convention of
 * 22-12-2020, art. 3 §4), conventioned or not. Not for a written report, and not for the second
 * session of a day, except that the service which consists of two sessions brings it twice. A
 * provider's further travel to the patient on the same day is taken for a second session [D].
 */
final class HomeTravel {

  private static final TariffRule RULE = TariffRule.HOME_TRAVEL;

  private record Visit(InamiKey provider, String patient, LocalDate day) {}

  private final PhysiotherapyTariff tariff;
  private final Set<Visit> travelled = new HashSet<>();

  HomeTravel(PhysiotherapyTariff tariff) {
    this.tariff = tariff;
  }

  IndemnityAnswer of(AttestedService service) {
    Optional<SourcedValue<HomeTravelIndemnity>> found =
        PhysiotherapyTariff.find(tariff.homeTravel(), service.code(), service.date());
    if (found.isEmpty()) {
      return service.setting() == Setting.HOME
          ? refused(
              tariff.homeTravel().get(0),
              "code %s brings no indemnity for travel".formatted(service.code()))
          : IndemnityAnswer.NOT_ASKED;
    }
    SourcedValue<HomeTravelIndemnity> value = found.get();
    HomeTravelIndemnity travel = value.value();
    if (service.setting() != Setting.HOME) {
      return refused(value, "the service was not given at the patient's home");
    }
    if (service.writtenReport()) {
      return refused(value, "a written report brings none");
    }
    boolean firstOfDay =
        travelled.add(new Visit(service.provider(), service.patient(), service.date()));
    if (service.secondDailySession() || !firstOfDay) {
      return refused(value, "the second session of a day brings none");
    }
    EuroCents reimbursed =
        EuroCents.of(
            travel.reimbursed(service.preferential()).value() * (long) travel.timesPerDay());
    return IndemnityAnswer.granted(
        new Indemnity(RULE, travel.pseudocode(), travel.amount(), travel.timesPerDay(), reimbursed),
        value,
        "at most %s each time, %d %% reimbursed"
            .formatted(travel.amount(), travel.percent(service.preferential())));
  }

  private static IndemnityAnswer refused(SourcedValue<?> value, String text) {
    return IndemnityAnswer.refused(RULE, value, text);
  }
}

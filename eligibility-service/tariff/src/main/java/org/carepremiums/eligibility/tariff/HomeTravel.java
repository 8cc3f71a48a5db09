package org.carepremiums.eligibility.tariff;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.parameters.SourcedValue;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * TAR-TRAVEL: the indemnity for the travel to the patient's home (rule book §9; convention of
 * 22-12-2020, art. 3 §4), conventioned or not. Not for a written report, and not for the second
 * session of a day, except that the service which consists of two sessions brings it twice. A
 * provider's further travel to the patient on the same day is taken for a second session [D].
 */
final class HomeTravel {

  private static final TariffRule RULE = TariffRule.HOME_TRAVEL;

  private record Visit(InamiKey provider, String patient, LocalDate day) {}

  private final List<SourcedValue<HomeTravelIndemnity>> indemnities;
  private final SourcedValue<String> scope;
  private final SourcedValue<String> furtherTravel;
  private final Set<Visit> travelled = new HashSet<>();

  /**
   * @param scope for what they are
   * @param furtherTravel what a further travel on one day is
   */
  HomeTravel(
      List<SourcedValue<HomeTravelIndemnity>> indemnities,
      SourcedValue<String> scope,
      SourcedValue<String> furtherTravel) {
    this.indemnities = indemnities;
    this.scope = scope;
    this.furtherTravel = furtherTravel;
  }

  IndemnityAnswer of(AttestedService service) {
    Optional<SourcedValue<HomeTravelIndemnity>> found =
        YearlyValues.find(indemnities, service.code(), service.date());
    if (found.isEmpty()) {
      return service.setting() == Setting.HOME
          ? refused(scope, TariffPhrase.CODE_BRINGS_NO_TRAVEL.with(service.code()))
          : IndemnityAnswer.NOT_ASKED;
    }
    SourcedValue<HomeTravelIndemnity> value = found.get();
    HomeTravelIndemnity travel = value.value();
    if (service.setting() != Setting.HOME) {
      return refused(scope, TariffPhrase.NOT_AT_HOME.alone());
    }
    if (service.writtenReport()) {
      return refused(scope, TariffPhrase.WRITTEN_REPORT.alone());
    }
    boolean firstOfDay =
        travelled.add(new Visit(service.provider(), service.patient(), service.date()));
    if (service.secondDailySession()) {
      return refused(scope, TariffPhrase.SECOND_SESSION.alone());
    }
    if (!firstOfDay) {
      return refused(furtherTravel, TariffPhrase.FURTHER_TRAVEL.alone());
    }
    EuroCents reimbursed =
        EuroCents.of(
            travel.reimbursed(service.preferential()).value() * (long) travel.timesPerDay());
    return IndemnityAnswer.granted(
        new Indemnity(RULE, travel.pseudocode(), travel.amount(), travel.timesPerDay(), reimbursed),
        value,
        inWords(travel, travel.percent(service.preferential())));
  }

  private static Wording inWords(HomeTravelIndemnity travel, int percent) {
    return travel.timesPerDay() == 1
        ? TariffPhrase.TRAVEL_INDEMNITY.with(travel.amount(), percent)
        : TariffPhrase.TRAVEL_INDEMNITY_REPEATED.with(
            travel.timesPerDay(), travel.amount(), percent);
  }

  private static IndemnityAnswer refused(SourcedValue<?> value, Wording text) {
    return IndemnityAnswer.refused(RULE, value, text);
  }
}

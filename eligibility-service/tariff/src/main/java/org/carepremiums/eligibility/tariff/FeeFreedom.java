package org.carepremiums.eligibility.tariff;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import org.carepremiums.contracts.calendar.BelgianCalendar;
import org.carepremiums.platform.parameters.Basis;
import org.carepremiums.platform.parameters.SourcedValue;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * TAR-FREE: who adheres may ask another fee where a patient who is not hospitalised wants the
 * service at an unusual moment (rule book §10; convention of 22-12-2020, art. 4 §2).
 *
 * <p>The article has two cases. Before 8 and after 19 hours the patient's demand is enough. In the
 * weekend and on a legal holiday it is not when the doctor expressly prescribed that day. Neither
 * case covers hours that the provider set himself.
 */
final class FeeFreedom {

  private static final TariffRule RULE = TariffRule.FREE_FEE;

  private final PhysiotherapyTariff tariff;

  FeeFreedom(PhysiotherapyTariff tariff) {
    this.tariff = tariff;
  }

  /** Granted, refused, or empty where the moment is an ordinary one and nobody asked. */
  Optional<Reason> of(AttestedService service) {
    boolean earlyOrLate = isEarlyOrLate(service.time());
    Optional<Wording> closed = weekendOrHoliday(service);
    if (!earlyOrLate && closed.isEmpty()) {
      return service.atPatientsDemand()
          ? Optional.of(
              refused(
                  tariff.freeDays(),
                  service.time() == null
                      ? TariffPhrase.ORDINARY_DAY_TIME_UNTOLD
                      : TariffPhrase.ORDINARY_MOMENT))
          : Optional.empty();
    }
    SourcedValue<String> demand = tariff.patientsDemand();
    if (!service.atPatientsDemand()) {
      return Optional.of(refused(demand, TariffPhrase.MOMENT_NOT_ASKED_FOR));
    }
    if (service.isHospitalised()) {
      return Optional.of(refused(demand, TariffPhrase.PATIENT_IN_HOSPITAL));
    }
    if (service.ownHours()) {
      return Optional.of(refused(demand, TariffPhrase.PROVIDERS_OWN_HOURS));
    }
    if (earlyOrLate) {
      return Optional.of(
          granted(
              Basis.of(tariff.dayBegins(), tariff.dayEnds()),
              TariffPhrase.EARLY_OR_LATE.with(
                  tariff.dayBegins().value(), tariff.dayEnds().value())));
    }
    if (service.prescribedForThatDay()) {
      return Optional.of(refused(tariff.freeDays(), TariffPhrase.DAY_PRESCRIBED));
    }
    return Optional.of(granted(Basis.of(tariff.freeDays()), closed.get()));
  }

  /** 8:00 and 19:00 themselves are neither before nor after. */
  private boolean isEarlyOrLate(LocalTime time) {
    return time != null
        && (time.isBefore(tariff.dayBegins().value()) || time.isAfter(tariff.dayEnds().value()));
  }

  /** Which of the two it is; without a time, Friday and Monday are ordinary days. */
  private Optional<Wording> weekendOrHoliday(AttestedService service) {
    Optional<String> holiday = BelgianCalendar.holiday(service.date());
    if (holiday.isPresent()) {
      return holiday.map(TariffPhrase.ON_HOLIDAY::with);
    }
    LocalTime time = service.time();
    DayOfWeek day = service.date().getDayOfWeek();
    boolean weekend =
        BelgianCalendar.isWeekend(service.date())
            || day == DayOfWeek.FRIDAY
                && time != null
                && !time.isBefore(tariff.weekendBegins().value())
            || day == DayOfWeek.MONDAY
                && time != null
                && time.isBefore(tariff.weekendEnds().value());
    return weekend ? Optional.of(TariffPhrase.IN_WEEKEND.alone()) : Optional.empty();
  }

  private Reason granted(Basis basis, Wording moment) {
    return Reason.granted(
        RULE,
        basis.and(Basis.of(tariff.freeFeeInformation())),
        TariffPhrase.FREE_AT_DEMAND.with(moment));
  }

  private static Reason refused(SourcedValue<?> value, TariffPhrase phrase) {
    return Reason.refused(RULE, value, phrase.alone());
  }
}

package org.carepremiums.eligibility.tariff;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import org.carepremiums.contracts.calendar.BelgianCalendar;
import org.carepremiums.contracts.parameter.SourcedValue;

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
    Optional<String> closed = weekendOrHoliday(service);
    if (!earlyOrLate && closed.isEmpty()) {
      return service.atPatientsDemand()
          ? Optional.of(
              refused(
                  tariff.freeDays(),
                  service.time() == null
                      ? "it is an ordinary day, and the time is not told"
                      : "it is an ordinary day and hour"))
          : Optional.empty();
    }
    SourcedValue<String> demand = tariff.patientsDemand();
    if (!service.atPatientsDemand()) {
      return Optional.of(refused(demand, "the patient did not ask for that moment"));
    }
    if (service.isHospitalised()) {
      return Optional.of(refused(demand, "the patient is hospitalised"));
    }
    if (service.ownHours()) {
      return Optional.of(refused(demand, "it is an hour or day that the provider set himself"));
    }
    if (earlyOrLate) {
      return Optional.of(
          granted(
              tariff.dayBegins(),
              "before %s or after %s"
                  .formatted(tariff.dayBegins().value(), tariff.dayEnds().value())));
    }
    if (service.prescribedForThatDay()) {
      return Optional.of(refused(tariff.freeDays(), "the doctor expressly prescribed that day"));
    }
    return Optional.of(granted(tariff.freeDays(), closed.get()));
  }

  /** 8:00 and 19:00 themselves are neither before nor after. */
  private boolean isEarlyOrLate(LocalTime time) {
    return time != null
        && (time.isBefore(tariff.dayBegins().value()) || time.isAfter(tariff.dayEnds().value()));
  }

  /** In words which of the two it is; without a time, Friday and Monday are ordinary days. */
  private Optional<String> weekendOrHoliday(AttestedService service) {
    if (BelgianCalendar.isHoliday(service.date())) {
      return Optional.of(BelgianCalendar.nameOfClosedDay(service.date()));
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
    return weekend
        ? Optional.of("the weekend, Friday evening to Monday morning")
        : Optional.empty();
  }

  private static Reason granted(SourcedValue<?> value, String moment) {
    return Reason.granted(
        RULE,
        value,
        "at the patient's own demand: %s; the patient has to be told the fee before"
            .formatted(moment));
  }

  private static Reason refused(SourcedValue<?> value, String text) {
    return Reason.refused(RULE, value, text);
  }
}

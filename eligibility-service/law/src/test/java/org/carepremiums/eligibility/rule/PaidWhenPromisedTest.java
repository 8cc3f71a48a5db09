package org.carepremiums.eligibility.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.platform.parameters.deadline.PaymentCalendar;
import org.carepremiums.platform.parameters.deadline.PaymentCalendarFile;
import org.carepremiums.platform.parameters.deadline.PaymentDay;
import org.carepremiums.platform.testing.facts.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Takes every day of every window of every premium, and computes the day of payment. */
@DisplayName("What is asked for on a day of a window")
class PaidWhenPromisedTest {

  private static final SchemesInForce SCHEMES =
      SchemesInForce.load(PaidWhenPromisedTest.class.getClassLoader());
  private static final PaymentCalendar CALENDAR = PaymentCalendarFile.read();

  /** Later windows lie beyond the calendar of payments. */
  private static final LocalDate CALENDAR_ENDS = LocalDate.of(2027, 12, 1);

  static Stream<Premium> windows() {
    return SCHEMES.all().stream()
        .map(SchemeInForce::rules)
        .filter(rules -> rules.window() != null && !rules.window().isAutomatic())
        .filter(rules -> rules.window().opens().value().isBefore(CALENDAR_ENDS));
  }

  @ParameterizedTest(name = "of {0}")
  @MethodSource("windows")
  @DisplayName(
      "PPI15, KSW9, rule book 12.28 is paid in time once it is decided, up to the last batch of the year")
  void everyDay(Premium rules) {
    List<LocalDate> tooLate = new ArrayList<>();
    for (LocalDate day : days(rules.window())) {
      PaymentDay paid = CALENDAR.dueOn(BusinessDay.onOrAfter(day)).orElseThrow();
      if (paid.paidOn().isAfter(payBefore(rules, day))) {
        tooLate.add(day);
      }
    }

    assertThat(tooLate)
        .allSatisfy(
            day ->
                assertThat(BusinessDay.onOrAfter(day).value())
                    .as("after the last batch of the year in which it was to be paid")
                    .isAfterOrEqualTo(payBefore(rules, day).withDayOfMonth(19)));
  }

  private static List<LocalDate> days(ApplicationWindow window) {
    LocalDate last = window.closes().value().day();
    return window
        .opens()
        .value()
        .datesUntil(
            (last == null || last.isAfter(CALENDAR_ENDS) ? CALENDAR_ENDS : last).plusDays(1))
        .filter(day -> CALENDAR.dueOn(BusinessDay.onOrAfter(day)).isPresent())
        .toList();
  }

  private static LocalDate payBefore(Premium rules, LocalDate day) {
    Application asked =
        new Application(
            "app-1",
            // The premium for starters is asked for with the one that it comes on top of
            rules.scheme() == Scheme.GP_STARTER_DMG
                ? Scheme.GP_INTEGRATED_PRACTICE
                : rules.scheme(),
            rules.year(),
            day,
            rules.window().ways().get(0).channels().get(0),
            true,
            false,
            null);
    ProviderFacts facts = ProviderFacts.of(List.of(Facts.known("10000001", asked)), Map.of());
    assertThat(rules.application(facts)).as("asked on %s", day).isNotNull();
    return rules.payBefore(facts);
  }
}

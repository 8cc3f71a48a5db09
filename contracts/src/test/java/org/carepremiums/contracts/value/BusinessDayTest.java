package org.carepremiums.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A business day")
class BusinessDayTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2025-03-01, Saturday",
    "2025-03-02, Sunday",
    "2025-07-21, National Day",
    "2025-11-11, Armistice Day",
    "2025-12-25, Christmas",
  })
  @DisplayName("is refused with the reason where nobody works:")
  void closedDaysAreRefused(String date, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BusinessDay.of(date))
        .withMessage("%s is not a business day: %s", date, reason);
  }

  @Test
  @DisplayName("that is not there is refused")
  void absentIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BusinessDay(null))
        .withMessage("business day is missing");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "2025-03-03, 2025-03-03",
    "2025-03-01, 2025-03-03",
    "2024-11-16, 2024-11-18",
    "2025-11-11, 2025-11-12",
    "2025-12-25, 2025-12-26",
    "2025-04-19, 2025-04-22",
    "2024-12-15, 2024-12-16",
  })
  @DisplayName("deals with a date itself, or the next one does")
  void onOrAfter(LocalDate date, String dealtWithOn) {
    assertThat(BusinessDay.onOrAfter(date)).hasToString(dealtWithOn);
  }

  @ParameterizedTest(name = "while {0} is open, an act of {1} is noticed on {2}")
  @CsvSource({
    "2025-09-12, 2025-09-12, 2025-09-12",
    "2025-09-12, 2025-09-11, 2025-09-12",
    "2025-09-12, 2025-09-13, 2025-09-15",
    "2025-09-12, 2025-09-14, 2025-09-15",
    "2025-09-12, 2025-09-15, 2025-09-15",
    "2025-11-10, 2025-11-11, 2025-11-12",
    "2025-04-17, 2025-04-21, 2025-04-22",
    "2025-12-24, 2025-12-25, 2025-12-26",
  })
  @DisplayName("takes notice of an act, and never before it was done:")
  void noticeOf(String open, LocalDate act, String noticed) {
    assertThat(BusinessDay.of(open).noticeOf(act)).hasToString(noticed);
  }

  @Test
  @DisplayName("is followed by the next one, past weekend and holiday")
  void next() {
    assertThat(BusinessDay.of("2025-04-18").next()).isEqualTo(BusinessDay.of("2025-04-22"));
    assertThat(BusinessDay.of("2024-12-31").next()).isEqualTo(BusinessDay.of("2025-01-02"));
  }

  @Test
  @DisplayName("begins at midnight in Belgium, in summer as in winter")
  void start() {
    assertThat(BusinessDay.of("2025-03-03").start()).hasToString("2025-03-03T00:00+01:00");
    assertThat(BusinessDay.of("2025-07-22").start()).hasToString("2025-07-22T00:00+02:00");
  }

  @Test
  @DisplayName("sorts by date")
  void sorts() {
    BusinessDay day = BusinessDay.of("2025-03-03");

    assertThat(day).isLessThan(day.next());
    assertThat(day.isAfter(LocalDate.of(2025, 3, 2))).isTrue();
    assertThat(day.isAfter(day.value())).isFalse();
    assertThat(day.isBefore(LocalDate.of(2025, 3, 4))).isTrue();
    assertThat(day.isBefore(day.value())).isFalse();
  }
}

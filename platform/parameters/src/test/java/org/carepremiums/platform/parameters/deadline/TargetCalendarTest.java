package org.carepremiums.platform.parameters.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import org.carepremiums.contracts.calendar.BelgianCalendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The TARGET calendar")
class TargetCalendarTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2024, 2024-01-01 2024-03-29 2024-04-01 2024-05-01 2024-12-25 2024-12-26",
    "2025, 2025-01-01 2025-04-18 2025-04-21 2025-05-01 2025-12-25 2025-12-26",
  })
  @DisplayName("is closed on weekends and exactly these weekdays in")
  void closingDays(int year, String closed) {
    List<String> closedWeekdays =
        IntStream.rangeClosed(1, Year.of(year).length())
            .mapToObj(day -> LocalDate.ofYearDay(year, day))
            .filter(day -> !BelgianCalendar.isWeekend(day) && !TargetCalendar.isOpen(day))
            .map(LocalDate::toString)
            .toList();

    assertThat(closedWeekdays).containsExactly(closed.split(" "));
    assertThat(TargetCalendar.isOpen(LocalDate.of(2025, 3, 1))).isFalse();
    assertThat(TargetCalendar.isOpen(LocalDate.of(2025, 3, 2))).isFalse();
  }

  @Test
  @DisplayName("is open on Belgian holidays that are none of its own")
  void openOnBelgianHolidays() {
    assertThat(TargetCalendar.isOpen(LocalDate.of(2025, 7, 21))).isTrue();
    assertThat(TargetCalendar.isOpen(LocalDate.of(2025, 11, 11))).isTrue();
  }

  @Test
  @DisplayName("finds the open day on, after and before a date")
  void findsOpenDays() {
    assertThat(TargetCalendar.onOrAfter(LocalDate.of(2025, 12, 25))).hasToString("2025-12-29");
    assertThat(TargetCalendar.onOrAfter(LocalDate.of(2025, 12, 24))).hasToString("2025-12-24");
    assertThat(TargetCalendar.onOrBefore(LocalDate.of(2025, 12, 28))).hasToString("2025-12-24");
    assertThat(TargetCalendar.onOrBefore(LocalDate.of(2025, 12, 31))).hasToString("2025-12-31");
  }

  @Test
  @DisplayName("counts open days past Easter, from Thursday to Wednesday")
  void countsOpenDays() {
    assertThat(TargetCalendar.plusOpenDays(LocalDate.of(2025, 4, 17), 2)).hasToString("2025-04-23");
    assertThat(TargetCalendar.plusOpenDays(LocalDate.of(2025, 4, 17), 0)).hasToString("2025-04-17");
  }
}

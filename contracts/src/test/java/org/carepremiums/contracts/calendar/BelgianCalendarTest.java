package org.carepremiums.contracts.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The Belgian calendar")
class BelgianCalendarTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2024, 2024-01-01 2024-04-01 2024-05-01 2024-05-09 2024-05-20"
        + " 2024-07-21 2024-08-15 2024-11-01 2024-11-11 2024-12-25",
    "2025, 2025-01-01 2025-04-21 2025-05-01 2025-05-29 2025-06-09"
        + " 2025-07-21 2025-08-15 2025-11-01 2025-11-11 2025-12-25",
  })
  @DisplayName("has exactly the ten legal holidays of the rule book, section 13, in")
  void tenHolidays(int year, String holidays) {
    List<String> closed =
        daysOf(year).filter(BelgianCalendar::isHoliday).map(LocalDate::toString).toList();

    assertThat(closed).containsExactly(holidays.split(" "));
  }

  @Test
  @DisplayName("has ten holidays in every premium year, fewer only where two fall on one day")
  void tenHolidaysInEveryYear() {
    for (int year = 2000; year <= 2099; year++) {
      LocalDate ascension = ascension(year);
      boolean ascensionIsFirstOfMay = ascension.equals(LocalDate.of(year, 5, 1));
      assertThat(daysOf(year).filter(BelgianCalendar::isHoliday))
          .as("year %d", year)
          .hasSize(ascensionIsFirstOfMay ? 9 : 10);
    }
  }

  @Test
  @DisplayName("knows neither Easter Sunday, Pentecost nor Good Friday as holidays")
  void noOtherDays() {
    assertThat(BelgianCalendar.isHoliday(LocalDate.of(2025, 4, 20))).isFalse();
    assertThat(BelgianCalendar.isHoliday(LocalDate.of(2025, 6, 8))).isFalse();
    assertThat(BelgianCalendar.isBusinessDay(LocalDate.of(2025, 4, 18))).isTrue();
    assertThat(BelgianCalendar.isBusinessDay(LocalDate.of(2025, 12, 26))).isTrue();
  }

  @Test
  @DisplayName("names what closes a day")
  void namesClosedDays() {
    assertThat(BelgianCalendar.nameOfClosedDay(LocalDate.of(2025, 3, 1))).isEqualTo("Saturday");
    assertThat(BelgianCalendar.nameOfClosedDay(LocalDate.of(2025, 3, 2))).isEqualTo("Sunday");
    assertThat(BelgianCalendar.nameOfClosedDay(LocalDate.of(2025, 4, 21)))
        .isEqualTo("Easter Monday");
  }

  @Test
  @DisplayName("names a legal holiday also where it falls in a weekend")
  void namesHolidays() {
    assertThat(BelgianCalendar.holiday(LocalDate.of(2025, 4, 21))).contains("Easter Monday");
    assertThat(BelgianCalendar.holiday(LocalDate.of(2021, 5, 1))).contains("Labour day");
    assertThat(BelgianCalendar.holiday(LocalDate.of(2021, 5, 2))).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "2022-12-30, 2022-12-30",
    "2024-11-16, 2024-11-18",
    "2025-11-11, 2025-11-12",
    "2025-12-25, 2025-12-26",
    "2026-02-13, 2026-02-13",
  })
  @DisplayName("rolls the sixtieth day forward as the rule book's test vectors say")
  void rollsForward(LocalDate raw, LocalDate rolled) {
    assertThat(BelgianCalendar.rollForward(raw)).isEqualTo(rolled);
  }

  private static Stream<LocalDate> daysOf(int year) {
    return IntStream.rangeClosed(1, Year.of(year).length())
        .mapToObj(day -> LocalDate.ofYearDay(year, day));
  }

  /** The 39th day after Easter, by the computus of Meeus, Jones and Butcher. */
  private static LocalDate ascension(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1).plusDays(39);
  }
}

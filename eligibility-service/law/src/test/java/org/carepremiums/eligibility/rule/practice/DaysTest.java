package org.carepremiums.eligibility.rule.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.testing.facts.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Calendar days, both ends included:")
class DaysTest {

  private static final Days MARCH = days("2024-03-01..2024-03-31");

  private static Days days(String span) {
    String[] ends = span.split("\\.\\.");
    return new Days(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
  }

  private static List<Days> several(String spans) {
    return spans == null ? List.of() : Arrays.stream(spans.split(" ")).map(DaysTest::days).toList();
  }

  @ParameterizedTest(name = "March contains {0}: {1}")
  @CsvSource({
    "2024-02-29, false",
    "2024-03-01, true",
    "2024-03-31, true",
    "2024-04-01, false",
  })
  void contains(LocalDate day, boolean contained) {
    assertThat(MARCH.contains(day)).isEqualTo(contained);
  }

  @ParameterizedTest(name = "March has in common with {0} to {1}: {2}")
  @CsvSource({
    "2024-01-01, 2024-02-29,",
    "2024-01-01, 2024-03-01, 2024-03-01..2024-03-01",
    "2024-03-10, 2024-03-20, 2024-03-10..2024-03-20",
    "2024-01-01, 2024-12-31, 2024-03-01..2024-03-31",
    "2024-03-31, 2024-12-31, 2024-03-31..2024-03-31",
    "2024-03-20,, 2024-03-20..2024-03-31",
    "2024-04-01,,",
  })
  void meet(String from, String to, String common) {
    assertThat(MARCH.meet(Facts.day(from), Facts.day(to)))
        .isEqualTo(common == null ? null : days(common));
  }

  @ParameterizedTest(name = "March lies within {0} to {1}: {2}")
  @CsvSource({
    "2024-03-01, 2024-03-31, true",
    "2024-03-01,, true",
    "2024-03-02,, false",
    "2024-02-01, 2024-03-30, false",
    "2024-02-01, 2024-04-30, true",
  })
  void within(String from, String to, boolean within) {
    assertThat(MARCH.areWithin(Facts.day(from), Facts.day(to))).isEqualTo(within);
  }

  @Test
  @DisplayName("a single day counts one, a leap year 366")
  void count() {
    assertThat(days("2024-03-01..2024-03-01").count()).isEqualTo(1);
    assertThat(Days.of(PremiumYear.of(2024)).count()).isEqualTo(366);
    assertThat(Days.of(PremiumYear.of(2023)).count()).isEqualTo(365);
  }

  @ParameterizedTest(name = "{0} joined is {1}")
  @CsvSource({
    ",",
    "2024-01-01..2024-01-31, 2024-01-01..2024-01-31",
    "2024-02-01..2024-02-29 2024-01-01..2024-01-31, 2024-01-01..2024-02-29",
    "2024-01-01..2024-01-30 2024-02-01..2024-02-29, 2024-01-01..2024-01-30 2024-02-01..2024-02-29",
    "2024-01-01..2024-06-30 2024-02-01..2024-02-29, 2024-01-01..2024-06-30",
    "2024-01-01..2024-01-10 2024-01-01..2024-01-20, 2024-01-01..2024-01-20",
    "2024-05-01..2024-05-31 2024-01-01..2024-01-31 2024-01-20..2024-02-10, 2024-01-01..2024-02-10 2024-05-01..2024-05-31",
  })
  void joined(String told, String joined) {
    assertThat(Days.joined(several(told))).isEqualTo(several(joined));
  }

  @ParameterizedTest(name = "March is covered by {0}: {1}")
  @CsvSource({
    ", false",
    "2024-03-01..2024-03-31, true",
    "2024-03-02..2024-03-31, false",
    "2024-03-01..2024-03-30, false",
    "2024-03-16..2024-04-30 2024-02-01..2024-03-15, true",
    "2024-03-17..2024-04-30 2024-02-01..2024-03-15, false",
    "2024-01-01..2024-01-31 2024-03-01..2024-03-31, true",
  })
  void areCoveredBy(String others, boolean covered) {
    assertThat(MARCH.areCoveredBy(several(others))).isEqualTo(covered);
  }
}

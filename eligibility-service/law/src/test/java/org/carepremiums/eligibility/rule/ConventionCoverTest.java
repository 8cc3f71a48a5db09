package org.carepremiums.eligibility.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.carepremiums.contracts.fact.FactValue.ConventionStatus;
import org.carepremiums.platform.testing.facts.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Rule book 12.17: of the days from 1 January to 31 December 2024,")
class ConventionCoverTest {

  @ParameterizedTest(name = "with adhesions {0} the first that is left out is {1}")
  @CsvSource({
    "2024-01-01..2024-12-31,",
    "2018-01-01..,",
    "2024-01-01..,",
    "2024-01-02.., 2024-01-01",
    "2018-01-01..2024-12-30, 2024-12-31",
    "2018-01-01..2024-12-31,",
    "2018-01-01..2023-12-31, 2024-01-01",
    "2025-01-01.., 2024-01-01",
    "2024-07-01.. 2018-01-01..2024-06-30,",
    "2024-07-01.. 2018-01-01..2024-06-29, 2024-06-30",
    "2018-01-01..2024-06-30 2018-01-01..2024-03-31 2024-07-01..,",
    "2018-01-01..2024-03-31 2018-01-01..2024-06-30 2024-07-01..,",
    "2018-01-01.. 2018-01-01..2024-03-31,",
    "2018-01-01..2024-02-28 2024-02-29..2024-02-29 2024-03-01..,",
    "2024-03-31..2024-06-30 2024-01-01..2024-03-31, 2024-07-01",
  })
  void firstUncoveredDay(String adhesions, LocalDate day) {
    ConventionStatus status = (ConventionStatus) Facts.adhered(adhesions.split(" "));

    assertThat(
            new ConventionCover(status.intervals())
                .firstUncoveredDay(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)))
        .isEqualTo(day);
  }
}

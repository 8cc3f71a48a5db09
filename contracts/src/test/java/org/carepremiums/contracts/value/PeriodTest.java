package org.carepremiums.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A period")
class PeriodTest {

  private static final Period SPRING =
      new Period(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 5, 31));

  @Test
  @DisplayName("without a first day, or that ends before it begins, is refused")
  void isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Period(null, LocalDate.of(2024, 1, 1)))
        .withMessage("period has no first day");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Period(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 1)))
        .withMessage("period ends on 2024-01-01, before it begins on 2024-01-02");
  }

  @Test
  @DisplayName("may be one day long")
  void oneDay() {
    LocalDate day = LocalDate.of(2024, 2, 29);

    assertThat(new Period(day, day).contains(day)).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2024-02-29, false",
    "2024-03-01, true",
    "2024-05-31, true",
    "2024-06-01, false",
  })
  @DisplayName("contains both its ends")
  void contains(LocalDate day, boolean contained) {
    assertThat(SPRING.contains(day)).isEqualTo(contained);
  }

  @ParameterizedTest(name = "{0} to {1}: overlaps {2}, is covered {3}")
  @CsvSource({
    "2024-03-01, 2024-05-31, true, true",
    "2024-04-01, 2024-04-30, true, true",
    "2024-01-01, 2024-02-29, false, false",
    "2024-01-01, 2024-03-01, true, false",
    "2024-05-31, 2024-06-30, true, false",
    "2024-06-01, 2024-06-30, false, false",
    "2024-01-01, 2024-12-31, true, false",
    "2024-04-01, , true, false",
    "2024-06-01, , false, false",
    "2024-02-01, , true, false",
  })
  @DisplayName("from 1 March to 31 May meets another")
  void meetsAnother(LocalDate from, LocalDate to, boolean overlaps, boolean covered) {
    Period other = new Period(from, to);

    assertThat(SPRING.overlaps(other)).isEqualTo(overlaps);
    assertThat(other.overlaps(SPRING)).isEqualTo(overlaps);
    assertThat(SPRING.covers(other)).isEqualTo(covered);
  }

  @Test
  @DisplayName("without an end covers every later period, with or without an end")
  void openEnd() {
    Period open = Period.since(LocalDate.of(2024, 3, 1));

    assertThat(open.contains(LocalDate.of(2099, 12, 31))).isTrue();
    assertThat(open.covers(SPRING)).isTrue();
    assertThat(open.covers(Period.since(LocalDate.of(2024, 3, 2)))).isTrue();
    assertThat(open.covers(Period.since(LocalDate.of(2024, 2, 29)))).isFalse();
    assertThat(open.overlaps(Period.since(LocalDate.of(2020, 1, 1)))).isTrue();
  }
}

package org.carepremiums.contracts.json;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An act")
class InvalidRecordTest {

  private static final LocalDate SUNDAY = LocalDate.of(2025, 9, 14);

  @Test
  @DisplayName("of a closed day may be established on that day (rule book 12.23)")
  void ofAClosedDay() {
    assertThatCode(() -> InvalidRecord.requireNotAfterObservation("introducedOn", SUNDAY, SUNDAY))
        .doesNotThrowAnyException();
  }

  @Test
  @DisplayName("that lies after the day on which it was established is refused by its field")
  void fromTheFuture() {
    assertThatExceptionOfType(InvalidRecord.class)
        .isThrownBy(
            () ->
                InvalidRecord.requireNotAfterObservation(
                    "introducedOn", SUNDAY, SUNDAY.minusDays(1)))
        .withMessage("Field 'introducedOn' is 2025-09-14, after 'observedOn' 2025-09-13.")
        .satisfies(
            refused ->
                org.assertj.core.api.Assertions.assertThat(refused.code() + " " + refused.field())
                    .isEqualTo("from-the-future introducedOn"));
  }
}

package org.carepremiums.platform.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.decision.Provenance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Values through time")
class DatedValuesTest {

  @Test
  @DisplayName("hold from the first to the last day of their period, whatever their order")
  void holdInTheirPeriod() {
    DatedValues<Integer> values =
        new DatedValues<>(
            List.of(value(60, "2021-01-01", null), value(30, "2020-01-01", "2020-12-31")));

    assertThat(values.on(LocalDate.of(2019, 12, 31))).isEmpty();
    assertThat(values.on(LocalDate.of(2020, 1, 1))).contains(30);
    assertThat(values.on(LocalDate.of(2020, 12, 31))).contains(30);
    assertThat(values.on(LocalDate.of(2021, 1, 1))).contains(60);
    assertThat(values.on(LocalDate.of(2099, 1, 1))).contains(60);
    assertThat(values.inOrder()).extracting(SourcedValue::value).containsExactly(30, 60);
  }

  @Test
  @DisplayName("hold on no day where there are none")
  void none() {
    assertThat(new DatedValues<>(List.of()).on(LocalDate.of(2021, 1, 1))).isEmpty();
  }

  @ParameterizedTest(name = "that end on {0} before others begin on {1} are refused: {2}")
  @CsvSource({
    "2020-12-31, 2020-12-31, two values of PPI15 hold on 2020-12-31",
    ",           2021-01-01, two values of PPI15 hold on 2021-01-01",
    "2020-12-30, 2021-01-01, no value of PPI15 holds on 2020-12-31",
  })
  void overlapsAndGaps(String to, String from, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new DatedValues<>(
                    List.of(value(30, "2020-01-01", to), value(60, from, "2022-12-31"))))
        .withMessage(reason);
  }

  private static SourcedValue<Integer> value(int value, String from, String to) {
    return new SourcedValue<>(
        value,
        LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        "PPI15",
        "AR 30-06-2017",
        null,
        "not documented",
        LocalDate.parse(from),
        LocalDate.of(2027, 3, 31),
        Provenance.DOCUMENT,
        "S1");
  }
}

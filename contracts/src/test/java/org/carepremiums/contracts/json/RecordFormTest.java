package org.carepremiums.contracts.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A record of our own")
class RecordFormTest {

  private static final Line LINE = new Line("a line", 1L, null);

  /** Known to this package alone, as the records of a reader may be. */
  private record Line(String text, Long count, @MayBeAbsent EuroCents amount) {}

  private record Sheet(List<Line> lines, @MayBeAbsent Map<String, List<Line>> others) {}

  @Test
  @DisplayName("is complete without what may be absent, with debts and with lists of any length")
  void isComplete() {
    Line owing = new Line("a debt", 0L, EuroCents.of(-1));

    assertThatCode(
            () -> {
              RecordForm.require(LINE);
              RecordForm.require(
                  new Sheet(Collections.nCopies(1_000, owing), Map.of("other", List.of(LINE))));
            })
        .doesNotThrowAnyException();
  }

  static Stream<Arguments> incomplete() {
    return Stream.of(
        Arguments.of("missing-field", "lines", new Sheet(null, null)),
        Arguments.of("missing-field", "lines[1]", new Sheet(Arrays.asList(LINE, null), null)),
        Arguments.of("missing-field", "lines[0].text", sheet(new Line(null, 1L, null))),
        Arguments.of("invalid-value", "lines[0].count", sheet(new Line("a line", -1L, null))),
        Arguments.of("invalid-value", "lines[0].text", sheet(new Line("half \ud83d", 1L, null))),
        Arguments.of(
            "missing-field",
            "others.x[0].count",
            new Sheet(List.of(), Map.of("x", List.of(new Line("a line", null, null))))));
  }

  @ParameterizedTest(name = "{1} -> {0}")
  @MethodSource
  @DisplayName("is refused where at any depth something is missing or impossible:")
  void incomplete(String code, String field, Sheet sheet) {
    InvalidRecord refused =
        catchThrowableOfType(InvalidRecord.class, () -> RecordForm.require(sheet));

    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.field()).isEqualTo(field);
    assertThat(refused.reason()).contains("'" + field + "'");
  }

  private static Sheet sheet(Line line) {
    return new Sheet(List.of(line), null);
  }
}

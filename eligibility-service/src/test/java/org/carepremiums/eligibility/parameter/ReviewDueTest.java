package org.carepremiums.eligibility.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The list of values to review")
class ReviewDueTest {

  private static final SchemesInForce SCHEMES =
      SchemesInForce.load(ReviewDueTest.class.getClassLoader());

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @Test
  @DisplayName("is empty and ends with 0 before the first review date")
  void nothingIsDue() {
    LocalDate first = firstReview();

    assertThat(run(first.minusDays(1).toString())).isZero();
    assertThat(text()).isEqualTo("0 values are to be reviewed on " + first.minusDays(1) + "\n");
  }

  @Test
  @DisplayName("names the values that are due and ends with 1 from the review date on")
  void somethingIsDue() {
    LocalDate first = firstReview();

    assertThat(run(first.toString())).isEqualTo(1);
    assertThat(text())
        .contains(first + "  physiotherapist-software 2024  windowOpens  KSW8 (default): ");
  }

  @Test
  @DisplayName("puts the most overdue first and repeats nothing")
  void oldestFirst() {
    List<ReviewDue> due = ReviewDue.on(LocalDate.of(2099, 1, 1), SCHEMES);

    assertThat(due).isSortedAccordingTo((one, other) -> one.reviewOn().compareTo(other.reviewOn()));
    assertThat(due)
        .doesNotHaveDuplicates()
        .hasSize(SCHEMES.all().stream().mapToInt(scheme -> scheme.values().size()).sum());
  }

  @ParameterizedTest(name = "asks for a day and ends with 2 where ''{0}'' is none")
  @ValueSource(strings = {"tomorrow", "2027-02-29", ""})
  void notADay(String written) {
    assertThat(run(written)).isEqualTo(2);
    assertThat(text()).startsWith("Name one day");
  }

  @Test
  @DisplayName("asks for a day and ends with 2 where none is named")
  void noDay() {
    assertThat(run()).isEqualTo(2);
  }

  private static LocalDate firstReview() {
    return SCHEMES.all().stream()
        .flatMap(scheme -> scheme.values().values().stream())
        .map(value -> value.reviewOn())
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  private int run(String... arguments) {
    return ReviewDue.run(arguments, new PrintStream(written, true, StandardCharsets.UTF_8));
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}

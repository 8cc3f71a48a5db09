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

  private static final ClassLoader FILES = ReviewDueTest.class.getClassLoader();
  private static final SchemesInForce SCHEMES = SchemesInForce.load(FILES);

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
        .contains(
            first
                + "  schemes/physiotherapist-software/2024.yaml  values.windowOpens  KSW8 (default): ");
  }

  @Test
  @DisplayName("holds every value of premiums and tariffs once, the oldest date first")
  void oldestFirst() {
    List<ReviewDue> due = ReviewDue.on(LocalDate.of(2099, 1, 1), SCHEMES, FILES);

    assertThat(due).isSortedAccordingTo((one, other) -> one.reviewOn().compareTo(other.reviewOn()));
    assertThat(due).doesNotHaveDuplicates();
    assertThat(due.stream().filter(value -> value.file().startsWith("schemes/")))
        .hasSize(SCHEMES.all().stream().mapToInt(scheme -> scheme.values().size()).sum());
    assertThat(due)
        .anySatisfy(
            value -> {
              assertThat(value.file()).isEqualTo("tariffs/2021.yaml");
              assertThat(value.value()).isEqualTo("multiplicationFactors[0]");
              assertThat(value.ruleId()).isEqualTo("TAR-M");
            });
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
    return ReviewDue.on(LocalDate.of(2099, 1, 1), SCHEMES, FILES).get(0).reviewOn();
  }

  private int run(String... arguments) {
    return ReviewDue.run(arguments, new PrintStream(written, true, StandardCharsets.UTF_8));
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}

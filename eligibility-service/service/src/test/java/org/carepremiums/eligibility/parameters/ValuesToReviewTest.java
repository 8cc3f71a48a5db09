package org.carepremiums.eligibility.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.platform.parameters.file.ReviewDue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The list of values to review")
class ValuesToReviewTest {

  private static final ClassLoader FILES = ValuesToReviewTest.class.getClassLoader();
  private static final SchemesInForce SCHEMES = SchemesInForce.load(FILES);

  @Test
  @DisplayName("is empty before the first review date and names the values from it on")
  void fromTheReviewDateOn() {
    LocalDate first = due(LocalDate.of(2099, 1, 1)).get(0).reviewOn();

    assertThat(due(first.minusDays(1))).isEmpty();
    assertThat(due(first))
        .allSatisfy(value -> assertThat(value.reviewOn()).isEqualTo(first))
        .anySatisfy(
            value -> {
              assertThat(value.file()).isEqualTo("schemes/physiotherapist-software/2024.yaml");
              assertThat(value.value()).isEqualTo("values.windowOpens");
              assertThat(value.ruleId()).isEqualTo("KSW8");
              assertThat(value.provenance()).isEqualTo("default");
            });
  }

  @Test
  @DisplayName("holds every value of premiums and tariffs once, the oldest date first")
  void oldestFirst() {
    List<ReviewDue> due = due(LocalDate.of(2099, 1, 1));

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

  private static List<ReviewDue> due(LocalDate day) {
    return ValuesToReview.on(day, SCHEMES, FILES);
  }
}

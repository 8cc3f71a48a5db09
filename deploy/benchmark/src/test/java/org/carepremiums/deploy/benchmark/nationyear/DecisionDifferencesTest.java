package org.carepremiums.deploy.benchmark.nationyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carepremiums.contracts.event.Scheme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Decisions that are not the ones that are due")
class DecisionDifferencesTest {

  private static final DecisionPlace ONE = place("50000054");
  private static final DecisionPlace OTHER = place("50000153");

  private static DecisionPlace place(String provider) {
    return new DecisionPlace(provider, Scheme.PHYSIOTHERAPIST_SOFTWARE, NationYearWorkload.YEAR);
  }

  @Test
  @DisplayName("are those with another amount or outcome, those that are missing, and any more")
  void everyKind() {
    assertThat(
            DecisionDifferences.between(
                Map.of(ONE, ExpectedDecision.granted(800)),
                Map.of(ONE, ExpectedDecision.granted(801))))
        .containsExactly(
            "KSW 2023 of 50000054: FINAL GRANTED 800.00 EUR is due, and it is FINAL GRANTED 801.00 EUR");
    assertThat(
            DecisionDifferences.between(
                Map.of(ONE, ExpectedDecision.refused()),
                Map.of(OTHER, ExpectedDecision.notAppliedFor())))
        .containsExactly(
            "KSW 2023 of 50000054: FINAL REFUSED 0.00 EUR is due, and there is no decision",
            "KSW 2023 of 50000153: none is due, and it is PRELIMINARY NOT_APPLIED_FOR 0.00 EUR");
  }

  @Test
  @DisplayName("are none where all are the same")
  void none() {
    assertThat(
            DecisionDifferences.between(
                Map.of(ONE, ExpectedDecision.refused()), Map.of(ONE, ExpectedDecision.refused())))
        .isEmpty();
  }
}

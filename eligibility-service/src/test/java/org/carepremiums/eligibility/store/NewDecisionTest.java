package org.carepremiums.eligibility.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.value.EuroCents;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What stays owed after a version of a decision")
class NewDecisionTest {

  @ParameterizedTest
  @CsvSource({
    "FINAL, GRANTED, 200000, 80000, 200000",
    "FINAL, REFUSED, 0, 80000, 0",
    "FINAL, PENDING, 0, 80000, 80000",
    "PRELIMINARY, GRANTED, 80000, 0, 0"
  })
  @DisplayName(
      "is its amount, or what was owed before while it is preliminary or waits for a review")
  void owed(DecisionStatus status, Outcome outcome, long amount, long before, long owed) {
    assertThat(NewDecision.owed(status, outcome, EuroCents.of(amount), EuroCents.of(before)))
        .isEqualTo(EuroCents.of(owed));
  }
}

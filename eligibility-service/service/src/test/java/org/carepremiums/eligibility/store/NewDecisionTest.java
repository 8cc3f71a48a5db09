package org.carepremiums.eligibility.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What stays owed after a version of a decision")
class NewDecisionTest {

  private static final InamiKey PROVIDER = new InamiKey("54263481");
  private static final PremiumYear YEAR = PremiumYear.of(2024);

  @ParameterizedTest
  @CsvSource({
    "FINAL, GRANTED, 200000, 80000, 200000",
    "FINAL, REFUSED, 0, 80000, 0",
    "IN_REVIEW, PENDING, 0, 80000, 80000",
    "PRELIMINARY, PENDING, 0, 80000, 80000",
    "PRELIMINARY, GRANTED, 80000, 0, 0"
  })
  @DisplayName("is its amount, or what was owed before while it is open")
  void owed(DecisionStatus status, Outcome outcome, long amount, long before, long owed) {
    NewDecision made = made(status, outcome, amount, current(before, false));

    assertThat(made.owed()).isEqualTo(EuroCents.of(owed));
  }

  @Test
  @DisplayName("is remembered as final by every later version, also by one that is open again")
  void wasFinal() {
    assertThat(made(DecisionStatus.PRELIMINARY, Outcome.GRANTED, 80_000, null).wasFinal())
        .isFalse();
    assertThat(made(DecisionStatus.FINAL, Outcome.GRANTED, 80_000, null).wasFinal()).isTrue();
    assertThat(made(DecisionStatus.IN_REVIEW, Outcome.PENDING, 0, current(0, true)).wasFinal())
        .isTrue();
  }

  private static CurrentDecision current(long owed, boolean wasFinal) {
    return new CurrentDecision(
        new CurrentDecision.Place(PROVIDER, Scheme.GP_INTEGRATED_PRACTICE, YEAR),
        1,
        DecisionStatus.PRELIMINARY,
        Outcome.PENDING,
        EuroCents.ZERO,
        wasFinal,
        new byte[0],
        EuroCents.of(owed));
  }

  private static NewDecision made(
      DecisionStatus status, Outcome outcome, long amount, CurrentDecision before) {
    Decision decision =
        new Decision(
            Decision.id(Scheme.GP_INTEGRATED_PRACTICE, YEAR, PROVIDER, 2),
            Scheme.GP_INTEGRATED_PRACTICE,
            YEAR,
            PROVIDER,
            null,
            2,
            status,
            outcome,
            EuroCents.of(amount),
            null,
            List.of(),
            List.of(),
            null,
            List.of(),
            "test@0",
            null,
            null,
            Payee.PROVIDER,
            null,
            BusinessDay.of("2025-10-06"));
    return new NewDecision(decision, null, new byte[0], before);
  }
}

package org.carepremiums.eligibility.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.eligibility.decide.Result;
import org.carepremiums.eligibility.explanation.InEnglish;
import org.carepremiums.platform.testing.facts.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was decided for good and rests on a source that took its word back")
class SuspendedSourceTest {

  @Test
  @DisplayName("KSW3 is preliminary again where it was granted, and names the source")
  void granted() {
    Result open = RuleCase.software(2024).suspended("activity-counts", 2024).resultAfterFinal();

    assertThat(open.status()).isEqualTo(DecisionStatus.PRELIMINARY);
    assertThat(open.outcome()).isEqualTo(Outcome.GRANTED);
    assertThat(open.amount()).isEqualTo(EuroCents.ofEuros(800));
    assertThat(InEnglish.texts(open.pendingOn()))
        .containsExactly("activity counts of 2024 from the insurers");
  }

  @Test
  @DisplayName("KQP8 is pending again where it was refused for want of a place on the list")
  void refused() {
    RuleCase notListed = RuleCase.quality(2023).without(FactValue.QualityCriteria.class);
    assertThat(notListed.resultAfterFinal().outcome()).isEqualTo(Outcome.REFUSED);

    Result open = notListed.suspended("quality-list", 2023).resultAfterFinal();

    assertThat(open.status()).isEqualTo(DecisionStatus.PRELIMINARY);
    assertThat(open.outcome()).isEqualTo(Outcome.PENDING);
  }

  @Test
  @DisplayName("stays final where a source is merely not complete, as when figures are added")
  void incomplete() {
    assertThat(
            RuleCase.software(2024).incomplete("activity-counts", 2024).resultAfterFinal().status())
        .isEqualTo(DecisionStatus.FINAL);
  }

  @Test
  @DisplayName("KSW8 stays refused for who applied too late, whatever the source says")
  void appliedTooLate() {
    RuleCase late =
        RuleCase.software(2024)
            .without(FactValue.Application.class)
            .with(Facts.application("app-1", 2024, "2026-01-04"))
            .on("2026-03-02");
    assertThat(late.resultAfterFinal().outcome()).isEqualTo(Outcome.REFUSED);

    Result stays = late.suspended("activity-counts", 2024).resultAfterFinal();

    assertThat(stays.status()).isEqualTo(DecisionStatus.FINAL);
    assertThat(stays.outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  @DisplayName("stays as it is where the source of another premium or year took its word back")
  void otherSource() {
    assertThat(RuleCase.quality(2023).suspended("activity-counts", 2023).resultAfterFinal())
        .extracting(Result::status)
        .isEqualTo(DecisionStatus.FINAL);
  }
}

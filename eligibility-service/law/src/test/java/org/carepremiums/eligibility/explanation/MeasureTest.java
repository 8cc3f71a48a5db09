package org.carepremiums.eligibility.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.ConditionResult;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.decision.Weight;
import org.carepremiums.eligibility.rule.practice.PracticePhrase;
import org.carepremiums.eligibility.rule.software.SoftwarePhrase;
import org.carepremiums.platform.wording.phrase.Sentences;
import org.carepremiums.platform.wording.phrase.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A picture of how far it is to a threshold")
class MeasureTest {

  @Test
  @DisplayName("shows a share of the whole, as the percentage beside it says it")
  void share() {
    Measure measure =
        of(
            PracticePhrase.GROUP_SHARE_SHORT.with(3L, "practice-1", 535L, 60L),
            PracticePhrase.NOT_ASKED_AT_FORFAIT.alone());

    assertThat(measure).isEqualTo(new Measure(535, 600, true));
    assertThat(measure.reachedOfThousand()).isEqualTo(535);
    assertThat(measure.neededOfThousand()).isEqualTo(600);
  }

  @Test
  @DisplayName("shows a number with room above the threshold, and what lies beyond at the end")
  void number() {
    Measure measure =
        of(
            SoftwarePhrase.SERVICES_COUNTED.with(9_000L, 2024, 1L),
            SoftwarePhrase.SERVICES_ASKED.with(500L, 2024, 2023, 2024));

    assertThat(measure).isEqualTo(new Measure(9_000, 500, false));
    assertThat(measure.reachedOfThousand()).isEqualTo(1_000);
    assertThat(measure.neededOfThousand()).isEqualTo(800);
  }

  @Test
  @DisplayName("is not drawn where nothing is counted")
  void nothingCounted() {
    assertThat(
            Measure.of(
                condition(
                    SoftwarePhrase.NOT_APPROVED.alone(), SoftwarePhrase.NOT_APPROVED.alone())))
        .isEmpty();
  }

  private static Measure of(Wording observed, Wording required) {
    return Measure.of(condition(observed, required)).orElseThrow();
  }

  private static ConditionResult condition(Wording observed, Wording required) {
    return new ConditionResult(
        "X1",
        "condition",
        ConditionOutcome.NOT_MET,
        Weight.PREMIUM,
        Sentences.of(observed),
        Sentences.of(required),
        List.of(),
        "",
        Provenance.DOCUMENT,
        "S0",
        null);
  }
}

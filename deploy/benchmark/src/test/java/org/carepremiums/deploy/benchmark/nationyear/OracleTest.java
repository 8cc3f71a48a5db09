package org.carepremiums.deploy.benchmark.nationyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The oracle of a national premium year")
class OracleTest {

  private static final Map<DecisionPlace, ExpectedDecision> EXPECTED =
      Oracle.of(NationYearWorkload.of(new NationYearSize(1, 42)));

  @Test
  @DisplayName("gives general practitioners what INAMI published of 2023")
  void publishedShape() {
    Map<String, EuroCents> together = new HashMap<>();
    EXPECTED.forEach(
        (place, decision) -> {
          if (place.scheme() == Scheme.GP_INTEGRATED_PRACTICE
              || place.scheme() == Scheme.GP_STARTER_DMG) {
            together.merge(place.provider(), decision.amount(), EuroCents::plus);
          }
        });

    Map<Long, Long> howManyGet =
        together.values().stream()
            .collect(Collectors.groupingBy(amount -> amount.value() / 100, Collectors.counting()));
    assertThat(howManyGet)
        .isEqualTo(
            Map.of(
                6_000L, 5_848L,
                4_500L, 1_785L,
                3_500L, 1_085L,
                1_000L, 1_311L,
                800L, 1_841L,
                10_256L, 152L,
                8_756L, 140L,
                7_756L, 116L,
                5_256L, 167L));
  }

  @Test
  @DisplayName("has physiotherapists of every outcome, none of them rare")
  void everyOutcome() {
    Map<Scheme, Map<Outcome, Long>> outcomes =
        EXPECTED.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.getKey().scheme(),
                    Collectors.groupingBy(one -> one.getValue().outcome(), Collectors.counting())));

    assertThat(outcomes.get(Scheme.PHYSIOTHERAPIST_SOFTWARE))
        .containsOnlyKeys(Outcome.GRANTED, Outcome.REFUSED, Outcome.NOT_APPLIED_FOR)
        .allSatisfy((outcome, providers) -> assertThat(providers).isGreaterThan(4_000));
    assertThat(outcomes.get(Scheme.PHYSIOTHERAPIST_QUALITY))
        .containsOnlyKeys(Outcome.GRANTED, Outcome.REFUSED)
        .allSatisfy((outcome, providers) -> assertThat(providers).isGreaterThan(4_000));
  }
}

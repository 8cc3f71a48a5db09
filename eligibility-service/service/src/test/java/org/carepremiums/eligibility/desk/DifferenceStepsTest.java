package org.carepremiums.eligibility.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.eligibility.desk.DifferenceSteps.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("By how much providers gain and lose:")
class DifferenceStepsTest {

  @Test
  @DisplayName(
      "few differences stand each for itself, from the greatest loss on, and none for zero")
  void exactly() {
    assertThat(DifferenceSteps.of(euros(100, -800, 0, 100)))
        .containsExactly(step(-800, -800, 1), step(100, 100, 2));
    assertThat(DifferenceSteps.of(euros(0))).isEmpty();
  }

  @Test
  @DisplayName("many are put together in steps that no loss shares with a gain, and lose nobody")
  void together() {
    List<Step> steps = DifferenceSteps.of(euros(LongStream.rangeClosed(-20, 20).toArray()));

    assertThat(steps)
        .containsExactly(
            step(-20, -10, 10),
            step(-10, 0, 10),
            step(0, 10, 9),
            step(10, 20, 10),
            step(20, 30, 1));
    assertThat(steps.stream().map(Step::isLoss)).containsExactly(true, true, false, false, false);
  }

  private static Map<EuroCents, Long> euros(long... amounts) {
    return LongStream.of(amounts)
        .mapToObj(EuroCents::ofEuros)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static Step step(long from, long to, long providers) {
    return new Step(EuroCents.ofEuros(from), EuroCents.ofEuros(to), providers);
  }
}

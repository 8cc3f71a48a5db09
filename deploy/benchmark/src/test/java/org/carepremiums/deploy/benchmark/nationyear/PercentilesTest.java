package org.carepremiums.deploy.benchmark.nationyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How many measurements came out")
class PercentilesTest {

  @Test
  @DisplayName("is told by those that 50, 95 and 99 of 100 do not exceed, and by the largest")
  void hundreds() {
    double[] values = IntStream.rangeClosed(1, 200).mapToDouble(one -> 201 - one).toArray();

    assertThat(Percentiles.of(values)).isEqualTo(new Percentiles(100, 190, 198, 200));
  }

  @Test
  @DisplayName("is told by the only one where there is one")
  void single() {
    assertThat(Percentiles.of(new double[] {7})).isEqualTo(new Percentiles(7, 7, 7, 7));
  }
}

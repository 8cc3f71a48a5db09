package org.carepremiums.deploy.benchmark.nationyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How several runs came out")
class SpreadTest {

  @Test
  @DisplayName("is told by the least, the median and the most")
  void threeValues() {
    assertThat(Spread.of(List.of(3.0, 1.0, 1_700.0)).inWords(1)).isEqualTo("1.0 - 3.0 - 1,700.0");
  }

  @Test
  @DisplayName("has the mean of the two in the middle where there is no middle one")
  void evenlyMany() {
    assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 8.0))).isEqualTo(new Spread(1.0, 3.0, 8.0));
  }
}

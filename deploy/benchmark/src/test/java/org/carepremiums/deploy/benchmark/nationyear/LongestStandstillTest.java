package org.carepremiums.deploy.benchmark.nationyear;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The longest standstill of a service")
class LongestStandstillTest {

  private final LongestStandstill standstill = new LongestStandstill();

  @Test
  @DisplayName("lasts until the next look that shows that it handled something")
  void untilItMoves() {
    standstill.look(10, 0, true);
    standstill.look(11, 0, true);
    standstill.look(12, 500, true);
    standstill.look(13, 700, true);

    assertThat(standstill.seconds()).isEqualTo(2);
  }

  @Test
  @DisplayName("counts while it lasts")
  void lasting() {
    standstill.look(10, 7, true);
    standstill.look(14, 7, true);

    assertThat(standstill.seconds()).isEqualTo(4);
  }

  @Test
  @DisplayName("is no time in which nothing stood on its topics")
  void nothingToDo() {
    standstill.look(10, 7, false);
    standstill.look(20, 7, false);
    standstill.look(21, 7, true);
    standstill.look(22, 9, false);
    standstill.look(40, 9, false);

    assertThat(standstill.seconds()).isEqualTo(1);
  }
}

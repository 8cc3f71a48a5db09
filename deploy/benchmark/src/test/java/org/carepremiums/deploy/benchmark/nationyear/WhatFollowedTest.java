package org.carepremiums.deploy.benchmark.nationyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What followed from records that were sent")
class WhatFollowedTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);
  private static final long MILLI = 1_000_000;

  private final WhatFollowed followed =
      new WhatFollowed(
          List.of(
              change("50000033", MONDAY),
              change("50000132", MONDAY),
              change("50000033", MONDAY.plusDays(1))),
          new long[] {0, MILLI, 2 * MILLI});

  @Test
  @DisplayName("is found by provider and day")
  void facts() {
    followed.fact("50000132", MONDAY, 11 * MILLI);
    followed.fact("50000033", MONDAY.plusDays(1), 32 * MILLI);
    followed.fact("50000231", MONDAY, 40 * MILLI);

    assertThat(followed.toFact(0)).containsExactly(10, 30);
    assertThat(followed.toFact(2)).containsExactly(30);
  }

  @Test
  @DisplayName("is a decision of its own, or a later one that counts it in")
  void decisions() {
    followed.decision("50000132", MONDAY, 11 * MILLI);
    followed.decision("50000033", MONDAY.plusDays(1), 32 * MILLI);

    assertThat(followed.toDecision(0)).containsExactly(32, 10, 30);
    assertThat(followed.ownDecisions()).isEqualTo(2);
  }

  @Test
  @DisplayName("is nothing before the findings were taken into account")
  void decisionOnEarlierFindings() {
    followed.decision("50000033", MONDAY.minusDays(1), 5 * MILLI);
    followed.decision("50000033", MONDAY, 6 * MILLI);
    followed.decision("50000033", MONDAY, 9 * MILLI);

    assertThat(followed.toDecision(0)).containsExactly(6);
    assertThat(followed.ownDecisions()).isEqualTo(1);
  }

  private static QualityChange change(String provider, LocalDate observedOn) {
    return new QualityChange(provider, observedOn, null);
  }
}

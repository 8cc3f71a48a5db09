package org.carepremiums.intake.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReceivedNumbersTest {

  private final ReceivedNumbers numbers = ReceivedNumbers.none();

  @Test
  @DisplayName("a number is new once")
  void numberIsNewOnce() {
    assertThat(numbers.add(7)).isTrue();
    assertThat(numbers.add(7)).isFalse();
    assertThat(numbers.count()).isEqualTo(1);
  }

  @Test
  @DisplayName("what is missing is told in ranges, at both ends too")
  void missingNumbersAreRanges() {
    IntStream.of(2, 3, 5, 9).forEach(numbers::add);
    assertThat(numbers.missingUpTo(12, 100)).containsExactly("1", "4", "6-8", "10-12");
    assertThat(numbers.missingUpTo(9, 100)).containsExactly("1", "4", "6-8");
    assertThat(numbers.missingUpTo(0, 100)).isEmpty();
  }

  @Test
  @DisplayName("nothing is missing once all came")
  void nothingIsMissing() {
    IntStream.rangeClosed(1, 1_000).forEach(numbers::add);
    assertThat(numbers.missingUpTo(1_000, 100)).isEmpty();
    assertThat(numbers.countUpTo(400)).isEqualTo(400);
    assertThat(numbers.highest()).isEqualTo(1_000);
  }

  @Test
  @DisplayName("too many gaps end with a word on the others")
  void manyGapsAreCut() {
    IntStream.rangeClosed(1, 500).map(half -> half * 2).forEach(numbers::add);
    assertThat(numbers.missingUpTo(1_000, 3)).containsExactly("1", "3", "5 and others up to 1000");
  }

  @Test
  @DisplayName("numbers survive being stored, and half a million of them stay small")
  void numbersSurviveBeingStored() {
    IntStream.rangeClosed(1, 1_000_000).filter(n -> n % 2 == 0).forEach(numbers::add);
    byte[] stored = numbers.toBytes();
    assertThat(stored.length).isLessThan(140_000);
    assertThat(ReceivedNumbers.of(stored).count()).isEqualTo(500_000);
    assertThat(ReceivedNumbers.of(stored).add(2)).isFalse();
  }
}

package org.carepremiums.eligibility.rule.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.eligibility.rule.Total;
import org.carepremiums.eligibility.rule.practice.Threshold.Measure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("PPI-13 a threshold")
class ThresholdTest {

  private static Threshold of(Measure measure, int atLeast) {
    return new Threshold(measure, atLeast, true, null);
  }

  @ParameterizedTest(name = "of {0} % with {1} out of {2}: reached {3}, {4} short")
  @CsvSource({
    "60, 722, 1204, false, 1",
    "60, 723, 1204, true, 0",
    "60, 724, 1204, true, -1",
    "50, 1, 2, true, 0",
    "50, 50, 101, false, 1",
    "25, 0, 4, false, 1",
    "100, 9, 10, false, 1",
    "100, 10, 10, true, 0",
    "1, 1, 100, true, 0",
    "1, 0, 101, false, 2",
    "60, 0, 0, false, 0",
  })
  void shares(int percent, long amount, long outOf, boolean reached, long missing) {
    Total used = new Total(true, amount, outOf, false, List.of());

    assertThat(of(Measure.PERCENT, percent).isReachedBy(used)).isEqualTo(reached);
    assertThat(of(Measure.PERCENT, percent).missing(used)).isEqualTo(missing);
  }

  @ParameterizedTest(name = "of {0} times with {1}: reached {2}, {3} short")
  @CsvSource({
    "5, 4, false, 1",
    "5, 5, true, 0",
    "5, 6, true, -1",
    "1, 0, false, 1",
    "1, 1, true, 0"
  })
  void times(int atLeast, long amount, boolean reached, long missing) {
    Total used = new Total(true, amount, 1, false, List.of());

    assertThat(of(Measure.TIMES, atLeast).isReachedBy(used)).isEqualTo(reached);
    assertThat(of(Measure.TIMES, atLeast).missing(used)).isEqualTo(missing);
  }

  @Test
  @DisplayName("is not reached by what nobody told, and then nothing enters a mean")
  void untold() {
    Total untold = new Total(false, 9, 1, false, List.of());
    Total outOfUnknown = new Total(true, 9, 0, false, List.of());
    assertThat(of(Measure.TIMES, 5).isReachedBy(untold)).isFalse();
    assertThat(Group.Practice.forMean(untold)).isEqualTo(Fraction.ZERO);
    assertThat(Group.Practice.forMean(outOfUnknown)).isEqualTo(Fraction.ZERO);
    assertThat(Group.Practice.forMean(new Total(true, 9, 1, false, List.of())))
        .isEqualTo(Fraction.of(9, 1));
  }

  @Test
  @DisplayName("may ask for everything, and for every barometer that it names")
  void limits() {
    assertThat(of(Measure.PERCENT, 100).isShare()).isTrue();
    assertThat(of(Measure.PERCENT, 1).isAsked()).isTrue();
    assertThat(of(Measure.TIMES, 101).isShare()).isFalse();
    assertThat(new Threshold(Measure.NOT_ASKED, null, null, null).isAsked()).isFalse();
    assertThat(new Threshold(Measure.TIMES, 1, true, List.of(UsageParameter.KIDNEY_BAROMETER)).of())
        .containsExactly(UsageParameter.KIDNEY_BAROMETER);
  }

  @ParameterizedTest(name = "{0} with {1} of {2} parameters at forfait {3}: reached {4}")
  @CsvSource({
    "1000, 5, 6, false, false",
    "3500, 6, 6, false, true",
    "3500, 5, 6, true, true",
    "1000, 4, 6, true, false",
  })
  void tiers(int euros, int reached, int parameters, boolean atForfait, boolean tierReached) {
    Tier tier = new Tier(parameters, parameters - 1, euros);

    assertThat(tier.isReached(reached, atForfait)).isEqualTo(tierReached);
    assertThat(new Tier(1, 1, euros).from(atForfait)).isEqualTo(1);
  }

  @Test
  @DisplayName("of a mean is compared unrounded (rule book 12.14)")
  void fractions() {
    Fraction thirds = Fraction.of(1, 3).plus(Fraction.of(1, 3)).plus(Fraction.of(1, 3));

    assertThat(thirds.isAtLeast(1)).isTrue();
    assertThat(thirds.denominator()).as("not multiplied in vain").isEqualTo(BigInteger.valueOf(3));
    assertThat(Fraction.of(999_999_999, 1_000_000_000).isAtLeast(1)).isFalse();
    assertThat(Fraction.of(1, 2).plus(Fraction.of(1, 3))).isEqualTo(Fraction.of(5, 6));
    assertThat(Fraction.of(3, 2).dividedBy(2)).isEqualTo(Fraction.of(3, 4));
    assertThat(Fraction.of(3, 4).times(100)).isEqualTo(Fraction.of(300, 4));
    assertThat(Fraction.of(599, 1_000).timesRoundedDown(100)).isEqualTo(59);
  }

  @ParameterizedTest(name = "a sum of {0}/{1}, {2} times, is exact")
  @CsvSource({"601, 1004, 3", "601, 1004, 12", "1, 2147483647, 9", "4294967296, 4294967297, 4"})
  void exactHoweverLong(long numerator, long denominator, int times) {
    Fraction sum = Fraction.ZERO;
    BigInteger top = BigInteger.ZERO;
    BigInteger bottom = BigInteger.ONE;
    for (int i = 0; i < times; i++) {
      sum = sum.plus(Fraction.of(numerator + i, denominator + i));
      BigInteger below = BigInteger.valueOf(denominator + i);
      top = top.multiply(below).add(BigInteger.valueOf(numerator + i).multiply(bottom));
      bottom = bottom.multiply(below);
    }

    assertThat(sum.numerator()).isEqualTo(top);
    assertThat(sum.denominator()).isEqualTo(bottom);
    Fraction mean = sum.times(100).dividedBy(times);
    BigInteger hundredfold = top.multiply(BigInteger.valueOf(100));
    BigInteger asOften = bottom.multiply(BigInteger.valueOf(times));
    long whole = hundredfold.divide(asOften).longValueExact();
    assertThat(mean.isAtLeast(whole)).isTrue();
    assertThat(mean.isAtLeast(whole + 1)).isFalse();
    assertThat(mean.timesRoundedDown(1_000))
        .isEqualTo(hundredfold.multiply(BigInteger.valueOf(1_000)).divide(asOften));
  }

  @Test
  @DisplayName("of a mean is told apart by what stands in it")
  void fractionsAreTold() {
    assertThat(Fraction.of(1, 2)).isNotEqualTo(Fraction.of(2, 4)).hasToString("1/2");
    assertThat(Fraction.of(1, 2)).hasSameHashCodeAs(Fraction.of(1, 2));
  }

  @Test
  @DisplayName("of a mean is exact also where its numbers no longer fit in 64 bits")
  void bigFractions() {
    long half = 1L << 62;
    Fraction big = Fraction.of(half, 3);
    BigInteger two = BigInteger.TWO;

    assertThat(big.plus(big).numerator())
        .as("the sum overflows")
        .isEqualTo(two.pow(62).multiply(BigInteger.valueOf(6)));
    assertThat(big.plus(Fraction.of(half, 5)).numerator())
        .isEqualTo(two.pow(62).multiply(BigInteger.valueOf(8)));
    assertThat(big.plus(Fraction.of(1, half)).denominator())
        .isEqualTo(two.pow(62).multiply(BigInteger.valueOf(3)));
    assertThat(big.times(4).numerator()).isEqualTo(two.pow(64));
    assertThat(Fraction.of(1, half).dividedBy(4).denominator()).isEqualTo(two.pow(64));
    assertThat(Fraction.of(half, half).isAtLeast(1)).isTrue();
    assertThat(Fraction.of(half, half).isAtLeast(4)).as("4 x 2^62 overflows").isFalse();
    assertThat(big.times(4).isAtLeast(1)).isTrue();
    assertThat(big.timesRoundedDown(6)).isEqualTo(two.pow(63));
    assertThat(big.times(4).dividedBy(4).timesRoundedDown(3)).isEqualTo(two.pow(62));
    assertThat(big.times(4))
        .isEqualTo(big.times(2).times(2))
        .hasSameHashCodeAs(big.times(2).times(2));
    assertThat(big.plus(big).hashCode()).isNotEqualTo(big.hashCode());
  }
}

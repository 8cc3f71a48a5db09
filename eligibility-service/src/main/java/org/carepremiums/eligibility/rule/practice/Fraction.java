package org.carepremiums.eligibility.rule.practice;

import java.math.BigInteger;

/**
 * An exact number, since the law compares unrounded (rule book 12.14). Never negative.
 *
 * @param numerator zero or more
 * @param denominator one or more
 */
record Fraction(BigInteger numerator, BigInteger denominator) {

  static final Fraction ZERO = of(0, 1);

  static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  Fraction plus(Fraction other) {
    if (denominator.equals(other.denominator)) {
      return new Fraction(numerator.add(other.numerator), denominator);
    }
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Fraction dividedBy(long parts) {
    return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(parts)));
  }

  Fraction times(long factor) {
    return new Fraction(numerator.multiply(BigInteger.valueOf(factor)), denominator);
  }

  boolean isAtLeast(long whole) {
    return numerator.compareTo(denominator.multiply(BigInteger.valueOf(whole))) >= 0;
  }

  BigInteger timesRoundedDown(long factor) {
    return numerator.multiply(BigInteger.valueOf(factor)).divide(denominator);
  }
}

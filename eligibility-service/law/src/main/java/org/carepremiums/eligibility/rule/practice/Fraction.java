package org.carepremiums.eligibility.rule.practice;

import java.math.BigInteger;

/**
 * An exact number, since the law compares unrounded (rule book 12.14). Never negative. Most fit in
 * 64 bits, which is much quicker; what does not is kept as long as it takes.
 */
final class Fraction {

  static final Fraction ZERO = of(0, 1);

  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  private final long numerator;
  private final long denominator;

  /** Numerator and denominator where they do not fit; otherwise {@code null}. */
  private final BigInteger longNumerator;

  private final BigInteger longDenominator;

  private Fraction(
      long numerator, long denominator, BigInteger longNumerator, BigInteger longDenominator) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.longNumerator = longNumerator;
    this.longDenominator = longDenominator;
  }

  /**
   * @param numerator zero or more
   * @param denominator one or more
   */
  static Fraction of(long numerator, long denominator) {
    return new Fraction(numerator, denominator, null, null);
  }

  private static Fraction of(BigInteger numerator, BigInteger denominator) {
    return numerator.compareTo(MOST) <= 0 && denominator.compareTo(MOST) <= 0
        ? of(numerator.longValue(), denominator.longValue())
        : new Fraction(0, 0, numerator, denominator);
  }

  Fraction plus(Fraction other) {
    if (fits() && other.fits()) {
      if (denominator == other.denominator && numerator + other.numerator >= 0) {
        return of(numerator + other.numerator, denominator);
      }
      if (fits(numerator, other.denominator)
          && fits(other.numerator, denominator)
          && fits(denominator, other.denominator)) {
        long sum = numerator * other.denominator + other.numerator * denominator;
        if (sum >= 0) {
          return of(sum, denominator * other.denominator);
        }
      }
    }
    return of(
        numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
        denominator().multiply(other.denominator()));
  }

  Fraction dividedBy(long parts) {
    return fits() && fits(denominator, parts)
        ? of(numerator, denominator * parts)
        : of(numerator(), denominator().multiply(BigInteger.valueOf(parts)));
  }

  Fraction times(long factor) {
    return fits() && fits(numerator, factor)
        ? of(numerator * factor, denominator)
        : of(numerator().multiply(BigInteger.valueOf(factor)), denominator());
  }

  boolean isAtLeast(long whole) {
    return fits() && fits(denominator, whole)
        ? numerator >= denominator * whole
        : numerator().compareTo(denominator().multiply(BigInteger.valueOf(whole))) >= 0;
  }

  BigInteger timesRoundedDown(long factor) {
    return fits() && fits(numerator, factor)
        ? BigInteger.valueOf(numerator * factor / denominator)
        : numerator().multiply(BigInteger.valueOf(factor)).divide(denominator());
  }

  private boolean fits() {
    return longNumerator == null;
  }

  /** Whether the product of two numbers that are not negative fits. */
  private static boolean fits(long one, long other) {
    return Math.multiplyHigh(one, other) == 0 && one * other >= 0;
  }

  BigInteger numerator() {
    return fits() ? BigInteger.valueOf(numerator) : longNumerator;
  }

  BigInteger denominator() {
    return fits() ? BigInteger.valueOf(denominator) : longDenominator;
  }

  /** The same numerator and the same denominator. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Fraction fraction
        && numerator().equals(fraction.numerator())
        && denominator().equals(fraction.denominator());
  }

  @Override
  public int hashCode() {
    return numerator().hashCode() * 31 + denominator().hashCode();
  }

  @Override
  public String toString() {
    return numerator() + "/" + denominator();
  }
}

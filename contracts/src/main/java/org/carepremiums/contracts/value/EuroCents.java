package org.carepremiums.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * An amount of money in whole euro cents; negative where money is to be recovered.
 *
 * @param value cents
 */
public record EuroCents(@JsonValue long value) implements Comparable<EuroCents> {

  public static final EuroCents ZERO = new EuroCents(0);

  @JsonCreator
  public EuroCents {}

  public static EuroCents of(long cents) {
    return new EuroCents(cents);
  }

  public static EuroCents ofEuros(long euros) {
    return new EuroCents(Math.multiplyExact(euros, 100L));
  }

  /**
   * @throws ArithmeticException when the sum does not fit 64 bits
   */
  public EuroCents plus(EuroCents other) {
    return new EuroCents(Math.addExact(value, other.value));
  }

  /**
   * @throws ArithmeticException when the difference does not fit 64 bits
   */
  public EuroCents minus(EuroCents other) {
    return new EuroCents(Math.subtractExact(value, other.value));
  }

  public boolean isPositive() {
    return value > 0;
  }

  public boolean isNegative() {
    return value < 0;
  }

  /** The amount in euros with two decimals, as bank files write it: {@code 800.00}. */
  public BigDecimal euros() {
    return BigDecimal.valueOf(value, 2);
  }

  @Override
  public int compareTo(EuroCents other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return euros().toPlainString() + " EUR";
  }
}

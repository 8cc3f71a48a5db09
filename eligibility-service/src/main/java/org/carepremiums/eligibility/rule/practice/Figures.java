package org.carepremiums.eligibility.rule.practice;

import java.math.BigInteger;

/** Numbers as an explanation shows them. */
final class Figures {

  private Figures() {}

  /** With a comma after every three digits: {@code 1,204}. */
  static String grouped(long number) {
    String digits = Long.toString(Math.abs(number));
    StringBuilder words = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      words.insert(at, ',');
    }
    return number < 0 ? "-" + words : words.toString();
  }

  static String euros(long euros) {
    return grouped(euros) + " EUR";
  }

  /** In euros, with cents where there are any. */
  static String eurosOfCents(long cents) {
    long rest = cents % 100;
    return grouped(cents / 100) + (rest == 0 ? "" : "." + (rest < 10 ? "0" : "") + rest) + " EUR";
  }

  /**
   * One decimal, cut off and not rounded, so that nobody reads a threshold that was not reached.
   */
  static String oneDecimal(Fraction number) {
    BigInteger tenths = number.timesRoundedDown(10);
    BigInteger[] parts = tenths.divideAndRemainder(BigInteger.TEN);
    return grouped(parts[0].longValueExact())
        + (parts[1].signum() == 0 ? "" : "." + parts[1].intValue());
  }

  /** {@code 1 parameter}, {@code 2 parameters}. */
  static String counted(long number, String one, String more) {
    return grouped(number) + " " + (number == 1 ? one : more);
  }
}

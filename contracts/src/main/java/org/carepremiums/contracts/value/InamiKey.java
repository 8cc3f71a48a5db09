package org.carepremiums.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The first 8 digits of an INAMI number: what identifies a provider for life, and the key of every
 * event about that provider (rule book §13, "INAMI number").
 *
 * @param value 6 identifying and 2 check digits
 */
public record InamiKey(@JsonValue String value) implements Comparable<InamiKey> {

  private static final int LENGTH = 8;
  private static final int FIRST_SERIES = 97;
  private static final int SECOND_SERIES = 89;

  /**
   * @throws IllegalArgumentException when it is not 8 digits or the check digits do not fit
   */
  @JsonCreator
  public InamiKey {
    if (value == null || !Digits.are(value, LENGTH)) {
      throw new IllegalArgumentException(
          "the unique part of an INAMI number has 8 digits, but this has another form");
    }
    requireCheckDigits(value);
  }

  static void requireCheckDigits(String digits) {
    int base = Integer.parseInt(digits, 0, 6, 10);
    int check = Integer.parseInt(digits, 6, 8, 10);
    int first = FIRST_SERIES - base % FIRST_SERIES;
    int second = SECOND_SERIES - base % SECOND_SERIES;
    if (check != first && check != second) {
      throw new IllegalArgumentException(
          "INAMI number has check digits %02d, but %02d (modulo 97) or %02d (modulo 89) is due"
              .formatted(check, first, second));
    }
  }

  @Override
  public int compareTo(InamiKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package org.carepremiums.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;

/**
 * The calendar year for which a premium is due.
 *
 * @param value four digits, from 2000 to 2099
 */
public record PremiumYear(@JsonValue int value) implements Comparable<PremiumYear> {

  /**
   * @throws IllegalArgumentException when it cannot be a premium year
   */
  @JsonCreator
  public PremiumYear {
    if (value < 2000 || value > 2099) {
      throw new IllegalArgumentException(
          "premium year lies between 2000 and 2099, but this is %d".formatted(value));
    }
  }

  public static PremiumYear of(int value) {
    return new PremiumYear(value);
  }

  public LocalDate firstDay() {
    return LocalDate.of(value, 1, 1);
  }

  public LocalDate lastDay() {
    return LocalDate.of(value, 12, 31);
  }

  /** The whole year as a period, both days included. */
  public Period period() {
    return new Period(firstDay(), lastDay());
  }

  public PremiumYear plus(int years) {
    return new PremiumYear(value + years);
  }

  @Override
  public int compareTo(PremiumYear other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}

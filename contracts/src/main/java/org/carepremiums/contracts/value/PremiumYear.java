package org.carepremiums.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The calendar year for which a premium is due.
 *
 * @param value four digits, from 2000 to 2099
 */
public record PremiumYear(@JsonValue int value) implements Comparable<PremiumYear> {

  private static final int FIRST = 2000;
  private static final int LAST = 2099;

  /** Made once, since rules ask for them for every provider. */
  private static final List<Period> WHOLE =
      IntStream.rangeClosed(FIRST, LAST)
          .mapToObj(year -> new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
          .toList();

  /**
   * @throws IllegalArgumentException when it cannot be a premium year
   */
  @JsonCreator
  public PremiumYear {
    if (value < FIRST || value > LAST) {
      throw new IllegalArgumentException(
          "premium year lies between %d and %d, but this is %d".formatted(FIRST, LAST, value));
    }
  }

  public static PremiumYear of(int value) {
    return new PremiumYear(value);
  }

  public LocalDate firstDay() {
    return period().from();
  }

  public LocalDate lastDay() {
    return period().to();
  }

  /** The whole year as a period, both days included. */
  public Period period() {
    return WHOLE.get(value - FIRST);
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

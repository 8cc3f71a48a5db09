package org.carepremiums.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A person's social security number: NISS of the national register, or BIS (month raised by 20 or
 * 40) of the Crossroads Bank (rule book §13, "NISS"). Where the month of birth is not known, the
 * day only counts the persons of that year, and runs on beyond 31.
 *
 * <p>{@link #toString()} is masked, so that the number cannot reach a log line by accident.
 *
 * @param value the 11 digits in clear
 */
public record Niss(@JsonValue String value) {

  private static final int LENGTH = 11;
  private static final Pattern PUNCTUATION = Pattern.compile("[-. ]");
  private static final int MONTHS_RAISED_BY = 20;
  private static final int LAST_DAY = 31;

  /**
   * @throws IllegalArgumentException when length, month, day or check digits are wrong; the message
   *     never holds the number
   */
  @JsonCreator
  public Niss {
    value = Digits.without(PUNCTUATION, value);
    if (!Digits.are(value, LENGTH)) {
      throw new IllegalArgumentException("NISS has 11 digits, but this has another form");
    }
    int month = Integer.parseInt(value.substring(2, 4));
    int day = Integer.parseInt(value.substring(4, 6));
    boolean monthExists = month <= 12 || month >= 20 && month <= 32 || month >= 40 && month <= 52;
    if (!monthExists) {
      throw new IllegalArgumentException(
          "NISS has month %02d, which does not exist".formatted(month));
    }
    boolean countingDay = month % MONTHS_RAISED_BY == 0;
    if (day > LAST_DAY && !countingDay) {
      throw new IllegalArgumentException("NISS has day %02d, which does not exist".formatted(day));
    }
    long before2000 = Long.parseLong(value.substring(0, 9));
    long from2000 = 2_000_000_000L + before2000;
    int check = Integer.parseInt(value.substring(9));
    if (check != 97 - before2000 % 97 && check != 97 - from2000 % 97) {
      throw new IllegalArgumentException(
          "NISS has check digits that do not fit its first nine digits");
    }
  }

  @Override
  public String toString() {
    return "*********" + value.substring(9);
  }
}

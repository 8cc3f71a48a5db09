package org.carepremiums.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The reference by which a creditor knows what a credit transfer is for, as Belgian banks carry it:
 * ten digits and two check digits, the remainder of the ten by 97, with 97 in the place of 0 (rule
 * book §13, "+++xxx/xxxx/xxxxx+++").
 *
 * @param value the twelve digits
 */
public record StructuredCommunication(@JsonValue String value) {

  private static final long MODULUS = 97;
  private static final long NUMBERS = 10_000_000_000L;
  private static final Pattern DIGITS = Pattern.compile("[0-9]{12}");

  /** As people and banks write it: with or without signs around it and strokes or spaces in it. */
  private static final Pattern WRITTEN =
      Pattern.compile("(?<![0-9])([0-9]{3})[/ ]?([0-9]{4})[/ ]?([0-9]{5})(?![0-9])");

  /**
   * @param value the twelve digits, or the form with signs and strokes
   * @throws IllegalArgumentException when it has another form, or the check digits do not fit
   */
  @JsonCreator
  public StructuredCommunication {
    value = value == null ? "" : value.replaceAll("[+*/ ]", "");
    if (!fits(value)) {
      throw new IllegalArgumentException(
          "a structured communication is 10 digits and 2 check digits that fit them");
    }
  }

  /**
   * The communication of a number.
   *
   * @param number from 0 to 9,999,999,999
   * @throws IllegalArgumentException when it has more than ten digits, or less than none
   */
  public static StructuredCommunication of(long number) {
    if (number < 0 || number >= NUMBERS) {
      throw new IllegalArgumentException("a structured communication numbers up to 10 digits");
    }
    return new StructuredCommunication("%010d%02d".formatted(number, check(number)));
  }

  /**
   * The one that stands in what a bank or a payer wrote; empty where there is none whose check
   * digits fit, or where different ones could be meant.
   *
   * @param text may be {@code null}
   */
  public static Optional<StructuredCommunication> in(String text) {
    if (text == null) {
      return Optional.empty();
    }
    List<String> found =
        WRITTEN
            .matcher(text)
            .results()
            .map(StructuredCommunication::digits)
            .filter(StructuredCommunication::fits)
            .distinct()
            .toList();
    return found.size() == 1
        ? Optional.of(new StructuredCommunication(found.get(0)))
        : Optional.empty();
  }

  private static String digits(MatchResult match) {
    return match.group(1) + match.group(2) + match.group(3);
  }

  private static boolean fits(String digits) {
    return DIGITS.matcher(digits).matches()
        && Long.parseLong(digits.substring(10)) == check(Long.parseLong(digits.substring(0, 10)));
  }

  private static long check(long number) {
    long remainder = number % MODULUS;
    return remainder == 0 ? MODULUS : remainder;
  }

  /** As it is printed: {@code +++090/9337/55493+++}. */
  @Override
  public String toString() {
    return "+++%s/%s/%s+++"
        .formatted(value.substring(0, 3), value.substring(3, 7), value.substring(7));
  }
}

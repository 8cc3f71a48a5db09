package org.carepremiums.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;

/**
 * An international bank account number; a Belgian one also fits its national check digits (rule
 * book §13, "IBAN BE").
 *
 * <p>{@link #toString()} is masked, so that the number cannot reach a log line by accident.
 *
 * @param value the number in clear, upper case, without spaces
 */
public record Iban(@JsonValue String value) {

  private static final int LEAST_CHECK = 2;
  private static final int GREATEST_CHECK = 98;

  /**
   * @throws IllegalArgumentException when country, length or check digits are wrong; the message
   *     never holds the number
   */
  @JsonCreator
  public Iban {
    value = value == null ? "" : value.replace(" ", "").toUpperCase(Locale.ROOT);
    if (!isInternationallyValid(value)) {
      throw new IllegalArgumentException(
          "IBAN is not valid: country, length or check digits do not fit");
    }
    if (value.startsWith("BE")) {
      long account = Long.parseLong(value.substring(4, 14));
      long check = account % 97 == 0 ? 97 : account % 97;
      if (Integer.parseInt(value.substring(14)) != check) {
        throw new IllegalArgumentException(
            "IBAN is not valid: the Belgian check digits do not fit");
      }
    }
  }

  /**
   * Check digits are 98 minus a remainder of 0 to 96 (ISO 13616), so that 00, 01 and 99 are none,
   * though they leave the same remainder as 97, 98 and 02.
   */
  private static boolean isInternationallyValid(String number) {
    try {
      IbanUtil.validate(number);
      int check = Integer.parseInt(number.substring(2, 4));
      return check >= LEAST_CHECK && check <= GREATEST_CHECK;
    } catch (Iban4jException wrong) {
      return false;
    }
  }

  /** Two letters of the country that keeps the account. */
  public String country() {
    return value.substring(0, 2);
  }

  @Override
  public String toString() {
    return value.substring(0, 4) + "********" + value.substring(value.length() - 4);
  }
}

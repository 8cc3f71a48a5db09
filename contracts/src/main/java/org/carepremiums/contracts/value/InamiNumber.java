package org.carepremiums.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The number under which INAMI knows a care provider: 11 digits, of which 6 identify, 2 check and 3
 * tell the competence.
 *
 * <p>The check digits are 97 minus the first six modulo 97; the second series uses modulus 89 (rule
 * book §13, "INAMI number"). The punctuated form {@code 5-42634-81-527} is read as well.
 *
 * @param value the 11 digits, without punctuation
 */
public record InamiNumber(@JsonValue String value) implements Comparable<InamiNumber> {

  private static final int LENGTH = 11;
  private static final Pattern PUNCTUATION = Pattern.compile("[-./ ]");

  /**
   * @throws IllegalArgumentException when it is not 11 digits or the check digits do not fit; the
   *     message never holds the whole number, since a NISS may stand here by mistake
   */
  @JsonCreator
  public InamiNumber {
    value = Digits.without(PUNCTUATION, value);
    if (!Digits.are(value, LENGTH)) {
      throw new IllegalArgumentException("INAMI number has 11 digits, but this has another form");
    }
    InamiKey.requireCheckDigits(value);
  }

  /** The first 8 digits, which stay the same when the competence changes. */
  public InamiKey key() {
    return new InamiKey(value.substring(0, 8));
  }

  /** The last 3 digits: what the provider is competent for. */
  public String competenceCode() {
    return value.substring(8);
  }

  @Override
  public int compareTo(InamiNumber other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

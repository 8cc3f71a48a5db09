package org.carepremiums.payment.batch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.carepremiums.contracts.value.Text;

/**
 * Who acts: the name by which the organisation knows a person. Upper and lower case do not make two
 * persons of one.
 *
 * @param name letters, digits, dots, dashes and underscores; at most 64
 */
public record Operator(@JsonValue String name) {

  private static final int MAX_LENGTH = 64;

  /**
   * @throws IllegalArgumentException when it names nobody
   */
  @JsonCreator
  public Operator {
    name = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    if (!name.matches(Text.REFERENCE) || name.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "an operator is named by 1 to %d letters, digits, dots, dashes or underscores"
              .formatted(MAX_LENGTH));
    }
  }

  /** Whether somebody who is named is the same person. */
  public boolean is(String other) {
    return name.equals(other);
  }

  @Override
  public String toString() {
    return name;
  }
}

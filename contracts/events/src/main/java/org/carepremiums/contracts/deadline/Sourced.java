package org.carepremiums.contracts.deadline;

import java.util.List;
import org.carepremiums.contracts.decision.Provenance;

/**
 * A parameter with what it rests on.
 *
 * @param value the parameter
 * @param rules rules of the rule book
 * @param reference the article or document
 * @param provenance how well it is founded
 */
public record Sourced<T>(T value, List<String> rules, String reference, Provenance provenance) {

  /**
   * @throws IllegalArgumentException when it does not say what it rests on
   */
  public Sourced {
    if (value == null || reference == null || provenance == null || rules == null) {
      throw new IllegalArgumentException(
          "a deadline's parameter needs value, rules, reference and provenance");
    }
    rules = List.copyOf(rules);
  }
}

package org.carepremiums.deploy.local.player;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Where an outcome is not the expected one.
 *
 * @param about what it is about, as in {@code decision 50010131 physiotherapist-software 2024}
 * @param expected what was expected of it, as in {@code status FINAL}
 * @param found what was found instead
 * @param note the note of the expectation; {@code null} without
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutcomeDifference(String about, String expected, String found, String note) {

  /** In one line for a person. */
  @Override
  public String toString() {
    return "%s: expected %s, but %s".formatted(about, expected, found);
  }
}

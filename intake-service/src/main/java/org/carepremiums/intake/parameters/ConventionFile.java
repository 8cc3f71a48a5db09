package org.carepremiums.intake.parameters;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.intake.convention.Convention;

/**
 * One convention as its file describes it.
 *
 * @param name as in {@code M/20}
 * @param reviewedOn the day on which somebody last held the file against its sources
 * @param firstDay its first day
 * @param lastDay its last day
 * @param refuseUntil the last day for transmitting a refusal
 * @param adherentsStay whether adherents of the convention before are presumed to stay
 */
record ConventionFile(
    String name,
    LocalDate reviewedOn,
    Day firstDay,
    Day lastDay,
    Day refuseUntil,
    Flag adherentsStay) {

  /** Where a value comes from. */
  enum Provenance {
    DOCUMENT,
    PUBLIC_SOURCE,
    DEFAULT
  }

  /**
   * A date with its source.
   *
   * @param value the day
   * @param rules the rule IDs that it serves
   * @param provenance where it comes from
   * @param reference the text that says so, or why the default was chosen
   */
  record Day(LocalDate value, List<String> rules, Provenance provenance, String reference) {}

  /** A yes or no with its source. */
  record Flag(boolean value, List<String> rules, Provenance provenance, String reference) {}

  Convention convention() {
    return new Convention(
        name, firstDay.value(), lastDay.value(), refuseUntil.value(), adherentsStay.value());
  }
}

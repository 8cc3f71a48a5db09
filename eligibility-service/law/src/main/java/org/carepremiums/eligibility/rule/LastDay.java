package org.carepremiums.eligibility.rule;

import java.time.LocalDate;

/**
 * The last day on which one can apply, or on which is paid.
 *
 * @param day that day, included; {@code null} where no last day has been published, so that none
 *     refuses anybody (rule book 12.29)
 */
public record LastDay(LocalDate day) {

  private static final String NOT_PUBLISHED = "not published";

  /**
   * As a parameter file writes it: {@code 2025-12-15}, or {@code not published}.
   *
   * @throws java.time.format.DateTimeParseException when it is neither
   */
  public static LastDay valueOf(String written) {
    return new LastDay(written.equals(NOT_PUBLISHED) ? null : LocalDate.parse(written));
  }

  /** Whether it lies behind. */
  public boolean isBefore(LocalDate other) {
    return day != null && day.isBefore(other);
  }

  @Override
  public String toString() {
    return day == null ? NOT_PUBLISHED : day.toString();
  }
}

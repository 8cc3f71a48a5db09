package org.carepremiums.contestation.cases;

import java.time.LocalDate;

/**
 * What became of a contestation that came in.
 *
 * @param outcome what became of it
 * @param lastDay the last day on which it could be completed, where it came too late for that;
 *     otherwise {@code null}
 */
public record Registration(Outcome outcome, LocalDate lastDay) {

  /** What can become of it. */
  public enum Outcome {
    /** It is new. */
    NEW,
    /** The same was known under its reference. */
    REPEATED,
    /** It completes what was known under its reference (rule book 12.24). */
    COMPLETED,
    /** It would complete that, but comes too late. */
    TOO_LATE,
    /** Another is known under its reference. */
    CONTRADICTORY
  }

  static Registration of(Outcome outcome) {
    return new Registration(outcome, null);
  }
}

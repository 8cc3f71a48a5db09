package org.carepremiums.contestation.reading;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * What of a premium a provider can contest now, in the reader's language.
 *
 * @param title premium and year
 * @param time whether this is the time for it
 * @param lastDay the last day of the time to contest; {@code null} where it has not begun
 * @param standing the same in words
 * @param annexAsked whether a document has to be added (PPI13, rule book 12.25)
 * @param annex the same in words
 * @param groups what can be contested; none where no rules of that year are known
 */
public record ContestChoice(
    Scheme scheme,
    PremiumYear year,
    String title,
    Time time,
    LocalDate lastDay,
    String standing,
    boolean annexAsked,
    String annex,
    List<Group> groups) {

  /** Whether this is the time to contest. */
  public enum Time {
    /** A window is open. */
    OPEN,
    /** Nothing is final yet: what is contested now waits, and is in time. */
    EARLY,
    /** All windows have closed: what is contested now is inadmissible. */
    OVER,
    /** Nobody applied, so that there is nothing to contest. */
    NOTHING_ASKED_FOR,
    /** No decision is known. */
    NOTHING_DECIDED
  }

  /** Whether a contestation is received that is introduced now. */
  public boolean isReceived() {
    return time == Time.OPEN || time == Time.EARLY;
  }

  /**
   * Things of one sort.
   *
   * @param title what they are
   * @param criteria in the order of the statement
   */
  public record Group(String title, List<Criterion> criteria) {}

  /**
   * Something that a statement shows.
   *
   * @param value by which a contestation names it
   * @param title what the statement calls it
   * @param rules the rules on which it rests, as the statement shows them
   */
  public record Criterion(String value, String title, List<String> rules) {}
}

package org.carepremiums.deploy.local.days;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * A day until which nothing can be opened.
 *
 * @param typed as it was entered
 * @param problem how to mend it
 */
record WrongEntry(String typed, Wording problem) {

  /** What is wrong with an entry; empty where days can be opened until it. */
  static Optional<WrongEntry> of(String typed, DayDesk desk) {
    LocalDate open = desk.state().lastDay();
    LocalDate last = desk.lastDayThatCanBeOpened();
    LocalDate day;
    try {
      day = LocalDate.parse(typed);
    } catch (DateTimeException none) {
      return Optional.of(new WrongEntry(typed, DaysPhrase.DAY_IS_NONE.alone()));
    }
    if (!day.isAfter(open)) {
      return Optional.of(new WrongEntry(typed, DaysPhrase.DAY_HAS_COME.with(open)));
    }
    return day.isAfter(last)
        ? Optional.of(new WrongEntry(typed, DaysPhrase.DAY_IS_TOO_LATE.with(last)))
        : Optional.empty();
  }
}

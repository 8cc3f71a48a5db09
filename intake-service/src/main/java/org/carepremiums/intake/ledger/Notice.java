package org.carepremiums.intake.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.carepremiums.contracts.value.BusinessDay;

/**
 * On which business day notice is taken of what was done or established on some day. That day stays
 * what it is; this is the other one (rule book 12.23).
 */
public final class Notice {

  private Notice() {}

  /**
   * The first business day on or after both the open one and the day of the act, so that nothing is
   * recorded before it was done.
   *
   * @param act the day on which something was done or established
   * @param open the business day that is open; empty before the first
   */
  public static BusinessDay of(LocalDate act, Optional<BusinessDay> open) {
    return open.map(day -> day.noticeOf(act)).orElseGet(() -> BusinessDay.onOrAfter(act));
  }
}

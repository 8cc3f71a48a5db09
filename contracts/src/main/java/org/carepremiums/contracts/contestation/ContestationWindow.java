package org.carepremiums.contracts.contestation;

import java.time.LocalDate;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * The days within which a premium of one year can be contested, counted from an application or from
 * a notification (rule book 12.22; §13, "Sixty days"). A premium may have several, one after the
 * other or side by side; it can be contested as long as one is open.
 *
 * @param windowId {@code scheme/year/provider/window/1}, {@code 2} ...
 * @param countedFrom the act from which the days are counted
 * @param act the application's reference, or the decision's
 * @param actOn the calendar day of that act (Europe/Brussels), also a closed day
 * @param provider whose premium it is
 * @param scheme the premium
 * @param year the premium year
 * @param start the day that does not count; day 1 is the next
 * @param rawEnd day 60, a calendar day
 * @param rolledEnd day 60, rolled past Saturday, Sunday and holiday
 * @param status open or closed
 * @param definitive whether the premium can no longer change through a contestation
 * @param on the business day of this status
 */
public record ContestationWindow(
    String windowId,
    CountedFrom countedFrom,
    String act,
    LocalDate actOn,
    InamiKey provider,
    Scheme scheme,
    PremiumYear year,
    LocalDate start,
    LocalDate rawEnd,
    LocalDate rolledEnd,
    WindowStatus status,
    boolean definitive,
    BusinessDay on) {

  /** {@code scheme/year/provider/window/number}. */
  public static String id(Scheme scheme, PremiumYear year, InamiKey provider, int number) {
    return String.join(
        "/", scheme.id(), year.toString(), provider.value(), "window", Integer.toString(number));
  }
}

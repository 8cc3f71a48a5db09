package org.carepremiums.contestation.premium;

import java.time.LocalDate;
import org.carepremiums.contracts.contestation.ContestationWindow;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.parameters.deadline.OpenedWindow;

/**
 * A window of a premium.
 *
 * @param contested the premium
 * @param number 1, 2, ... within the premium, in the order in which they were opened
 * @param channel how the act from which it is counted reached the other side
 * @param window the act and its days
 * @param receivesFrom the first day whose contestations are in time for it, where it is not the
 *     premium's first window
 * @param openedOn the business day on which it was opened, never before the act
 */
public record NumberedWindow(
    ContestedPremiumKey contested,
    int number,
    NotificationChannel channel,
    OpenedWindow window,
    LocalDate receivesFrom,
    BusinessDay openedOn) {

  /** {@code scheme/year/provider/window/number}. */
  public String windowId() {
    return ContestationWindow.id(
        contested.scheme(), contested.year(), contested.provider(), number);
  }
}

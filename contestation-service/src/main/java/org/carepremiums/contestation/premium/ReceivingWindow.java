package org.carepremiums.contestation.premium;

import java.time.LocalDate;
import org.carepremiums.platform.parameters.deadline.OpenedWindow;

/**
 * A window, and since when what is introduced is in time for it.
 *
 * @param window the act and its days
 * @param receivesFrom the day of the act, or, where a final decision had been taken back before it,
 *     the day of that: whoever contests while nothing is final is early, not late (a default, in
 *     the provider's favour)
 */
public record ReceivingWindow(OpenedWindow window, LocalDate receivesFrom) {}

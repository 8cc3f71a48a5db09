package org.carepremiums.platform.parameters.deadline;

import java.time.LocalDate;
import org.carepremiums.contracts.contestation.CountedFrom;

/**
 * A window that a decision opens.
 *
 * @param countedFrom the act from which it is counted
 * @param act the application's reference, or the decision's
 * @param actOn the day of that act: introduced, put at the provider's disposal, or posted
 * @param deadline the day that does not count, and the last one
 */
public record OpenedWindow(
    CountedFrom countedFrom, String act, LocalDate actOn, ContestationDeadline deadline) {}

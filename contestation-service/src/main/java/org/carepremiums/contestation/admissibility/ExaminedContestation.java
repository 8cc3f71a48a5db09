package org.carepremiums.contestation.admissibility;

import java.time.LocalDate;

/**
 * A contestation that is to be examined, or to be examined again.
 *
 * @param contestation what is contested
 * @param heldSince the business day since which any decision at all is, or was, waited for; {@code
 *     null} where that is not so
 * @param completedOn the day on which the provider completed it; {@code null} where that was not
 *     done
 * @param completeUntil the last day on which it could be completed; {@code null} where that was not
 *     asked
 */
public record ExaminedContestation(
    Contestation contestation,
    LocalDate heldSince,
    LocalDate completedOn,
    LocalDate completeUntil) {}

package org.carepremiums.contestation.online;

import java.time.LocalDate;
import org.carepremiums.contestation.cases.ContestationCase;

/**
 * A contestation that was introduced here.
 *
 * @param contestationId its number, which its provider is told
 * @param sentOn the day on which this form was sent (Europe/Brussels)
 * @param repeated whether the form had been sent before; it is then as it was sent first
 * @param contestation what became of it; {@code null} while it has not been handled, which it will
 *     be
 */
public record Introduced(
    String contestationId, LocalDate sentOn, boolean repeated, ContestationCase contestation) {}

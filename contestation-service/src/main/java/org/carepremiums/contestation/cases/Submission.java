package org.carepremiums.contestation.cases;

import java.time.LocalDate;
import org.carepremiums.contestation.admissibility.Contestation;

/**
 * A contestation as it came in.
 *
 * @param contestation what it says
 * @param madeOn the day on which the provider sent this, be it the contestation or what completes
 *     it (Europe/Brussels)
 */
public record Submission(Contestation contestation, LocalDate madeOn) {}

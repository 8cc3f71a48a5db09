package org.carepremiums.contestation.cases;

import java.time.LocalDate;
import org.carepremiums.contestation.admissibility.Contestation;
import org.carepremiums.contracts.wording.Sentence;

/**
 * A contestation as it came in.
 *
 * @param contestation what it says
 * @param madeOn the day on which the provider sent this, be it the contestation or what completes
 *     it (Europe/Brussels)
 * @param notKept what of it could not be kept as it was sent; {@code null} where all was
 */
public record ContestationSubmission(
    Contestation contestation, LocalDate madeOn, Sentence notKept) {}

package org.carepremiums.contestation.admissibility;

import java.time.LocalDate;

/**
 * A final decision that can be contested.
 *
 * @param decisionId the decision
 * @param version the later replaces the earlier
 * @param notifiedOn the day on which the provider was told
 * @param rawEnd the last day
 * @param rolledEnd the last day, moved past closed days
 */
public record NotifiedDecision(
    String decisionId, int version, LocalDate notifiedOn, LocalDate rawEnd, LocalDate rolledEnd) {}

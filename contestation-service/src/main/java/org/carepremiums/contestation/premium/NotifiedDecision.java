package org.carepremiums.contestation.premium;

import java.time.LocalDate;

/**
 * A final decision that the provider was told.
 *
 * @param contested the premium
 * @param decisionId the decision
 * @param version the later replaces the earlier
 * @param notifiedOn the day on which it was put at the provider's disposal, or posted
 */
public record NotifiedDecision(
    ContestedPremiumKey contested, String decisionId, int version, LocalDate notifiedOn) {}

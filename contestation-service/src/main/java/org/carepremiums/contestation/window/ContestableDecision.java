package org.carepremiums.contestation.window;

import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Notification;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * What a window needs to know of a decision; neither its amount nor its explanation. It can be
 * contested once it is final.
 *
 * @param decisionId the decision
 * @param scheme the premium
 * @param year the premium year
 * @param provider whose decision it is
 * @param version the later replaces the earlier
 * @param status preliminary or final
 * @param notification how and when the provider was told; present where the decision is final
 * @param decidedOn the business day of the decision
 */
public record ContestableDecision(
    String decisionId,
    Scheme scheme,
    PremiumYear year,
    InamiKey provider,
    int version,
    DecisionStatus status,
    @MayBeAbsent Notification notification,
    BusinessDay decidedOn) {}

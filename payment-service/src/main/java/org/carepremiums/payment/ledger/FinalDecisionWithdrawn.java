package org.carepremiums.payment.ledger;

import org.carepremiums.contracts.value.BusinessDay;

/**
 * The decision version by which a final decision became preliminary again, as when a source takes
 * back that it has delivered everything (ADR 21). What was decided before stays owed, is neither
 * paid nor claimed back, and waits for the next final decision.
 *
 * @param decisionVersion its number
 * @param on the business day of it
 */
public record FinalDecisionWithdrawn(int decisionVersion, BusinessDay on) {}

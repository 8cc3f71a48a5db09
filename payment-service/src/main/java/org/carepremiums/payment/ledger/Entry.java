package org.carepremiums.payment.ledger;

import org.carepremiums.contracts.value.BusinessDay;

/**
 * An account as it stood after a change that a reader of the ledger sees.
 *
 * @param account the account
 * @param on the day that is open, or that of the decision where it is later: a request of a Sunday
 *     is decided on Monday, also while Friday is still open
 */
public record Entry(LedgerAccount account, BusinessDay on) {}

package org.carepremiums.payment.store;

import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.ledger.NamedBankAccount;

/**
 * An account and the provider who named it.
 *
 * @param provider who named it
 * @param account the account
 */
public record NamedBy(InamiKey provider, NamedBankAccount account) {}

package org.carepremiums.payment.store;

import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.ledger.BankRefusal;

/**
 * An account that the bank refused and the provider whose money it should have received.
 *
 * @param provider the payee
 * @param refusal what the bank said
 */
public record RefusedFor(InamiKey provider, BankRefusal refusal) {}

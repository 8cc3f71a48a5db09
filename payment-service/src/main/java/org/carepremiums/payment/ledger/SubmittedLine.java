package org.carepremiums.payment.ledger;

import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;

/**
 * A line of a batch as the operators were shown it.
 *
 * @param payoutId its name
 * @param account the ledger account that it pays
 * @param amount what it pays
 * @param iban the account that it goes to
 * @param holder who holds it
 * @param payee whose money it is
 */
public record SubmittedLine(
    String payoutId,
    LedgerAccountId account,
    EuroCents amount,
    Iban iban,
    String holder,
    Payee payee) {}

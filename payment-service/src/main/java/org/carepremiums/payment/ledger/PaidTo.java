package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.Iban;

/**
 * A payment that the bank booked.
 *
 * @param payoutId which payout
 * @param scheme the premium that was paid
 * @param iban the account that it went to
 * @param on the business day on which it was known to be booked
 */
public record PaidTo(String payoutId, Scheme scheme, Iban iban, LocalDate on) {}

package org.carepremiums.payment.reading;

import org.carepremiums.contracts.value.EuroCents;

/**
 * The ledger as a whole.
 *
 * @param owedCents what decisions grant
 * @param orderedCents what was ordered or netted, and neither rejected nor returned
 * @param paidCents the booked part of it
 * @param dueCents what is owed and not ordered
 * @param heldCents the part of what is due that cannot be paid
 * @param toRecoverCents what was ordered beyond what is owed
 * @param heldCount accounts on which something is held
 */
public record LedgerSums(
    EuroCents owedCents,
    EuroCents orderedCents,
    EuroCents paidCents,
    EuroCents dueCents,
    EuroCents heldCents,
    EuroCents toRecoverCents,
    long heldCount) {}

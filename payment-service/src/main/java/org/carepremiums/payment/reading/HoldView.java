package org.carepremiums.payment.reading;

import java.time.LocalDate;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;

/**
 * Something due that cannot be paid.
 *
 * @param provider who must act: name an account in ProSanté
 * @param scheme the premium
 * @param year the premium year
 * @param dueCents what waits
 * @param heldBecause why
 * @param payBefore the last day on which the law lets it be paid
 */
public record HoldView(
    String provider,
    Scheme scheme,
    int year,
    EuroCents dueCents,
    String heldBecause,
    LocalDate payBefore) {}

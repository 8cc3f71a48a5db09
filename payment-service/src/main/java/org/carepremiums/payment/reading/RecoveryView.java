package org.carepremiums.payment.reading;

import java.time.LocalDate;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;

/**
 * Something that was paid or ordered beyond what is owed, and stays open until it is netted with
 * what is due to the same payee.
 *
 * @param provider whose premium it is
 * @param scheme the premium
 * @param year the premium year
 * @param payee who got it
 * @param toRecoverCents what is open
 * @param takenBackOn the business day on which its final decision became preliminary again: nothing
 *     is netted before the next one; {@code null} where it is final
 */
public record RecoveryView(
    String provider,
    Scheme scheme,
    int year,
    Payee payee,
    EuroCents toRecoverCents,
    LocalDate takenBackOn) {}

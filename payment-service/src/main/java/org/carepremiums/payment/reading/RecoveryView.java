package org.carepremiums.payment.reading;

import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;

/**
 * Something that was paid or ordered beyond what is owed, and stays open until it is netted.
 *
 * @param provider who got it
 * @param scheme the premium
 * @param year the premium year
 * @param toRecoverCents what is open
 */
public record RecoveryView(String provider, Scheme scheme, int year, EuroCents toRecoverCents) {}

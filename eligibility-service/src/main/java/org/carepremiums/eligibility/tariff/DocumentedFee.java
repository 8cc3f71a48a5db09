package org.carepremiums.eligibility.tariff;

import org.carepremiums.contracts.parameter.Basis;
import org.carepremiums.contracts.value.EuroCents;

/**
 * A fee that documents tell.
 *
 * @param basis the values that give it
 */
record DocumentedFee(EuroCents fee, Basis basis) {}

package org.carepremiums.eligibility.tariff;

import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.platform.parameters.Basis;

/**
 * A fee that documents tell.
 *
 * @param basis the values that give it
 */
record DocumentedFee(EuroCents fee, Basis basis) {}

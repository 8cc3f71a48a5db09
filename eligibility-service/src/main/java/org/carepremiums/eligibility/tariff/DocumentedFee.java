package org.carepremiums.eligibility.tariff;

import java.util.List;
import org.carepremiums.contracts.parameter.SourcedValue;
import org.carepremiums.contracts.value.EuroCents;

/**
 * A fee that documents tell.
 *
 * @param basis the values that give it
 */
record DocumentedFee(EuroCents fee, List<SourcedValue<?>> basis) {

  DocumentedFee {
    basis = List.copyOf(basis);
  }
}

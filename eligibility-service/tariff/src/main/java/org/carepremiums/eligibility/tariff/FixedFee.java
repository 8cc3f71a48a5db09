package org.carepremiums.eligibility.tariff;

import java.util.Set;
import org.carepremiums.contracts.value.EuroCents;

/**
 * A fee that is stated as an amount, whatever its coefficient.
 *
 * @param heldSince from when on it holds, in words, where no document dates it
 */
public record FixedFee(EuroCents fee, Set<NomenclatureCode> codes, String heldSince)
    implements ForCodes {

  public FixedFee {
    if (fee == null || !fee.isPositive()) {
      throw new IllegalArgumentException("a fee is not positive");
    }
    codes = ForCodes.some(codes);
  }
}

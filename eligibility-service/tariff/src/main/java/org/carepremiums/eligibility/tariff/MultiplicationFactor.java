package org.carepremiums.eligibility.tariff;

import java.math.BigDecimal;
import java.util.Set;

/**
 * The value of M for some codes.
 *
 * @param factor euros per unit of the coefficient, six decimals
 */
public record MultiplicationFactor(BigDecimal factor, Set<NomenclatureCode> codes)
    implements ForCodes {

  public MultiplicationFactor {
    if (factor == null || factor.signum() <= 0) {
      throw new IllegalArgumentException("a factor is not positive");
    }
    codes = ForCodes.some(codes);
  }
}

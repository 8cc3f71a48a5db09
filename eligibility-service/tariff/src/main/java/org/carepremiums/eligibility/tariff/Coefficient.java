package org.carepremiums.eligibility.tariff;

import java.math.BigDecimal;
import java.util.Set;

/**
 * How many M some services are worth: the 24 of {@code M24}.
 *
 * @param coefficient M-values of one service
 */
public record Coefficient(BigDecimal coefficient, Set<NomenclatureCode> codes) implements ForCodes {

  public Coefficient {
    if (coefficient == null || coefficient.signum() <= 0) {
      throw new IllegalArgumentException("a coefficient is not positive");
    }
    codes = ForCodes.some(codes);
  }
}

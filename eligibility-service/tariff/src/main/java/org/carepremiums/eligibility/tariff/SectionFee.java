package org.carepremiums.eligibility.tariff;

import java.math.BigDecimal;
import org.carepremiums.contracts.value.EuroCents;

/**
 * A fee that a document states for services of a section of the nomenclature without naming their
 * codes.
 *
 * @param section the section, in words
 * @param coefficient M-values of one service
 * @param all whether it says so of all services of that coefficient in the section, or of some
 */
public record SectionFee(String section, BigDecimal coefficient, boolean all, EuroCents fee) {

  public SectionFee {
    if (coefficient == null || coefficient.signum() <= 0 || fee == null || !fee.isPositive()) {
      throw new IllegalArgumentException("a coefficient or a fee is not positive");
    }
    if (section == null || section.isBlank()) {
      throw new IllegalArgumentException("a fee names no section");
    }
  }

  TariffPhrase phrase() {
    return all ? TariffPhrase.SECTION_FEE_OF_ALL : TariffPhrase.SECTION_FEE_OF_SOME;
  }
}

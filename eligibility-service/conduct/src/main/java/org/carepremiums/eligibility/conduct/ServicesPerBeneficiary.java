package org.carepremiums.eligibility.conduct;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The average of services per beneficiary, to which art. 8 of the convention of 22-12-2020 relates
 * the personal shares that are not collected (rule book 12.34). The article names no average that
 * is high: none decides anything here.
 *
 * @param services given to all of them
 * @param beneficiaries how many, at least one
 */
public record ServicesPerBeneficiary(long services, long beneficiaries) {

  /**
   * @throws IllegalArgumentException when there is nobody, or somebody without a service
   */
  public ServicesPerBeneficiary {
    if (beneficiaries < 1 || services < beneficiaries) {
      throw new IllegalArgumentException(
          "%d services to %d beneficiaries".formatted(services, beneficiaries));
    }
  }

  /** Cut off, not rounded. */
  public BigDecimal average(int decimals) {
    return BigDecimal.valueOf(services)
        .divide(BigDecimal.valueOf(beneficiaries), decimals, RoundingMode.DOWN);
  }
}

package org.carepremiums.eligibility.tariff;

import java.math.BigDecimal;
import org.carepremiums.contracts.value.InamiKey;

/**
 * What a provider's services of a calendar year add up to, as the social status asks.
 *
 * @param services all of them
 * @param mValues the coefficients of those whose coefficient is known
 * @param servicesWithoutMValue those whose coefficient is not
 */
public record ProviderTotal(
    InamiKey provider, int year, int services, BigDecimal mValues, int servicesWithoutMValue) {

  static ProviderTotal none(InamiKey provider, int year) {
    return new ProviderTotal(provider, year, 0, BigDecimal.ZERO, 0);
  }

  /**
   * @param coefficient {@code null} where it is not known
   */
  ProviderTotal plus(BigDecimal coefficient) {
    return new ProviderTotal(
        provider,
        year,
        services + 1,
        coefficient == null ? mValues : mValues.add(coefficient),
        servicesWithoutMValue + (coefficient == null ? 1 : 0));
  }
}

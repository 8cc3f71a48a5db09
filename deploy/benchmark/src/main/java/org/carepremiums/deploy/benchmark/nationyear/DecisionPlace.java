package org.carepremiums.deploy.benchmark.nationyear;

import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * Whose decision it is, and on what.
 *
 * @param provider the provider's 8 digits
 * @param scheme the premium
 * @param year the premium year
 */
record DecisionPlace(String provider, Scheme scheme, PremiumYear year) {

  @Override
  public String toString() {
    return "%s %s of %s".formatted(scheme.rulePrefix(), year, provider);
  }
}

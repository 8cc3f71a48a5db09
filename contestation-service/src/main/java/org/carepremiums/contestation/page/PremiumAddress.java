package org.carepremiums.contestation.page;

import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contestation.reading.CaseProgress;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.web.RequestRefused;

/**
 * Which premium of which year an address names.
 *
 * @param scheme the premium
 * @param year the premium year
 */
record PremiumAddress(Scheme scheme, PremiumYear year) {

  /**
   * @throws RequestRefused where there is no such premium, or no such year
   */
  static PremiumAddress of(String scheme, String year) {
    try {
      return new PremiumAddress(Scheme.of(scheme), PremiumYear.of(Integer.parseInt(year)));
    } catch (IllegalArgumentException unknown) {
      throw RequestRefused.notFound("There is no such premium.");
    }
  }

  ContestedPremiumKey of(InamiKey provider) {
    return new ContestedPremiumKey(provider, scheme, year);
  }

  boolean isOf(CaseProgress found) {
    return found.scheme() == scheme && found.year().equals(year);
  }
}

package org.carepremiums.payment.http;

import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.payment.ledger.LedgerAccountId;
import org.carepremiums.platform.web.RequestRefused;

/** What stands in the paths of requests, read. */
final class PathParameters {

  private PathParameters() {}

  /** A premium and year of a provider; anything else is a wrong request. */
  static LedgerAccountId account(String provider, String scheme, String year) {
    if (!year.matches("20[0-9]{2}")) {
      throw RequestRefused.invalid("year", "'year' is a year, as in 2024");
    }
    return new LedgerAccountId(
        new InamiKey(provider), Scheme.of(scheme), PremiumYear.of(Integer.parseInt(year)));
  }
}

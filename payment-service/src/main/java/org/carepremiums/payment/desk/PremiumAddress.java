package org.carepremiums.payment.desk;

import java.util.Arrays;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.payment.ledger.LedgerAccountId;
import org.carepremiums.platform.web.RequestRefused;

/** A premium of a provider as it stands in the address of a page. */
final class PremiumAddress {

  private PremiumAddress() {}

  /**
   * Which one that is.
   *
   * @throws RequestRefused (404) where there can be no such one
   */
  static LedgerAccountId of(String provider, String scheme, String year) {
    Scheme known =
        Arrays.stream(Scheme.values())
            .filter(one -> one.id().equals(scheme))
            .findFirst()
            .orElseThrow(PremiumAddress::none);
    if (!year.matches("20[0-9]{2}")) {
      throw none();
    }
    return new LedgerAccountId(provider(provider), known, PremiumYear.of(Integer.parseInt(year)));
  }

  /** The unique 8 digits of a provider. */
  static InamiKey provider(String written) {
    try {
      return new InamiKey(written);
    } catch (IllegalArgumentException noNumber) {
      throw none();
    }
  }

  /** Below the path of a list. */
  static String path(LedgerAccountId account) {
    return "%s/%s/%s".formatted(account.provider(), account.scheme().id(), account.year());
  }

  private static RequestRefused none() {
    return RequestRefused.notFound("There is no such premium.");
  }
}

package org.carepremiums.payment.ledger;

import java.util.Comparator;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * Names one ledger account.
 *
 * @param provider whose entitlement it is
 * @param scheme the premium
 * @param year the premium year
 */
public record LedgerAccountId(InamiKey provider, Scheme scheme, PremiumYear year)
    implements Comparable<LedgerAccountId> {

  /** Oldest year first, so that the oldest debt is settled first. */
  private static final Comparator<LedgerAccountId> ORDER =
      Comparator.comparing(LedgerAccountId::provider)
          .thenComparing(LedgerAccountId::year)
          .thenComparing(LedgerAccountId::scheme);

  @Override
  public int compareTo(LedgerAccountId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return provider + "/" + scheme + "/" + year;
  }
}

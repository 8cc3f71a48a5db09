package org.carepremiums.payment.ledger;

import java.util.Comparator;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.PremiumYear;

/** A premium and its year, whoever gets it; the oldest year first. */
public record PremiumOfYear(Scheme scheme, PremiumYear year) implements Comparable<PremiumOfYear> {

  private static final Comparator<PremiumOfYear> ORDER =
      Comparator.comparing(PremiumOfYear::year).thenComparing(PremiumOfYear::scheme);

  @Override
  public int compareTo(PremiumOfYear other) {
    return ORDER.compare(this, other);
  }
}

package org.carepremiums.contestation.premium;

import java.util.Comparator;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;

/** A provider's premium for a year, which can be contested. */
public record ContestedPremiumKey(InamiKey provider, Scheme scheme, PremiumYear year)
    implements Comparable<ContestedPremiumKey> {

  private static final Comparator<ContestedPremiumKey> IN_ORDER =
      Comparator.comparing((ContestedPremiumKey contested) -> contested.provider().value())
          .thenComparing(contested -> contested.scheme().id())
          .thenComparing(contested -> contested.year().value());

  @Override
  public int compareTo(ContestedPremiumKey other) {
    return IN_ORDER.compare(this, other);
  }
}

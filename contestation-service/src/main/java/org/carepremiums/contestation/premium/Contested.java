package org.carepremiums.contestation.premium;

import java.util.Comparator;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;

/** A provider's premium for a year, which can be contested. */
public record Contested(InamiKey provider, Scheme scheme, PremiumYear year)
    implements Comparable<Contested> {

  private static final Comparator<Contested> IN_ORDER =
      Comparator.comparing((Contested contested) -> contested.provider().value())
          .thenComparing(contested -> contested.scheme().id())
          .thenComparing(contested -> contested.year().value());

  @Override
  public int compareTo(Contested other) {
    return IN_ORDER.compare(this, other);
  }
}

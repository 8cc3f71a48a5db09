package org.carepremiums.eligibility.tariff;

import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * The years of which documents tell what may be charged.
 *
 * @param all the earliest first
 */
public record Tariffs(List<Tariff> all) {

  public Tariffs {
    all = List.copyOf(all);
  }

  public Optional<Tariff> of(PremiumYear year) {
    return all.stream().filter(tariff -> tariff.year() == year.value()).findFirst();
  }
}

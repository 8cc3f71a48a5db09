package org.carepremiums.eligibility.conduct;

import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * The years for which the 85 % rule has parameters.
 *
 * @param all the earliest first
 */
public record ConductYears(List<ConductParameters> all) {

  public ConductYears {
    all = List.copyOf(all);
  }

  public Optional<ConductParameters> of(PremiumYear year) {
    return all.stream().filter(parameters -> parameters.year() == year.value()).findFirst();
  }
}

package org.carepremiums.contestation.criterion;

import java.util.Set;
import org.carepremiums.contracts.fact.FactKind;

/**
 * A condition of a premium that can be contested.
 *
 * @param about what it asks, in a few words
 * @param settledBy the kinds of fact that an upheld contestation of it may establish
 */
public record Criterion(String about, Set<FactKind> settledBy) {

  public Criterion {
    settledBy = Set.copyOf(settledBy);
  }
}

package org.carepremiums.contestation.parameters;

import java.util.Map;
import org.carepremiums.contestation.criterion.ContestableCriteria;
import org.carepremiums.contracts.event.Scheme;

/**
 * What of each premium can be contested.
 *
 * @param criteria one entry per premium
 */
public record CriteriaByScheme(Map<Scheme, ContestableCriteria> criteria) {

  public CriteriaByScheme {
    criteria = Map.copyOf(criteria);
  }

  public ContestableCriteria of(Scheme scheme) {
    return criteria.get(scheme);
  }
}

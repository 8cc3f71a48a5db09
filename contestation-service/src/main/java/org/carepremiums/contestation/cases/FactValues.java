package org.carepremiums.contestation.cases;

import java.util.List;
import org.carepremiums.contracts.fact.FactValue;

/**
 * The facts that a ruling establishes.
 *
 * @param values in the order of the ruling
 */
public record FactValues(List<FactValue> values) {

  public FactValues {
    values = List.copyOf(values);
  }
}

package org.carepremiums.contracts.contestation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carepremiums.contracts.fact.FactKind;

/**
 * Something that a statement shows and a provider can contest: a condition, a parameter, the
 * amount.
 *
 * @param name the stable name of the condition or parameter, as in {@code activity}
 * @param rules the IDs under which statements show it
 * @param titles what a statement calls it, by the language's code; none for a parameter
 * @param settledBy the kinds of facts that an upheld contestation of it may establish
 */
public record ContestableCriterion(
    String name, List<String> rules, Map<String, String> titles, Set<FactKind> settledBy) {

  public ContestableCriterion {
    rules = List.copyOf(rules);
    titles = Map.copyOf(titles);
    settledBy = Set.copyOf(settledBy);
  }
}

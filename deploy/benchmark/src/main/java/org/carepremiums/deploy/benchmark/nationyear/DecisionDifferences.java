package org.carepremiums.deploy.benchmark.nationyear;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where decisions came out differently from what the oracle says. */
final class DecisionDifferences {

  private DecisionDifferences() {}

  /** One sentence for each, in the order of providers. */
  static List<String> between(
      Map<DecisionPlace, ExpectedDecision> expected, Map<DecisionPlace, ExpectedDecision> made) {
    List<String> differences = new ArrayList<>();
    expected.forEach(
        (place, due) -> {
          ExpectedDecision found = made.get(place);
          if (found == null) {
            differences.add("%s: %s is due, and there is no decision".formatted(place, due));
          } else if (!found.equals(due)) {
            differences.add("%s: %s is due, and it is %s".formatted(place, due, found));
          }
        });
    made.forEach(
        (place, found) -> {
          if (!expected.containsKey(place)) {
            differences.add("%s: none is due, and it is %s".formatted(place, found));
          }
        });
    differences.sort(null);
    return List.copyOf(differences);
  }
}

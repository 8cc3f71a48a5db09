package org.carepremiums.contracts.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.event.Scheme;

/**
 * Every dated version of the deadline, and what it rests on for each premium.
 *
 * @param deadlines versions whose periods do not overlap
 * @param bases what the deadline of each premium rests on
 */
public record DeadlineRules(List<DeadlineRule> deadlines, Map<Scheme, ContestationBasis> bases) {

  /**
   * @throws IllegalArgumentException when two versions hold for one day, or a premium has no basis
   */
  public DeadlineRules {
    deadlines = List.copyOf(deadlines);
    bases = Map.copyOf(bases);
    for (int i = 0; i < deadlines.size(); i++) {
      for (int j = i + 1; j < deadlines.size(); j++) {
        if (deadlines.get(i).valid().overlaps(deadlines.get(j).valid())) {
          throw new IllegalArgumentException("two versions of the deadline hold for one day");
        }
      }
    }
    for (Scheme scheme : Scheme.values()) {
      if (!bases.containsKey(scheme)) {
        throw new IllegalArgumentException("the deadline of %s has no basis".formatted(scheme));
      }
    }
  }

  /**
   * The version for a notification.
   *
   * @throws IllegalArgumentException when none holds on that day
   */
  public DeadlineRule on(LocalDate notifiedOn) {
    return deadlines.stream()
        .filter(rule -> rule.valid().contains(notifiedOn))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no deadline is known for " + notifiedOn));
  }

  public ContestationBasis basis(Scheme scheme) {
    return bases.get(scheme);
  }
}

package org.carepremiums.contestation.criterion;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * What of one premium can be contested.
 *
 * @param scheme the premium
 * @param criteria by rule ID
 * @param activityYears which year's services count; empty where none do
 */
public record ContestableCriteria(
    Scheme scheme, Map<String, Criterion> criteria, List<ActivityYear> activityYears) {

  /**
   * @throws IllegalArgumentException when a rule is of another premium
   */
  public ContestableCriteria {
    for (String rule : criteria.keySet()) {
      if (!rule.startsWith(scheme.rulePrefix())) {
        throw new IllegalArgumentException("%s is no rule of %s".formatted(rule, scheme));
      }
    }
    criteria = Map.copyOf(criteria);
    activityYears =
        activityYears.stream()
            .sorted(Comparator.comparingInt(ActivityYear::throughPremiumYear))
            .toList();
  }

  /** Those of the named rules that are criteria of this premium. */
  public List<String> known(Collection<String> rules) {
    return rules.stream().filter(criteria::containsKey).distinct().toList();
  }

  /** The kinds of fact that have to do with any of the named rules. */
  public Set<FactKind> settling(Collection<String> rules) {
    Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
    for (String rule : known(rules)) {
      kinds.addAll(criteria.get(rule).settledBy());
    }
    return kinds;
  }

  /** The year whose services count for a premium year; empty where none do. */
  public Optional<PremiumYear> activityYear(PremiumYear year) {
    return activityYears.stream()
        .filter(rule -> year.value() <= rule.throughPremiumYear())
        .findFirst()
        .map(rule -> year.plus(-rule.yearsBefore()));
  }
}

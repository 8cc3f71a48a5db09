package org.carepremiums.contestation.criterion;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.parameter.DatedValues;
import org.carepremiums.contracts.parameter.SourcedValue;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * What of one premium can be contested. A value holds for the premium years of its period.
 *
 * @param scheme the premium
 * @param criteria by rule ID
 * @param activityYears how many years before the premium year the services lie that count (rule
 *     book §12.2); empty where none do
 */
public record ContestableCriteria(
    Scheme scheme,
    Map<String, SourcedValue<Criterion>> criteria,
    DatedValues<Integer> activityYears) {

  /**
   * @throws IllegalArgumentException when a rule is of another premium, or not that of its value
   */
  public ContestableCriteria {
    criteria.forEach(
        (rule, criterion) -> {
          if (!rule.startsWith(scheme.rulePrefix())) {
            throw new IllegalArgumentException("%s is no rule of %s".formatted(rule, scheme));
          }
          if (!rule.equals(criterion.ruleId())) {
            throw new IllegalArgumentException(
                "%s carries the rule ID %s".formatted(rule, criterion.ruleId()));
          }
        });
    criteria = Map.copyOf(criteria);
  }

  /** Those of the named rules that are criteria of this premium in a premium year. */
  public List<String> known(PremiumYear year, Collection<String> rules) {
    return rules.stream().filter(rule -> isKnown(year, rule)).distinct().toList();
  }

  private boolean isKnown(PremiumYear year, String rule) {
    SourcedValue<Criterion> criterion = criteria.get(rule);
    return criterion != null && criterion.holdsOn(year.firstDay());
  }

  /** The kinds of fact that have to do with any of the named rules in a premium year. */
  public Set<FactKind> settling(PremiumYear year, Collection<String> rules) {
    Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
    for (String rule : known(year, rules)) {
      kinds.addAll(criteria.get(rule).value().settledBy());
    }
    return kinds;
  }

  /** The year whose services count for a premium year; empty where none do. */
  public Optional<PremiumYear> activityYear(PremiumYear year) {
    return activityYears.on(year.firstDay()).map(before -> year.plus(-before));
  }
}

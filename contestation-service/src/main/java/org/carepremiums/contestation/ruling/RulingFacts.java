package org.carepremiums.contestation.ruling;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carepremiums.contracts.contestation.ContestableCriterion;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.parameters.contestable.ContestablePremium;

/**
 * Which facts a ruling may establish: they have to do with what is settled, and hold for the
 * premium year.
 */
public final class RulingFacts {

  private final ContestablePremium premium;
  private final PremiumYear year;

  public RulingFacts(ContestablePremium premium) {
    this.premium = premium;
    this.year = premium.year();
  }

  /** The kinds of facts that have to do with what somebody contested. */
  public Set<FactKind> settling(List<String> contested) {
    return kinds(contested.stream().flatMap(written -> premium.named(written).stream()).toList());
  }

  /** The kinds of facts on which the premium depends. */
  public Set<FactKind> bearing() {
    return kinds(premium.criteria());
  }

  private static Set<FactKind> kinds(List<ContestableCriterion> criteria) {
    Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
    criteria.forEach(criterion -> kinds.addAll(criterion.settledBy()));
    return kinds;
  }

  /**
   * Why the facts cannot be established.
   *
   * @param settling the kinds that may be
   * @return one sentence about the first that cannot; empty where all can
   */
  public Optional<String> objection(Set<FactKind> settling, List<FactValue> facts) {
    Set<String> seen = new HashSet<>();
    for (FactValue fact : facts) {
      if (!settling.contains(fact.kind())) {
        return Optional.of(
            "a fact of kind %s has nothing to do with this; the kinds that have are %s"
                .formatted(fact.kind(), settling));
      }
      if (!holdsForYear(fact)) {
        return Optional.of(
            "the fact of kind %s is not about premium year %s".formatted(fact.kind(), year));
      }
      if (!seen.add(fact.kind() + "/" + fact.key())) {
        return Optional.of(
            "two facts of kind %s contradict or repeat each other".formatted(fact.kind()));
      }
    }
    return Optional.empty();
  }

  private boolean holdsForYear(FactValue fact) {
    return switch (fact.kind()) {
      case ACTIVITY_COUNT -> fact.isAbout(premium.activityYear());
      case APPLICATION ->
          fact.isAbout(year) && ((FactValue.Application) fact).scheme() == premium.scheme();
      // Days at forfait count in the first months of the next year too (rule book §13, "DMG")
      case FORFAIT_PERIOD -> fact.isAbout(year) || fact.isAbout(year.plus(1));
      // Who reviews settles that
      case REVIEW_SETTLEMENT -> false;
      default -> fact.isAbout(year);
    };
  }
}

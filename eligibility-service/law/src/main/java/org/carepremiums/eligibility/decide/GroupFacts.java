package org.carepremiums.eligibility.decide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue.PracticeMembership;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.eligibility.rule.GroupPractice;
import org.carepremiums.eligibility.rule.Premium;

/**
 * Group practices as the facts of their members tell them (PPI6).
 *
 * @param byPractice the facts of each member, each in its latest version, by practice and member
 */
public record GroupFacts(Map<String, Map<String, Collection<Fact>>> byPractice) {

  /** No practice is known. */
  public static final GroupFacts NONE = new GroupFacts(Map.of());

  /**
   * Sorts facts by the practices of which they speak.
   *
   * @param facts of any providers, each in its latest version
   */
  public static GroupFacts of(Collection<Fact> facts) {
    Map<String, Collection<Fact>> byProvider = new TreeMap<>();
    for (Fact fact : facts) {
      byProvider.computeIfAbsent(fact.subject(), first -> new ArrayList<>()).add(fact);
    }
    Map<String, Map<String, Collection<Fact>>> byPractice = new TreeMap<>();
    byProvider.forEach(
        (provider, known) -> {
          for (Fact fact : known) {
            if (fact.value() instanceof PracticeMembership membership && membership.stands()) {
              byPractice
                  .computeIfAbsent(membership.practiceId(), first -> new TreeMap<>())
                  .put(provider, known);
            }
          }
        });
    return new GroupFacts(byPractice);
  }

  /** The practices as the rules look at them. */
  public Map<String, GroupPractice> practices() {
    Map<String, GroupPractice> practices = new TreeMap<>();
    byPractice.forEach(
        (practiceId, members) -> practices.put(practiceId, GroupPractice.of(practiceId, members)));
    return practices;
  }

  /**
   * What is known of the other members of a provider's practices, as far as it bears on a premium.
   *
   * @param bearing the provider's facts that bear on it
   */
  List<Fact> ofOthers(InamiKey provider, Collection<Fact> bearing, Premium rules) {
    Map<String, Collection<Fact>> others = new TreeMap<>();
    for (Fact fact : bearing) {
      if (fact.value() instanceof PracticeMembership membership && membership.stands()) {
        others.putAll(byPractice.getOrDefault(membership.practiceId(), Map.of()));
      }
    }
    others.remove(provider.value());
    return others.values().stream()
        .flatMap(Collection::stream)
        .filter(fact -> rules.isTouchedBy(fact.value()))
        .toList();
  }
}

package org.carepremiums.eligibility.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.carepremiums.contracts.decision.ReEvaluation;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.store.ProviderState;

/** Which providers a batch is about, and what may come out otherwise for each of them. */
final class Touched {

  private final Set<InamiKey> providers = new TreeSet<>();
  private final Map<InamiKey, List<Predicate<Premium>>> reasons = new TreeMap<>();
  private final Set<InamiKey> withNews = new TreeSet<>();
  private final List<Fact> news = new ArrayList<>();

  Touched(Reading reading) {
    for (Fact fact : reading.providerFacts()) {
      providers.add(new InamiKey(fact.subject()));
    }
    for (ReEvaluation asked : reading.reEvaluations()) {
      providers.add(asked.provider());
      because(
          asked.provider(),
          rules ->
              (asked.scheme() == null || asked.scheme() == rules.scheme())
                  && (asked.year() == null || asked.year().equals(rules.year())));
    }
  }

  /** Adds what is news to what is known of the providers. */
  void learn(List<Fact> facts, Map<InamiKey, ProviderState> states) {
    for (Fact fact : facts) {
      InamiKey provider = new InamiKey(fact.subject());
      if (states.get(provider).learn(fact)) {
        withNews.add(provider);
        news.add(fact);
        because(provider, rules -> rules.isTouchedBy(fact.value()));
      }
    }
  }

  private void because(InamiKey provider, Predicate<Premium> reason) {
    reasons.computeIfAbsent(provider, first -> new ArrayList<>()).add(reason);
  }

  Set<InamiKey> providers() {
    return providers;
  }

  /** Those of whom something new was learnt. */
  Set<InamiKey> withNews() {
    return withNews;
  }

  /** Those of whom a fact of these kinds was learnt, each once. */
  Stream<InamiKey> withNewsOf(Set<FactKind> kinds) {
    return news.stream()
        .filter(fact -> kinds.contains(fact.value().kind()))
        .map(fact -> new InamiKey(fact.subject()))
        .distinct();
  }

  /** What was learnt. */
  List<Fact> news() {
    return news;
  }

  /** Those for whom anything may come out otherwise. */
  Set<InamiKey> toDecide() {
    return reasons.keySet();
  }

  boolean concerns(InamiKey provider, Premium rules) {
    for (Predicate<Premium> reason : reasons.getOrDefault(provider, List.of())) {
      if (reason.test(rules)) {
        return true;
      }
    }
    return false;
  }
}

package org.carepremiums.eligibility.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.carepremiums.contracts.decision.ReEvaluation;
import org.carepremiums.contracts.event.BusinessDayOpened;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.SourceCompleteness;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.store.PostponedFacts;
import org.carepremiums.eligibility.store.ProviderState;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.messaging.record.EventReader;
import org.carepremiums.platform.messaging.record.ReceivedRecord;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * The events of one poll, sorted by what they say, and which providers they are about; what cannot
 * be read has been refused.
 */
final class EligibilityPoll {

  private static final Logger LOG = Logger.getLogger(EligibilityPoll.class);

  /** A fact as it came. */
  private record Said(Fact fact, byte[] json) {}

  private final Map<InamiKey, List<Said>> providerFacts = new TreeMap<>();
  private final List<Fact> softwareFacts = new ArrayList<>();
  private final List<SourceCompleteness> completeness = new ArrayList<>();
  private final List<BusinessDayOpened> days = new ArrayList<>();
  private final List<ReEvaluation> reEvaluations = new ArrayList<>();
  private final Set<InamiKey> providers = new TreeSet<>();
  private final Map<InamiKey, List<Predicate<Premium>>> reasons = new TreeMap<>();
  private final Set<InamiKey> asked = new TreeSet<>();
  private final Set<InamiKey> withNews = new TreeSet<>();
  private final List<Fact> news = new ArrayList<>();
  private int countOfFacts;
  private String occasion;

  private EligibilityPoll() {}

  static EligibilityPoll of(List<ReceivedRecord> records, Outgoing outgoing) {
    EligibilityPoll poll = new EligibilityPoll();
    for (ReceivedRecord received : records) {
      try {
        poll.add(received);
      } catch (InvalidRecord refused) {
        outgoing.reject(received, refused);
        log(received, refused);
      }
    }
    return poll;
  }

  private void add(ReceivedRecord received) throws InvalidRecord {
    occasion = received.place();
    switch (Topic.of(received.topic()).type()) {
      case FACT -> {
        Fact fact = EventReader.read(received, EventType.FACT, Fact.class);
        FactCheck.require(fact, received);
        if (fact.value().kind().isAboutSoftware()) {
          softwareFacts.add(fact);
        } else {
          InamiKey provider = new InamiKey(fact.subject());
          providerFacts
              .computeIfAbsent(provider, first -> new ArrayList<>(1))
              .add(new Said(fact, received.value()));
          countOfFacts++;
          providers.add(provider);
        }
      }
      case SOURCE_COMPLETENESS ->
          completeness.add(
              EventReader.read(received, EventType.SOURCE_COMPLETENESS, SourceCompleteness.class));
      case BUSINESS_DAY_OPENED ->
          days.add(
              EventReader.read(received, EventType.BUSINESS_DAY_OPENED, BusinessDayOpened.class));
      case RE_EVALUATION -> {
        ReEvaluation request =
            EventReader.read(received, EventType.RE_EVALUATION, ReEvaluation.class);
        reEvaluations.add(request);
        providers.add(request.provider());
        asked.add(request.provider());
        because(
            request.provider(),
            rules ->
                (request.scheme() == null || request.scheme() == rules.scheme())
                    && (request.year() == null || request.year().equals(rules.year())));
      }
      default ->
          throw new InvalidRecord(
              "unexpected-topic", null, "Eligibility does not read this topic.");
    }
  }

  private static void log(ReceivedRecord received, InvalidRecord refused) {
    MDC.put("eventId", received.eventId());
    try {
      LOG.warnf(
          "record %s is rejected: %s, field %s", received.place(), refused.code(), refused.field());
    } finally {
      MDC.remove("eventId");
    }
  }

  /** The place of the last record: no other batch has the same. */
  String occasion() {
    return occasion;
  }

  List<Fact> softwareFacts() {
    return softwareFacts;
  }

  List<SourceCompleteness> completeness() {
    return completeness;
  }

  List<BusinessDayOpened> days() {
    return days;
  }

  List<ReEvaluation> reEvaluations() {
    return reEvaluations;
  }

  /** Whether software or time may bear on providers whose own facts did not change. */
  boolean changesSharedKnowledge() {
    return !softwareFacts.isEmpty() || !days.isEmpty();
  }

  /**
   * Of whom it says nothing but such facts, and for whom it does not ask.
   *
   * @param which such facts
   */
  Set<InamiKey> thoseOfWhomItSaysOnly(Predicate<Fact> which) {
    Set<InamiKey> found = new TreeSet<>();
    providerFacts.forEach(
        (provider, said) -> {
          if (!asksFor(provider) && said.stream().map(Said::fact).allMatch(which)) {
            found.add(provider);
          }
        });
    return found;
  }

  /** Whether it says anything of a provider that bears on one of these premiums. */
  boolean touches(InamiKey provider, Collection<Premium> premiums) {
    return providerFacts.getOrDefault(provider, List.of()).stream()
        .anyMatch(
            said -> premiums.stream().anyMatch(rules -> rules.isTouchedBy(said.fact().value())));
  }

  /** Passes over these providers from now on, and hands over what it says of them. */
  List<PostponedFacts.Postponed> setAside(Set<InamiKey> waiting) {
    List<PostponedFacts.Postponed> aside = new ArrayList<>();
    for (InamiKey provider : waiting) {
      for (Said said : providerFacts.remove(provider)) {
        aside.add(new PostponedFacts.Postponed(provider, said.json()));
      }
    }
    providers.removeAll(waiting);
    return aside;
  }

  /**
   * Adds what is news to what is known of the providers.
   *
   * @param earlier facts about them that waited until now
   */
  void learn(List<Fact> earlier, Map<InamiKey, ProviderState> states) {
    earlier.forEach(fact -> learn(fact, new InamiKey(fact.subject()), states));
    providerFacts.forEach(
        (provider, said) -> said.forEach(one -> learn(one.fact(), provider, states)));
  }

  private void learn(Fact fact, InamiKey provider, Map<InamiKey, ProviderState> states) {
    if (states.get(provider).learn(fact)) {
      withNews.add(provider);
      news.add(fact);
      because(provider, rules -> rules.isTouchedBy(fact.value()));
    }
  }

  private void because(InamiKey provider, Predicate<Premium> reason) {
    reasons.computeIfAbsent(provider, first -> new ArrayList<>()).add(reason);
  }

  /** How many facts about providers it brought. */
  int countOfFacts() {
    return countOfFacts;
  }

  /** Whether it asks for the provider to be decided on again. */
  boolean asksFor(InamiKey provider) {
    return asked.contains(provider);
  }

  /** Whom it is about. */
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

package org.carepremiums.eligibility.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.store.CurrentDecision;
import org.carepremiums.eligibility.store.Decisions;
import org.carepremiums.eligibility.store.PostponedDecisions;
import org.carepremiums.eligibility.store.PostponedFacts;
import org.carepremiums.eligibility.store.SharedFacts;
import org.carepremiums.platform.messaging.inbox.InboxLag;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whose preliminary decisions wait while many facts come, so that what concerns a provider is
 * gathered and said once. Each poll asks for some of those who wait, for at least one: so a poll
 * follows for as long as anybody waits, and neither a clock nor a thread has to see to it (ADR 34).
 */
@Singleton
public class Postponement {

  private final InboxLag lag;
  private final int factsAtOnce;
  private final Duration longest;
  private final int portion;

  /**
   * @param factsAtOnce so many facts of providers in one poll, or waiting for one, are many
   * @param longest how long a preliminary decision may wait
   * @param portion for how many one poll asks at most
   */
  @Inject
  Postponement(
      InboxLag lag,
      @ConfigProperty(name = "eligibility.preliminary.facts-at-once") int factsAtOnce,
      @ConfigProperty(name = "eligibility.preliminary.longest-wait") Duration longest,
      @ConfigProperty(name = "eligibility.preliminary.portion") int portion) {
    if (factsAtOnce < 1 || portion < 1 || longest.isNegative()) {
      throw new IllegalArgumentException(
          "eligibility.preliminary.facts-at-once and eligibility.preliminary.portion are at least"
              + " 1, and eligibility.preliminary.longest-wait is not negative");
    }
    this.lag = lag;
    this.factsAtOnce = factsAtOnce;
    this.longest = longest;
    this.portion = portion;
  }

  /** Whether a poll brings so many facts, or leaves so many behind, that decisions wait. */
  boolean applies(EligibilityPoll poll) {
    return poll.countOfFacts() >= factsAtOnce
        || lag.waiting(Topic.FACTS.topicName()) >= factsAtOnce;
  }

  /**
   * Keeps facts that can make nothing final for later, with whoever they are about: neither is
   * their state read nor anything evaluated before they are asked for. An application is answered
   * at once, a ruling followed, and what was final corrected.
   *
   * @param day the business day that is open
   */
  void setAside(
      Connection connection,
      EligibilityPoll poll,
      SchemesInForce schemes,
      SharedFacts knowledge,
      BusinessDay day)
      throws SQLException {
    if (!applies(poll)) {
      return;
    }
    SchemesInForce inForce = schemes.knownOn(day.value());
    RuleContext context = knowledge.context(day.value());
    List<Premium> decidable =
        inForce.all().stream()
            .map(SchemeInForce::rules)
            .filter(rules -> rules.canBeFinal(context))
            .toList();
    Set<InamiKey> waiting =
        poll.thoseOfWhomItSaysOnly(
            fact ->
                fact.value().kind() != FactKind.APPLICATION
                    && fact.source() != Source.CONTESTATION
                    && decidable.stream().noneMatch(rules -> rules.isTouchedBy(fact.value())));
    Map<InamiKey, List<Premium>> settled = new HashMap<>();
    for (CurrentDecision.Place place : Decisions.settled(connection, waiting)) {
      inForce
          .find(place.scheme(), place.year())
          .ifPresent(
              scheme ->
                  settled
                      .computeIfAbsent(place.provider(), first -> new ArrayList<>())
                      .add(scheme.rules()));
    }
    settled.forEach(
        (provider, premiums) -> {
          if (poll.touches(provider, premiums)) {
            waiting.remove(provider);
          }
        });
    PostponedFacts.add(connection, poll.setAside(waiting));
    postpone(connection, waiting);
  }

  void postpone(Connection connection, Collection<InamiKey> providers) throws SQLException {
    if (!providers.isEmpty()) {
      PostponedDecisions.add(connection, providers);
    }
  }

  /**
   * Whom to decide on next; they wait no more. Nobody, where nobody waits. While others are decided
   * on it is twice as many as were asked for in this poll, so that they are soon many, and facts
   * that come meanwhile never wait behind all of them.
   */
  List<InamiKey> due(Connection connection, EligibilityPoll poll) throws SQLException {
    if (!applies(poll)) {
      int next = Math.max(1, Math.min(portion, 2 * poll.reEvaluations().size()));
      return PostponedDecisions.take(connection, Duration.ZERO, next);
    }
    List<InamiKey> tooLong = PostponedDecisions.take(connection, longest, portion);
    return tooLong.isEmpty() ? PostponedDecisions.take(connection, Duration.ZERO, 1) : tooLong;
  }
}

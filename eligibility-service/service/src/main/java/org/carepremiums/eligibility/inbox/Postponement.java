package org.carepremiums.eligibility.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.eligibility.store.PostponedDecisions;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whose preliminary decisions wait while many facts come, so that what concerns a provider is
 * gathered and said once. Each poll asks for some of those who wait, for at least one: so a poll
 * follows for as long as anybody waits, and neither a clock nor a thread has to see to it (ADR 34).
 */
@Singleton
public class Postponement {

  private final int factsAtOnce;
  private final Duration longest;
  private final int portion;

  /**
   * @param factsAtOnce so many facts of providers in one poll are many
   * @param longest how long a preliminary decision may wait
   * @param portion for how many one poll asks at most
   */
  @Inject
  Postponement(
      @ConfigProperty(name = "eligibility.preliminary.facts-at-once") int factsAtOnce,
      @ConfigProperty(name = "eligibility.preliminary.longest-wait") Duration longest,
      @ConfigProperty(name = "eligibility.preliminary.portion") int portion) {
    if (factsAtOnce < 1 || portion < 1 || longest.isNegative()) {
      throw new IllegalArgumentException(
          "eligibility.preliminary.facts-at-once and eligibility.preliminary.portion are at least"
              + " 1, and eligibility.preliminary.longest-wait is not negative");
    }
    this.factsAtOnce = factsAtOnce;
    this.longest = longest;
    this.portion = portion;
  }

  /** Whether a poll brings so many facts that preliminary decisions wait. */
  boolean applies(EligibilityPoll poll) {
    return poll.countOfFacts() >= factsAtOnce;
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

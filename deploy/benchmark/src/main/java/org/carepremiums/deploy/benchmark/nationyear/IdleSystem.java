package org.carepremiums.deploy.benchmark.nationyear;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.deploy.local.stack.CannotRun;
import org.carepremiums.platform.testing.Broker;

/** Sends one record at a time, and waits for all that follows before the next. */
final class IdleSystem {

  /** These are sent first and not counted: nothing has been handled one by one before. */
  static final int TO_WARM_UP = 5;

  // Drawn, so that it never meets anything that happens at regular times
  private static final int SHORTEST_PAUSE_MILLIS = 250;
  private static final int PAUSES_MILLIS = 250;

  private static final double NANOS_PER_MILLI = 1e6;

  private final Broker broker;
  private final QualityChanges changes;

  /** What is read of an entry of payment's ledger. */
  private record Entry(String decisionId) {}

  IdleSystem(Broker broker, QualityChanges changes) {
    this.broker = broker;
    this.changes = changes;
  }

  /**
   * Measures so many records.
   *
   * @throws CannotRun when nothing follows from one within a minute
   */
  IdleLatency measure(int samples, long seed) {
    List<Double> toFact = new ArrayList<>();
    List<Double> toDecision = new ArrayList<>();
    List<Double> toLedger = new ArrayList<>();
    SplittableRandom draws = new SplittableRandom(seed);
    try (TopicWatch facts = new TopicWatch(Topic.FACTS, broker, Duration.ZERO);
        TopicWatch decisions = new TopicWatch(Topic.DECISIONS, broker, Duration.ZERO);
        TopicWatch ledger = new TopicWatch(Topic.LEDGER, broker, Duration.ZERO);
        SingleRecords sender = new SingleRecords(Topic.PRO_Q_KINE_QUALITY_LIST, broker)) {
      for (QualityChange change : changes.take(TO_WARM_UP + samples)) {
        pause(SHORTEST_PAUSE_MILLIS + draws.nextInt(PAUSES_MILLIS));
        long sentAt = sender.send(change);
        Arrival fact = facts.await(one -> one.key().equals(change.provider()));
        Arrival decision = decisions.await(one -> followed(one, change));
        String decisionId = QualityDecision.of(decision).decisionId();
        Arrival entry =
            ledger.await(
                one -> KeptJson.read(one.value(), Entry.class).decisionId().equals(decisionId));
        toFact.add((fact.at() - sentAt) / NANOS_PER_MILLI);
        toDecision.add((decision.at() - sentAt) / NANOS_PER_MILLI);
        toLedger.add((entry.at() - sentAt) / NANOS_PER_MILLI);
      }
      sender.flush();
    }
    return new IdleLatency(samples, spread(toFact), spread(toDecision), spread(toLedger));
  }

  private static boolean followed(Arrival arrival, QualityChange change) {
    if (!arrival.key().equals(change.provider())) {
      return false;
    }
    QualityDecision decision = QualityDecision.of(arrival);
    return decision.isOnQuality() && decision.foundOn().equals(change.observedOn());
  }

  private static Spread spread(List<Double> all) {
    return Spread.of(all.subList(TO_WARM_UP, all.size()));
  }

  private static void pause(int millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw CannotRun.brokenOff("Stopped between two records.");
    }
  }
}

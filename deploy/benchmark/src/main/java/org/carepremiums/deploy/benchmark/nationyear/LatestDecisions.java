package org.carepremiums.deploy.benchmark.nationyear;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.testing.Broker;
import org.carepremiums.platform.testing.TopicReader;

/** The last version of every decision, as it stands on the decisions topic. */
final class LatestDecisions {

  /** A decision, without its explanation, which is most of it; the higher version replaces it. */
  private record Version(
      String provider,
      Scheme scheme,
      PremiumYear year,
      int version,
      DecisionStatus status,
      Outcome outcome,
      EuroCents amount) {

    DecisionPlace place() {
      return new DecisionPlace(provider, scheme, year);
    }

    ExpectedDecision says() {
      return new ExpectedDecision(status, outcome, amount);
    }
  }

  private final Map<DecisionPlace, Version> latest = new HashMap<>();
  private long published;

  private LatestDecisions() {}

  /** Reads the topic from its beginning. */
  static LatestDecisions read(Broker broker) {
    LatestDecisions decisions = new LatestDecisions();
    try (TopicReader topics = new TopicReader(broker)) {
      topics.readAll(List.of(Topic.DECISIONS), (topic, found) -> decisions.take(found));
    }
    return decisions;
  }

  /** How many versions there are of all decisions together. */
  long published() {
    return published;
  }

  /** What each comes to. */
  Map<DecisionPlace, ExpectedDecision> all() {
    Map<DecisionPlace, ExpectedDecision> all = new HashMap<>();
    latest.forEach((place, version) -> all.put(place, version.says()));
    return all;
  }

  private void take(ConsumerRecord<String, byte[]> found) {
    published++;
    Version version = KeptJson.read(found.value(), Version.class);
    latest.merge(
        version.place(), version, (one, other) -> one.version() > other.version() ? one : other);
  }
}

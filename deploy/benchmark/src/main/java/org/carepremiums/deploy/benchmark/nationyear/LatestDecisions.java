package org.carepremiums.deploy.benchmark.nationyear;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.testing.Broker;
import org.carepremiums.platform.testing.TopicReader;

/** The last version of every decision, as it stands on the decisions topic. */
final class LatestDecisions {

  private static final JsonFactory JSON = ContractJson.mapper().getFactory();

  /**
   * A decision, without its explanation, which is most of it.
   *
   * @param version the higher one replaces the other
   * @param says what it comes to
   */
  private record Version(int version, ExpectedDecision says) {}

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
    Map<String, String> fields = fields(found.value());
    DecisionPlace place =
        new DecisionPlace(
            fields.get("provider"),
            Scheme.of(fields.get("scheme")),
            PremiumYear.of(Integer.parseInt(fields.get("year"))));
    Version version =
        new Version(
            Integer.parseInt(fields.get("version")),
            new ExpectedDecision(
                DecisionStatus.valueOf(fields.get("status")),
                Outcome.valueOf(fields.get("outcome")),
                EuroCents.of(Long.parseLong(fields.get("amount")))));
    latest.merge(place, version, (one, other) -> one.version() > other.version() ? one : other);
  }

  /** The plain fields of an event; lists and objects are passed over without being made. */
  private static Map<String, String> fields(byte[] event) {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser parser = JSON.createParser(event)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken().isScalarValue()) {
          fields.put(name, parser.getText());
        } else {
          parser.skipChildren();
        }
      }
      return fields;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("a decision cannot be read", unreadable);
    }
  }
}

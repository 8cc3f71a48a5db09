package org.carepremiums.eligibility;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.testing.TestTopics;

/** Publishes what cannot be read, and remembers why it must be rejected. */
final class Garbage {

  private final TestTopics topics;
  private final List<String> expected = new ArrayList<>();

  Garbage(TestTopics topics) {
    this.topics = topics;
  }

  void facts(String data, String key, String code, String field) {
    publish(Topic.FACTS, data, key, code, field);
  }

  void publish(Topic topic, String data, String code, String field) {
    publish(topic, data, "any", code, field);
  }

  private void publish(Topic topic, String data, String key, String code, String field) {
    topics.publishBytes(topic, key, data.getBytes(StandardCharsets.UTF_8), Map.of());
    expect(topic, code, field);
  }

  void expect(Topic topic, String code, String field) {
    expected.add(topic + " " + code + " " + field);
  }

  /** Topic, code and field of every rejection that is due. */
  List<String> expected() {
    return expected;
  }
}

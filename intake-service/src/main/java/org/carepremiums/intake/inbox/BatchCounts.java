package org.carepremiums.intake.inbox;

import java.util.HashMap;
import java.util.Map;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.intake.delivery.RecordOutcome;
import org.carepremiums.intake.store.Tallies;

/** What became of the records of one batch. */
final class BatchCounts {

  private final Map<Tallies.Counted, Long> records = new HashMap<>();
  private final Map<String, Long> factsByKind = new HashMap<>();
  private final Map<Topic, Long> fieldsLeftOut = new HashMap<>();

  void record(Topic topic, RecordOutcome outcome) {
    count(topic, outcome, "");
  }

  void rejected(Topic topic, String code) {
    count(topic, RecordOutcome.REJECTED, code);
  }

  void fact(String kind) {
    factsByKind.merge(kind, 1L, Long::sum);
  }

  /** A record was accepted without a field. */
  void leftOut(Topic topic) {
    fieldsLeftOut.merge(topic, 1L, Long::sum);
  }

  Map<Topic, Long> fieldsLeftOut() {
    return fieldsLeftOut;
  }

  Map<Tallies.Counted, Long> records() {
    return records;
  }

  Map<String, Long> factsByKind() {
    return factsByKind;
  }

  private void count(Topic topic, RecordOutcome outcome, String code) {
    String feed = topic.isFeed() ? topic.feed() : topic.topicName();
    records.merge(new Tallies.Counted(topic.source().id(), feed, outcome, code), 1L, Long::sum);
  }
}

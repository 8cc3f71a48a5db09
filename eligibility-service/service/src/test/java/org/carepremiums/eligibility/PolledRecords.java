package org.carepremiums.eligibility;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.SourceCompleteness;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.messaging.record.ReceivedRecord;

/** Records as one poll brings them, for who hands them over without the broker. */
final class PolledRecords {

  private PolledRecords() {}

  static List<ReceivedRecord> facts(List<Fact> facts) {
    return of(Topic.FACTS, facts, Fact::subject);
  }

  static List<ReceivedRecord> completeness(List<SourceCompleteness> statements) {
    return of(Topic.SOURCE_COMPLETENESS, statements, statement -> statement.source().id());
  }

  private static <T> List<ReceivedRecord> of(Topic topic, List<T> events, Function<T, String> key) {
    List<ReceivedRecord> records = new ArrayList<>();
    for (T event : events) {
      byte[] value = KeptJson.bytes(event);
      records.add(
          ReceivedRecord.of(
              new ConsumerRecord<>(
                  topic.topicName(),
                  0,
                  records.size(),
                  0L,
                  TimestampType.CREATE_TIME,
                  0,
                  value.length,
                  key.apply(event).getBytes(StandardCharsets.UTF_8),
                  value,
                  new RecordHeaders(),
                  Optional.empty())));
    }
    return records;
  }
}

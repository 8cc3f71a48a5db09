package org.carepremiums.platform.audit;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.carepremiums.contracts.audit.AuditAnchor;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.Topic;

/** Reads from the broker what a service said of its audit record, from the first to the last. */
final class AnchorReader {

  private static final Duration A_POLL = Duration.ofSeconds(1);
  private static final int MOST_EMPTY_POLLS = 20;

  private AnchorReader() {}

  /**
   * @param from the first business day whose anchors count
   * @param broker how the broker is reached
   * @throws org.apache.kafka.common.KafkaException when it cannot be reached or does not let read
   * @throws IllegalStateException when something else was written there
   */
  static List<AuditAnchor> read(Source service, LocalDate from, Map<String, Object> broker) {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 20_000);
    List<AuditAnchor> anchors = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topic.AUDIT_ANCHORS.topicName()).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      int emptyPolls = 0;
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        int before = anchors.size();
        for (ConsumerRecord<byte[], byte[]> found : consumer.poll(A_POLL)) {
          anchors.add(anchor(found));
        }
        emptyPolls = anchors.size() == before ? emptyPolls + 1 : 0;
        if (emptyPolls == MOST_EMPTY_POLLS) {
          throw new TimeoutException("the anchors cannot be read to their end");
        }
      }
    }
    return anchors.stream()
        .filter(anchor -> anchor.service() == service)
        .filter(anchor -> anchor.on() == null || !anchor.on().value().isBefore(from))
        .toList();
  }

  private static AuditAnchor anchor(ConsumerRecord<byte[], byte[]> found) {
    try {
      return ContractJson.mapper().readValue(found.value(), AuditAnchor.class);
    } catch (IOException | IllegalArgumentException other) {
      throw new IllegalStateException(
          "what stands at %s/%d/%d is no anchor"
              .formatted(found.topic(), found.partition(), found.offset()),
          other);
    }
  }
}

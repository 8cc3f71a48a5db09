package org.carepremiums.contracts.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What stands on the topics of one broker. What was read is kept, so that tests that look again and
 * again read only what is new.
 */
final class TopicReadings {

  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<TopicPartition, Long> next = new HashMap<>();
  private final Map<String, List<ConsumerRecord<String, byte[]>>> read = new HashMap<>();

  TopicReadings(String bootstrapServers) {
    consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
            new StringDeserializer(),
            new ByteArrayDeserializer());
  }

  /** Everything that stands on a topic now, in the order in which each partition has it. */
  synchronized List<ConsumerRecord<String, byte[]>> all(String topic) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    if (partitions.stream().anyMatch(place -> ends.get(place) < next.getOrDefault(place, 0L))) {
      // The topic was made anew
      partitions.forEach(next::remove);
      read.remove(topic);
    }
    List<ConsumerRecord<String, byte[]>> records =
        read.computeIfAbsent(topic, first -> new ArrayList<>());
    List<TopicPartition> behind =
        partitions.stream()
            .filter(place -> next.getOrDefault(place, 0L) < ends.get(place))
            .toList();
    if (!behind.isEmpty()) {
      Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(behind);
      consumer.assign(behind);
      behind.forEach(
          place ->
              consumer.seek(place, Math.max(next.getOrDefault(place, 0L), beginnings.get(place))));
      while (behind.stream().anyMatch(place -> consumer.position(place) < ends.get(place))) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      behind.forEach(place -> next.put(place, consumer.position(place)));
    }
    return List.copyOf(records);
  }
}

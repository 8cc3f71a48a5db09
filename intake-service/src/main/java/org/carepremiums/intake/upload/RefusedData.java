package org.carepremiums.intake.upload;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.carepremiums.contracts.intake.Receipt;

/** Reads refused records again where they stand on their topic, which alone keeps them. */
@ApplicationScoped
class RefusedData {

  private static final Duration A_POLL = Duration.ofMillis(250);
  private static final int MOST_EMPTY_POLLS = 20;

  private final Map<String, Object> broker;

  @Inject
  RefusedData(@Identifier("default-kafka-broker") Map<String, Object> broker) {
    this.broker = broker;
  }

  Reading read() {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 20_000);
    return new Reading(
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
  }

  /** Reads some after others. */
  static final class Reading implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;

    private Reading(KafkaConsumer<byte[], byte[]> consumer) {
      this.consumer = consumer;
    }

    /** By place; without those that are kept no longer. */
    Map<String, byte[]> of(List<Receipt.Example> lines) {
      Map<TopicPartition, TreeMap<Long, String>> wanted = new HashMap<>();
      for (Receipt.Example line : lines) {
        String[] place = line.place().split("/", 3);
        wanted
            .computeIfAbsent(
                new TopicPartition(place[0], Integer.parseInt(place[1])), first -> new TreeMap<>())
            .put(Long.parseLong(place[2]), line.place());
      }
      Map<String, byte[]> found = new HashMap<>();
      wanted.forEach((partition, offsets) -> read(partition, offsets, found));
      return found;
    }

    private void read(
        TopicPartition partition, TreeMap<Long, String> offsets, Map<String, byte[]> found) {
      consumer.assign(List.of(partition));
      consumer.seek(partition, offsets.firstKey());
      int emptyPolls = 0;
      while (consumer.position(partition) <= offsets.lastKey() && emptyPolls < MOST_EMPTY_POLLS) {
        emptyPolls++;
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(A_POLL)) {
          emptyPolls = 0;
          String place = offsets.get(record.offset());
          if (place != null && record.value() != null) {
            found.put(place, record.value());
          }
        }
      }
    }

    @Override
    public void close() {
      consumer.close(Duration.ofSeconds(5));
    }
  }
}

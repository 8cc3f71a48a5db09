package org.carepremiums.intake.upload;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Nullable;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.carepremiums.contracts.intake.Receipt;

/** Reads refused records again where they stand on their topic, which alone keeps them. */
@ApplicationScoped
class RefusedData {

  /** Who waits for some records is not kept waiting for what else stands behind them. */
  private static final int FETCH_BYTES = 32 * 1024;

  private static final int LONGEST_FETCH_MILLIS = 5;
  private static final Duration A_POLL = Duration.ofMillis(250);
  private static final int MOST_EMPTY_POLLS = 20;

  /** What lies further ahead is sought, and what is nearer read over: it came along. */
  private static final int NEAR = 500;

  private final Map<String, Object> broker;

  /** Ready for whoever reads next: a new one first has to find out where topics are. */
  private final AtomicReference<KafkaConsumer<byte[], byte[]>> ready = new AtomicReference<>();

  @Inject
  RefusedData(@Identifier("default-kafka-broker") Map<String, Object> broker) {
    this.broker = broker;
  }

  Reading read() {
    KafkaConsumer<byte[], byte[]> kept = ready.getAndSet(null);
    return new Reading(kept == null ? consumer() : kept);
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 20_000);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, LONGEST_FETCH_MILLIS);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  @PreDestroy
  void end() {
    close(ready.getAndSet(null));
  }

  private static void close(@Nullable KafkaConsumer<byte[], byte[]> consumer) {
    if (consumer != null) {
      consumer.close(CloseOptions.timeout(Duration.ofSeconds(5)));
    }
  }

  /** Reads some after others. */
  final class Reading implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private boolean sound;

    private Reading(KafkaConsumer<byte[], byte[]> consumer) {
      this.consumer = consumer;
    }

    /** By place; without those that are kept no longer. */
    Map<String, byte[]> of(Collection<Receipt.Example> lines) {
      sound = false;
      Map<TopicPartition, TreeMap<Long, String>> wanted = new HashMap<>();
      for (Receipt.Example line : lines) {
        String[] place = line.place().split("/", 3);
        wanted
            .computeIfAbsent(
                new TopicPartition(place[0], Integer.parseInt(place[1])), first -> new TreeMap<>())
            .put(Long.parseLong(place[2]), line.place());
      }
      consumer.assign(wanted.keySet());
      Map<String, byte[]> found = new HashMap<>();
      int emptyPolls = 0;
      wanted.forEach((partition, offsets) -> consumer.seek(partition, offsets.firstKey()));
      while (!wanted.isEmpty() && emptyPolls < MOST_EMPTY_POLLS) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(A_POLL);
        emptyPolls = records.isEmpty() ? emptyPolls + 1 : 0;
        for (ConsumerRecord<byte[], byte[]> record : records) {
          String place =
              wanted
                  .get(new TopicPartition(record.topic(), record.partition()))
                  .get(record.offset());
          if (place != null && record.value() != null) {
            found.put(place, record.value());
          }
        }
        forgetWhatWasPassed(wanted);
        skipWhatLiesBetween(wanted);
      }
      sound = true;
      return found;
    }

    private void forgetWhatWasPassed(Map<TopicPartition, TreeMap<Long, String>> wanted) {
      wanted.forEach((partition, offsets) -> offsets.headMap(consumer.position(partition)).clear());
      if (wanted.values().removeIf(TreeMap::isEmpty)) {
        consumer.pause(
            consumer.assignment().stream().filter(one -> !wanted.containsKey(one)).toList());
      }
    }

    private void skipWhatLiesBetween(Map<TopicPartition, TreeMap<Long, String>> wanted) {
      wanted.forEach(
          (partition, offsets) -> {
            if (offsets.firstKey() - consumer.position(partition) > NEAR) {
              consumer.seek(partition, offsets.firstKey());
            }
          });
    }

    @Override
    public void close() {
      if (sound) {
        consumer.unsubscribe();
      }
      if (!sound || !ready.compareAndSet(null, consumer)) {
        RefusedData.close(consumer);
      }
    }
  }
}

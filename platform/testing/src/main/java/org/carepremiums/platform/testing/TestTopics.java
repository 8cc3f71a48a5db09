package org.carepremiums.platform.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.topic.Topic;

/** Publishes to and reads from the topics of the contract, as any Kafka client would. */
public final class TestTopics implements AutoCloseable {

  /**
   * What stands on the topics of a broker, as far as it was read: tests that look again and again,
   * and those that come after them, read only what is new.
   */
  private static final class Readings {

    private final TopicReader reader;
    private final Map<Topic, List<ConsumerRecord<String, byte[]>>> read = new HashMap<>();

    Readings(String bootstrapServers) {
      reader =
          new TopicReader(
              account -> Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    synchronized List<ConsumerRecord<String, byte[]>> all(Topic topic) {
      List<ConsumerRecord<String, byte[]>> records =
          read.computeIfAbsent(topic, first -> new ArrayList<>());
      reader.readNew(List.of(topic), (its, found) -> records.add(found));
      return List.copyOf(records);
    }
  }

  private static final Map<String, Readings> READINGS = new ConcurrentHashMap<>();

  private final String bootstrapServers;
  private final KafkaProducer<String, byte[]> producer;

  /** What is published together and not confirmed yet; {@code null} where each is waited for. */
  private List<Runnable> unconfirmed;

  public TestTopics(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                // A test waits for each record alone; by default it would wait for others to join
                // it
                ProducerConfig.LINGER_MS_CONFIG,
                0),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /**
   * Publishes a record of the contract as JSON with the given headers, and waits for the broker.
   */
  public void publish(Topic topic, String key, Object data, Map<String, String> headers) {
    publishBytes(topic, key, KeptJson.bytes(data), headers);
  }

  public void publish(Topic topic, String key, Object data) {
    publish(topic, key, data, Map.of());
  }

  /** Publishes bytes as they are. */
  public void publishBytes(Topic topic, String key, byte[] data, Map<String, String> headers) {
    ProducerRecord<String, byte[]> sent = new ProducerRecord<>(topic.topicName(), key, data);
    headers.forEach(
        (name, value) -> sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    Future<RecordMetadata> acknowledgement = producer.send(sent);
    if (unconfirmed == null) {
      confirm(topic, acknowledgement);
    } else {
      unconfirmed.add(() -> confirm(topic, acknowledgement));
    }
  }

  /** Publishes without waiting for each record, in order all the same, and for all at the end. */
  public void together(Runnable publishing) {
    unconfirmed = new ArrayList<>();
    try {
      publishing.run();
      unconfirmed.forEach(Runnable::run);
    } finally {
      unconfirmed = null;
    }
  }

  /** Publishes the texts together, in one request where they fit. */
  public void publishAll(Topic topic, String key, List<String> texts) {
    List<Future<RecordMetadata>> sent =
        texts.stream()
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .map(data -> producer.send(new ProducerRecord<>(topic.topicName(), key, data)))
            .toList();
    producer.flush();
    sent.forEach(one -> confirm(topic, one));
  }

  private static void confirm(Topic topic, Future<RecordMetadata> sent) {
    try {
      sent.get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException("not published to " + topic, failure.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while publishing", stopped);
    }
  }

  /** Publishes bytes that are few on the wire only. */
  public void publishCompressed(Topic topic, String key, byte[] data) {
    try (KafkaProducer<String, byte[]> compressing =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "gzip",
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                2L * data.length,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                2 * data.length),
            new StringSerializer(),
            new ByteArraySerializer())) {
      confirm(topic, compressing.send(new ProducerRecord<>(topic.topicName(), key, data)));
    }
  }

  /** Everything that stands on a topic now, in the order in which each partition has it. */
  public List<ConsumerRecord<String, byte[]>> all(Topic topic) {
    return READINGS.computeIfAbsent(bootstrapServers, Readings::new).all(topic);
  }

  /** The events on a topic whose data fits a condition. */
  public <T> List<T> events(Topic topic, Class<T> type, Predicate<T> wanted) {
    return all(topic).stream().map(found -> read(found.value(), type)).filter(wanted).toList();
  }

  private static <T> T read(byte[] data, Class<T> type) {
    try {
      return ContractJson.mapper().readValue(data, type);
    } catch (java.io.IOException unreadable) {
      throw new IllegalArgumentException("not a " + type.getSimpleName(), unreadable);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}

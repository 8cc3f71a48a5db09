package org.carepremiums.intake.publication;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.telemetry.TraceParent;

/**
 * Publishes records on the topics of their sources for who has no Kafka client: the lines of a file
 * that is uploaded, and what a provider does through a page. What waits for the broker is bounded:
 * beyond that its sender has to wait.
 */
@ApplicationScoped
public class FeedPublisher {

  private static final long WAITING_BYTES = 16L * 1024 * 1024;

  /** Twice the longest line of a file, in bytes. */
  private static final int LARGEST_REQUEST = 2_000_000;

  private final Map<String, Object> kafka;
  private KafkaProducer<String, byte[]> producer;

  @Inject
  FeedPublisher(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.kafka = kafka;
  }

  /**
   * A record as its source would write it itself.
   *
   * @param key the record's key; {@code null} where its data do not tell it
   * @param eventId its CloudEvents id
   * @param trace the trace that it belongs to, as the header says it
   */
  public static ProducerRecord<String, byte[]> event(
      Topic topic,
      String key,
      byte[] data,
      EventType type,
      String eventId,
      Optional<String> trace) {
    ProducerRecord<String, byte[]> event = new ProducerRecord<>(topic.topicName(), key, data);
    header(event, CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_VALUE);
    header(event, CloudEventHeaders.ID, eventId);
    header(event, CloudEventHeaders.TYPE, type.id());
    header(event, CloudEventHeaders.SOURCE, CloudEventHeaders.source(topic.source()));
    trace.ifPresent(parent -> header(event, TraceParent.HEADER, parent));
    return event;
  }

  /** Adds a header in UTF-8. */
  public static void header(ProducerRecord<String, byte[]> event, String name, String value) {
    event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  /** What became of it is told to the callback alone. */
  @SuppressWarnings("FutureReturnValueIgnored")
  public void send(ProducerRecord<String, byte[]> event, Callback whenAcknowledged) {
    producer().send(event, whenAcknowledged);
  }

  /** Waits until the broker has answered for everything that was sent. */
  public void flush() {
    producer().flush();
  }

  /**
   * Publishes a single record, and waits until the broker has it.
   *
   * @param longest how long to wait
   * @return its place; empty where the broker has not answered by then: it may have it all the same
   * @throws KafkaException when the broker does not take it
   */
  public Optional<RecordMetadata> published(
      ProducerRecord<String, byte[]> event, Duration longest) {
    try {
      return Optional.of(producer().send(event).get(longest.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException unanswered) {
      return Optional.empty();
    } catch (ExecutionException refused) {
      throw new KafkaException(refused.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @PreDestroy
  synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(5));
    }
  }

  private synchronized KafkaProducer<String, byte[]> producer() {
    if (producer == null) {
      Map<String, Object> settings = new HashMap<>(kafka);
      settings.put(ProducerConfig.ACKS_CONFIG, "all");
      settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
      settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
      settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, WAITING_BYTES);
      settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
      settings.put(ProducerConfig.CLIENT_ID_CONFIG, "upload");
      producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
    return producer;
  }
}

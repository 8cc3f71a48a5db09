package org.carepremiums.intake.upload;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes uploaded lines. What waits for the broker is bounded: beyond that the upload itself has
 * to wait.
 */
@ApplicationScoped
class UploadPublisher {

  private static final long WAITING_BYTES = 16L * 1024 * 1024;
  private static final int LARGEST_REQUEST = 2 * UploadedLineReader.LONGEST_LINE;

  private final Map<String, Object> kafka;
  private KafkaProducer<String, byte[]> producer;

  @Inject
  UploadPublisher(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.kafka = kafka;
  }

  /** What became of it is told to the callback alone. */
  @SuppressWarnings("FutureReturnValueIgnored")
  void send(ProducerRecord<String, byte[]> event, Callback whenAcknowledged) {
    producer().send(event, whenAcknowledged);
  }

  /** Waits until the broker has answered for everything that was sent. */
  void flush() {
    producer().flush();
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

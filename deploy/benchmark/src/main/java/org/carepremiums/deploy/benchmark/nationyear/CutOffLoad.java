package org.carepremiums.deploy.benchmark.nationyear;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.deploy.local.stack.CannotRun;
import org.carepremiums.platform.testing.Broker;

/** Publishes what payment reads of other services before a cut-off, as these publish it. */
final class CutOffLoad implements AutoCloseable {

  private static final int BATCH_BYTES = 256 * 1024;
  private static final int LINGER_MILLIS = 50;

  private final Broker broker;
  private final Map<Map<String, String>, KafkaProducer<String, byte[]>> producers = new HashMap<>();
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  private CutOffLoad(Broker broker) {
    this.broker = broker;
  }

  /** Publishes all of it, and waits until the broker has it. */
  static void of(CutOffWorkload workload, Broker broker) {
    try (CutOffLoad load = new CutOffLoad(broker)) {
      workload.tell(load::publish);
      load.producers.values().forEach(KafkaProducer::flush);
      if (load.failure.get() != null) {
        throw CannotRun.brokenOff(
            "The broker did not take a record: " + load.failure.get().getMessage(),
            load.failure.get());
      }
    }
  }

  private void publish(CutOffWorkload.Told told) {
    ProducerRecord<String, byte[]> sent =
        new ProducerRecord<>(told.topic().topicName(), told.key(), KeptJson.bytes(told.data()));
    Map.of(
            CloudEventHeaders.SPEC_VERSION,
            CloudEventHeaders.SPEC_VERSION_VALUE,
            CloudEventHeaders.ID,
            told.eventId(),
            CloudEventHeaders.TYPE,
            told.topic().type().id(),
            CloudEventHeaders.SOURCE,
            CloudEventHeaders.source(told.topic().source()),
            CloudEventHeaders.CONTENT_TYPE,
            CloudEventHeaders.JSON)
        .forEach((name, value) -> sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    var unused =
        producers
            .computeIfAbsent(broker.connection(told.topic().source()), CutOffLoad::producer)
            .send(
                sent,
                (metadata, problem) -> {
                  if (problem != null) {
                    failure.compareAndSet(null, problem);
                  }
                });
  }

  private static KafkaProducer<String, byte[]> producer(Map<String, String> connection) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  @Override
  public void close() {
    producers.values().forEach(KafkaProducer::close);
  }
}

package org.carepremiums.deploy.local.player;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.carepremiums.contracts.event.BusinessDayOpened;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.BankStatus;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.deploy.local.scenario.UpstreamLine;
import org.carepremiums.deploy.local.stack.CannotRun;
import org.carepremiums.platform.testing.Broker;

/** Publishes as the upstream data providers, the bank and the scheduler do. */
public final class Publisher implements AutoCloseable {

  private static final int BATCH_BYTES = 256 * 1024;
  private static final int LINGER_MILLIS = 50;
  private static final int LONGEST_MILLIS = 600_000;

  private final Broker broker;
  private final Map<Map<String, String>, KafkaProducer<String, byte[]>> producers = new HashMap<>();
  private final Map<Source, KafkaProducer<String, byte[]>> producerOf = new EnumMap<>(Source.class);

  public Publisher(Broker broker) {
    this.broker = broker;
  }

  /** Each speaks for itself: one producer per account, a single one where the broker has none. */
  private KafkaProducer<String, byte[]> producerOf(Source source) {
    return producerOf.computeIfAbsent(
        source, one -> producers.computeIfAbsent(broker.connection(one), Publisher::producer));
  }

  private static KafkaProducer<String, byte[]> producer(Map<String, String> connection) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    // A broker that is started again meanwhile takes minutes where a machine is busy
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, LONGEST_MILLIS);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, LONGEST_MILLIS);
    // What is published is flushed: until then, the fuller the requests the better
    settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /** Publishes the records in their order and waits until the broker has them all. */
  public void publish(List<UpstreamLine> records) {
    AtomicReference<Exception> failure = new AtomicReference<>();
    for (UpstreamLine line : records) {
      send(line.topic(), line.key(), line.value(), line.headers(), failure);
    }
    flush(failure);
  }

  /** Says what the bank says, and waits until the broker has it all. */
  void publishStatuses(List<BankStatus> statuses) {
    AtomicReference<Exception> failure = new AtomicReference<>();
    for (BankStatus status : statuses) {
      event(
          Topic.BANK_PAYOUT_STATUSES,
          EventType.BANK_STATUS,
          Source.BANK,
          status.payoutId(),
          status.statusId(),
          status,
          failure);
    }
    flush(failure);
  }

  /** Opens a business day. */
  public void open(LocalDate day) {
    AtomicReference<Exception> failure = new AtomicReference<>();
    event(
        Topic.BUSINESS_DAYS,
        EventType.BUSINESS_DAY_OPENED,
        Source.SCHEDULER,
        "belgium",
        "day-" + day,
        new BusinessDayOpened(new BusinessDay(day)),
        failure);
    flush(failure);
  }

  private void event(
      Topic topic,
      EventType type,
      Source source,
      String key,
      String id,
      Object data,
      AtomicReference<Exception> failure) {
    Map<String, String> headers =
        Map.of(
            CloudEventHeaders.SPEC_VERSION,
            CloudEventHeaders.SPEC_VERSION_VALUE,
            CloudEventHeaders.ID,
            id,
            CloudEventHeaders.TYPE,
            type.id(),
            CloudEventHeaders.SOURCE,
            CloudEventHeaders.source(source),
            CloudEventHeaders.CONTENT_TYPE,
            CloudEventHeaders.JSON);
    send(topic, key, KeptJson.bytes(data), headers, failure);
  }

  private void send(
      Topic topic,
      String key,
      byte[] value,
      Map<String, String> headers,
      AtomicReference<Exception> failure) {
    ProducerRecord<String, byte[]> sent = new ProducerRecord<>(topic.topicName(), key, value);
    headers.forEach(
        (name, header) -> sent.headers().add(name, header.getBytes(StandardCharsets.UTF_8)));
    var unused =
        producerOf(topic.source())
            .send(
                sent,
                (metadata, problem) -> {
                  if (problem != null) {
                    failure.compareAndSet(null, problem);
                  }
                });
  }

  private void flush(AtomicReference<Exception> failure) {
    producers.values().forEach(KafkaProducer::flush);
    if (failure.get() != null) {
      throw CannotRun.brokenOff(
          "The broker did not take a record: " + failure.get().getMessage(), failure.get());
    }
  }

  @Override
  public void close() {
    producers.values().forEach(KafkaProducer::close);
  }
}

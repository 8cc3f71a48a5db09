package org.carepremiums.deploy.benchmark.nationyear;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.deploy.local.scenario.UpstreamLine;
import org.carepremiums.deploy.local.stack.CannotRun;
import org.carepremiums.platform.testing.Broker;

/** Sends records of one source one by one, at once or evenly, and notes when. */
final class SingleRecords implements AutoCloseable {

  private static final double NANOS_PER_SECOND = 1e9;

  /** Who was kept from sending catches up by no more than this at a time. */
  private static final double LARGEST_BURST_SECONDS = 0.01;

  private static final long PAUSE_NANOS = 5_000_000;

  private final KafkaProducer<String, byte[]> producer;
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  /** Returns once the broker has told where the topic is. */
  SingleRecords(Topic topic, Broker broker) {
    Map<String, Object> settings = new HashMap<>(broker.connection(topic.source()));
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    this.producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    producer.partitionsFor(topic.topicName());
  }

  /** Sends it, and says when, in nanoseconds of this process's clock. */
  long send(QualityChange change) {
    UpstreamLine line = change.line();
    long now = System.nanoTime();
    var unused =
        producer.send(
            new ProducerRecord<>(line.topic().topicName(), line.key(), line.value()),
            (metadata, problem) -> {
              if (problem != null) {
                failure.compareAndSet(null, problem);
              }
            });
    return now;
  }

  /**
   * Sends all of them, never more than a hundredth of a second's at once, and says when each was
   * sent.
   *
   * @param rate so many per second
   */
  long[] sendEvenly(List<QualityChange> changes, int rate) {
    long[] sentAt = new long[changes.size()];
    long started = System.nanoTime();
    int largestBurst = Math.max(1, (int) (rate * LARGEST_BURST_SECONDS));
    int sent = 0;
    while (sent < changes.size()) {
      long due = (long) ((System.nanoTime() - started) / NANOS_PER_SECOND * rate) + 1;
      int until = (int) Math.min(Math.min(due, sent + (long) largestBurst), changes.size());
      while (sent < until) {
        sentAt[sent] = send(changes.get(sent));
        sent++;
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return sentAt;
  }

  /**
   * Waits until the broker has all of them.
   *
   * @throws CannotRun when it did not take one
   */
  void flush() {
    producer.flush();
    if (failure.get() != null) {
      throw CannotRun.brokenOff(
          "The broker did not take a record: " + failure.get().getMessage(), failure.get());
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}

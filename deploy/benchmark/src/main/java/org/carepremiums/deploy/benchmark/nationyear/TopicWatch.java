package org.carepremiums.deploy.benchmark.nationyear;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.deploy.local.stack.CannotRun;
import org.carepremiums.platform.testing.Broker;

/**
 * Notes when each record of a topic arrives, in a thread of its own that does nothing else: what
 * records say is read by others, later where there are many.
 */
final class TopicWatch implements AutoCloseable {

  /** The broker answers at once where it has something, and else after so long. */
  private static final int FETCH_MAX_WAIT_MILLIS = 50;

  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Topic topic;
  private final Duration pause;
  private final KafkaConsumer<String, byte[]> consumer;
  private final BlockingQueue<Arrival> arrived = new LinkedBlockingQueue<>();
  private final CountDownLatch ready = new CountDownLatch(1);
  private final Thread thread;
  private volatile boolean stopped;

  /**
   * Begins behind everything that stands on the topic, and returns once it is polling.
   *
   * @param pause between two looks: by so much a record may be noted late; what is there by then is
   *     fetched at once, where each record by itself would keep broker and machine busy
   */
  TopicWatch(Topic topic, Broker broker, Duration pause) {
    this.topic = topic;
    this.pause = pause;
    Map<String, Object> settings =
        new HashMap<>(broker.connection(topic.readers().iterator().next()));
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_MAX_WAIT_MILLIS);
    this.consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic.topicName()).stream()
            .map(found -> new TopicPartition(found.topic(), found.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    this.thread = new Thread(this::watch, "watch-" + topic);
    thread.setDaemon(true);
    thread.start();
    try {
      ready.await();
    } catch (InterruptedException interrupted) {
      throw interrupted();
    }
  }

  private void watch() {
    while (!stopped) {
      poll();
      ready.countDown();
      LockSupport.parkNanos(pause.toNanos());
    }
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      poll();
    }
    consumer.close();
  }

  private void poll() {
    for (ConsumerRecord<String, byte[]> found : consumer.poll(POLL)) {
      arrived.add(new Arrival(System.nanoTime(), found.key(), found.value()));
    }
  }

  /**
   * The next record that is sought; those before it are passed over.
   *
   * @throws CannotRun when none comes within a minute
   */
  Arrival await(Predicate<Arrival> sought) {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    try {
      while (true) {
        Arrival next = arrived.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (next == null) {
          throw CannotRun.brokenOff(
              "Nothing follows on %s within %d s.".formatted(topic, LONGEST.toSeconds()));
        }
        if (sought.test(next)) {
          return next;
        }
      }
    } catch (InterruptedException interrupted) {
      throw interrupted();
    }
  }

  /** Reads to the end of the topic, stops, and gives what nobody has taken, as it came. */
  List<Arrival> rest() {
    close();
    return new ArrayList<>(arrived);
  }

  @Override
  public void close() {
    stopped = true;
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      throw interrupted();
    }
  }

  private static CannotRun interrupted() {
    Thread.currentThread().interrupt();
    return CannotRun.brokenOff("Stopped while a topic was watched.");
  }
}

package org.carepremiums.platform.messaging.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.database.CompressedBytes;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.messaging.outbox.OutboxTable.Waiting;
import org.carepremiums.platform.messaging.record.Spans;
import org.carepremiums.platform.personaldata.PersonalDataFilter;
import org.carepremiums.platform.personaldata.PersonalDataSeal;
import org.carepremiums.platform.telemetry.TraceParent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes what stands in the outbox, in order, and deletes each event once the broker
 * acknowledged it. Of several instances of a service one relays at a time, held by an advisory
 * lock, so that order per key is kept. A kill between acknowledgement and deletion publishes an
 * event again with the same id; readers pass over what they know. An event that the broker refuses
 * for good is parked; a topic that takes nothing at present is tried again later. Neither stops the
 * others.
 */
@ApplicationScoped
public class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  public static final long LOCK_KEY = 0x6f7574626f78L;
  private static final long IDLE_MILLIS = 500;

  /** What this service passes on comes from who writes that topic. */
  private static final Map<String, String> SOURCES_OF_OTHERS =
      Topic.all().stream()
          .filter(Topic::isFromOutside)
          .collect(
              Collectors.toUnmodifiableMap(
                  Topic::topicName, topic -> CloudEventHeaders.source(topic.source())));

  private record Sent(Waiting event, Future<?> acknowledgement) {}

  /** What was sealed with a key that is missing, or was changed. */
  private static final class Unreadable extends IllegalStateException {

    Unreadable(RuntimeException why) {
      super(why.getMessage(), why);
    }
  }

  private final DataSource dataSource;
  private final Map<String, Object> kafka;
  private final String source;
  private final PersonalDataSeal seal;
  private final Spans spans;
  private final Duration longestBlock;
  private final BackedOffTopics held = new BackedOffTopics();
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean stopping;
  private Thread thread;

  /**
   * @param longestBlock how long a topic that the broker does not know keeps the others waiting
   */
  @Inject
  public OutboxRelay(
      DataSource dataSource,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "quarkus.application.name") String applicationName,
      MeterRegistry metrics,
      PersonalDataSeal seal,
      Spans spans,
      @ConfigProperty(name = "care-premiums.outbox.longest-block", defaultValue = "10S")
          Duration longestBlock) {
    this.longestBlock = longestBlock;
    this.seal = seal;
    this.spans = spans;
    this.dataSource = dataSource;
    this.kafka = kafka;
    this.source = CloudEventHeaders.source(Source.ofService(applicationName));
    Gauge.builder("care_premiums_outbox_depth", this, OutboxRelay::depthOrUnknown)
        .description("events that wait to be published")
        .register(metrics);
  }

  void onStart(@Observes @Priority(1) StartupEvent event) {
    start();
  }

  void onStop(@Observes ShutdownEvent event) throws InterruptedException {
    stop();
  }

  /** Begins to publish, in a thread of its own. */
  public void start() {
    thread = new Thread(this::run, "outbox-relay");
    thread.start();
  }

  /** Ends after what is under way; waits at most ten seconds for it. */
  public void stop() throws InterruptedException {
    stopping = true;
    wake();
    thread.join(TimeUnit.SECONDS.toMillis(10));
  }

  /** Says that the outbox has something new. */
  public void wake() {
    wake.release();
  }

  /** How many events wait. */
  public long depth() throws SQLException {
    return new Sql(dataSource).only("select count(*) from outbox", row -> row.getLong(1));
  }

  private double depthOrUnknown() {
    try {
      return depth();
    } catch (SQLException away) {
      return Double.NaN;
    }
  }

  private void run() {
    while (!stopping) {
      try (Connection connection = dataSource.getConnection()) {
        relay(connection);
      } catch (SQLException | KafkaException trouble) {
        LOG.warnf("outbox cannot be relayed, trying again: %s", trouble.getMessage());
        pause();
      } catch (RuntimeException unexpected) {
        LOG.error("outbox cannot be relayed, trying again", unexpected);
        pause();
      }
    }
  }

  /** The lock is given up once the producer has closed: what it still holds would overtake. */
  private void relay(Connection connection) throws SQLException {
    try (KafkaProducer<String, byte[]> producer = producer()) {
      OutboxTable waiting = new OutboxTable(connection);
      while (!stopping) {
        if (holdsLock(connection)) {
          boolean more;
          do {
            more = relayNext(waiting, producer);
          } while (more && !stopping);
        }
        pause();
      }
    } finally {
      release(connection);
    }
  }

  /** Whether there was something to relay. */
  private boolean relayNext(OutboxTable waiting, KafkaProducer<String, byte[]> producer)
      throws SQLException {
    List<Sent> all = new ArrayList<>();
    for (Waiting event : waiting.next(held.now())) {
      all.add(send(event, producer));
    }
    producer.flush();
    List<Long> published = new ArrayList<>();
    Set<String> failing = new HashSet<>();
    for (Sent sent : all) {
      Waiting event = sent.event();
      String stream = event.topic() + ' ' + event.key();
      Exception failure = failure(sent.acknowledgement());
      if (failure == null) {
        if (!failing.contains(event.topic())) {
          held.release(event.topic());
        }
        // After one that failed, the rest of a key goes again behind it: order before economy
        if (!failing.contains(stream)) {
          published.add(event.id());
        }
      } else if (isForGood(failure)) {
        LOG.errorf(
            "event %s for %s is parked: %s",
            PersonalDataFilter.mask(event.eventId()), event.topic(), inWords(failure));
        waiting.park(event.id(), inWords(failure));
      } else {
        if (failing.add(event.topic())) {
          LOG.warnf("events for %s wait: %s", event.topic(), inWords(failure));
          waiting.failed(event.id(), inWords(failure));
          held.hold(event.topic());
        }
        failing.add(stream);
      }
    }
    waiting.delete(published);
    return !all.isEmpty();
  }

  private Sent send(Waiting event, KafkaProducer<String, byte[]> producer) {
    try {
      return new Sent(event, producer.send(record(event)));
    } catch (KafkaException | IllegalStateException | IllegalArgumentException failure) {
      return new Sent(event, CompletableFuture.failedFuture(failure));
    }
  }

  private ProducerRecord<String, byte[]> record(Waiting event) {
    String key;
    byte[] data;
    try {
      key = seal.open(event.key(), event.eventId());
      data = CompressedBytes.decompress(seal.open(event.data(), event.eventId()));
    } catch (IllegalStateException | IllegalArgumentException unreadable) {
      throw new Unreadable(unreadable);
    }
    ProducerRecord<String, byte[]> sent = new ProducerRecord<>(event.topic(), key, data);
    header(sent, CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_VALUE);
    header(sent, CloudEventHeaders.ID, event.eventId());
    header(sent, CloudEventHeaders.TYPE, event.type());
    header(sent, CloudEventHeaders.SOURCE, SOURCES_OF_OTHERS.getOrDefault(event.topic(), source));
    header(sent, CloudEventHeaders.SUBJECT, key);
    header(
        sent,
        CloudEventHeaders.TIME,
        event.createdAt().withOffsetSameInstant(ZoneOffset.UTC).toString());
    header(sent, CloudEventHeaders.CONTENT_TYPE, CloudEventHeaders.JSON);
    if (event.trace() != null) {
      header(sent, TraceParent.HEADER, spans.publishing(event.topic(), event.trace()));
    }
    return sent;
  }

  /** Nothing that happens by itself will make the broker take it. */
  private static boolean isForGood(Exception failure) {
    return failure instanceof RecordTooLargeException
        || failure instanceof RecordBatchTooLargeException
        || failure instanceof InvalidRecordException
        || failure instanceof InvalidTopicException
        || failure instanceof SerializationException
        || failure instanceof Unreadable;
  }

  private static String inWords(Exception failure) {
    return PersonalDataFilter.mask(
        failure.getClass().getSimpleName() + ": " + failure.getMessage());
  }

  private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
    event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  /** Why it was not acknowledged; {@code null} where it was. */
  private static Exception failure(Future<?> acknowledgement) {
    try {
      acknowledgement.get();
      return null;
    } catch (ExecutionException failed) {
      return failed.getCause() instanceof Exception why ? why : failed;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while publishing", stopped);
    }
  }

  private KafkaProducer<String, byte[]> producer() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    // Every batch is flushed at its end: until then, the fuller the requests the fewer they are
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 50);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4 * 1024 * 1024);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, longestBlock.toMillis());
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "outbox-relay");
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  private static boolean holdsLock(Connection connection) throws SQLException {
    return Sql.over(connection)
        .only(
            """
            select exists (
              select 1 from pg_locks
              where locktype = 'advisory' and pid = pg_backend_pid() and granted
                and (classid::bigint << 32 | objid::bigint) = ?)
              or pg_try_advisory_lock(?)
            """,
            row -> row.getBoolean(1),
            LOCK_KEY,
            LOCK_KEY);
  }

  /** The lock belongs to the connection, which goes back to the pool after a failure too. */
  private static void release(Connection connection) {
    try {
      Sql.over(connection).each("select pg_advisory_unlock_all()", row -> {});
    } catch (SQLException gone) {
      LOG.debugf("the lock went with its connection: %s", gone.getMessage());
    }
  }

  private void pause() {
    try {
      if (wake.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
        wake.drainPermits();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }
}

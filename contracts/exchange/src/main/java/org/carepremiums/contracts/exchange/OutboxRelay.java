package org.carepremiums.contracts.exchange;

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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.exchange.personal.PersonalDataSeal;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes what stands in the outbox, in order, and deletes it once every broker acknowledged it.
 * Of several instances of a service one relays at a time, held by an advisory lock, so that order
 * per key is kept. A kill between acknowledgement and deletion publishes an event again with the
 * same id; readers pass over what they know.
 */
@ApplicationScoped
public class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final int BATCH = 5_000;
  static final long LOCK_KEY = 0x6f7574626f78L;
  private static final long IDLE_MILLIS = 500;

  private final DataSource dataSource;
  private final Map<String, Object> kafka;
  private final String source;
  private final PersonalDataSeal seal;
  private final Spans spans;
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean stopping;
  private Thread thread;

  @Inject
  public OutboxRelay(
      DataSource dataSource,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "quarkus.application.name") String applicationName,
      MeterRegistry metrics,
      PersonalDataSeal seal,
      Spans spans) {
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
  long depth() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement("select count(*) from outbox");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
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
      try (Connection connection = dataSource.getConnection();
          KafkaProducer<String, byte[]> producer = producer()) {
        relay(connection, producer);
      } catch (SQLException | KafkaException | ExecutionException trouble) {
        LOG.warnf("outbox cannot be relayed, trying again: %s", trouble.getMessage());
        pause();
      } catch (RuntimeException unexpected) {
        LOG.error("outbox cannot be relayed, trying again", unexpected);
        pause();
      }
    }
  }

  private void relay(Connection connection, KafkaProducer<String, byte[]> producer)
      throws SQLException, ExecutionException {
    try {
      while (!stopping) {
        if (holdsLock(connection)) {
          int sent;
          do {
            sent = relayBatch(connection, producer);
          } while (sent > 0);
        }
        pause();
      }
    } finally {
      release(connection);
    }
  }

  private int relayBatch(Connection connection, KafkaProducer<String, byte[]> producer)
      throws SQLException, ExecutionException {
    List<Long> ids = new ArrayList<>();
    List<Future<?>> acknowledgements = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, topic, record_key, event_id, event_type, data, created_at, trace_parent"
                + " from outbox"
                + " order by id limit "
                + BATCH)) {
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ids.add(row.getLong(1));
          acknowledgements.add(producer.send(event(row)));
        }
      }
    }
    if (ids.isEmpty()) {
      return 0;
    }
    producer.flush();
    for (Future<?> acknowledgement : acknowledgements) {
      await(acknowledgement);
    }
    try (PreparedStatement delete =
        connection.prepareStatement("delete from outbox where id = any(?)")) {
      delete.setArray(1, connection.createArrayOf("int8", ids.toArray()));
      delete.executeUpdate();
    }
    return ids.size();
  }

  private ProducerRecord<String, byte[]> event(ResultSet row) throws SQLException {
    String key = seal.open(row.getString(3), row.getString(4));
    ProducerRecord<String, byte[]> event =
        new ProducerRecord<>(row.getString(2), key, seal.open(row.getBytes(6), row.getString(4)));
    OffsetDateTime createdAt = row.getObject(7, OffsetDateTime.class);
    header(event, CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_VALUE);
    header(event, CloudEventHeaders.ID, row.getString(4));
    header(event, CloudEventHeaders.TYPE, row.getString(5));
    header(event, CloudEventHeaders.SOURCE, source);
    header(event, CloudEventHeaders.SUBJECT, key);
    header(
        event, CloudEventHeaders.TIME, createdAt.withOffsetSameInstant(ZoneOffset.UTC).toString());
    header(event, CloudEventHeaders.CONTENT_TYPE, CloudEventHeaders.JSON);
    String trace = row.getString(8);
    if (trace != null) {
      header(event, TraceParent.HEADER, spans.publishing(row.getString(2), trace));
    }
    return event;
  }

  private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
    event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static void await(Future<?> acknowledgement) throws ExecutionException {
    try {
      acknowledgement.get();
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
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "outbox-relay");
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  private static boolean holdsLock(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select exists (
              select 1 from pg_locks
              where locktype = 'advisory' and pid = pg_backend_pid() and granted
                and (classid::bigint << 32 | objid::bigint) = ?)
              or pg_try_advisory_lock(?)
            """)) {
      select.setLong(1, LOCK_KEY);
      select.setLong(2, LOCK_KEY);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  /** The lock belongs to the connection, which goes back to the pool after a failure too. */
  private static void release(Connection connection) {
    try (PreparedStatement select =
        connection.prepareStatement("select pg_advisory_unlock_all()")) {
      select.execute();
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

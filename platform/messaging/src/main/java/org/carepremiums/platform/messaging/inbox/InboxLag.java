package org.carepremiums.platform.messaging.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * How many records wait in each input topic, and for how long none was handled. Kafka's own tools
 * cannot tell, since the positions are kept in the service's database. Looked up in the background;
 * every instance shows the lag of the whole service.
 */
@ApplicationScoped
public class InboxLag {

  private static final Logger LOG = Logger.getLogger(InboxLag.class);
  private static final long EVERY_MILLIS = 3_000;
  private static final int ANSWER_WITHIN_MILLIS = 10_000;

  /**
   * @param since when it was reached, in {@link System#nanoTime}
   */
  private record Reached(long offset, long since) {}

  /**
   * How far a topic is behind.
   *
   * @param waiting how many records wait
   * @param standsFor for how long none of them was handled
   */
  public record Behind(String topic, long waiting, Duration standsFor) {}

  /**
   * How far the inbox is with what waits since it last had handled everything.
   *
   * @param done how many records it has handled since then
   * @param left how many still wait
   * @param since when records began to wait; {@code null} where none do
   */
  public record CatchingUp(long done, long left, Instant since) {}

  /**
   * Where the inbox stood when records began to wait.
   *
   * @param handled how many records of all topics it had behind it
   */
  private record Begun(long handled, Instant at) {}

  private final InboxGaps gaps;
  private final InboxContinuity course;
  private final Positions positions;
  private final List<String> topics;
  private final Map<String, Double> lag = new ConcurrentHashMap<>();
  private final Map<String, Long> standing = new ConcurrentHashMap<>();
  private final Map<TopicPartition, Reached> progress = new HashMap<>();
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "inbox-lag"));
  private ScheduledFuture<?> looking;
  private volatile boolean known = true;
  private volatile CatchingUp catchingUp = new CatchingUp(0, 0, null);
  private Begun begun;

  @Inject
  InboxLag(
      Positions positions,
      InboxGaps gaps,
      InboxContinuity course,
      @ConfigProperty(name = "mp.messaging.incoming.inbox.topics") List<String> topics,
      MeterRegistry metrics) {
    this.positions = positions;
    this.gaps = gaps;
    this.course = course;
    this.topics = List.copyOf(topics);
    for (String topic : this.topics) {
      Gauge.builder("care_premiums_inbox_lag", lag, last -> last.getOrDefault(topic, Double.NaN))
          .description("records that wait to be handled")
          .tag("topic", topic)
          .strongReference(true)
          .register(metrics);
      Gauge.builder("care_premiums_inbox_standing_seconds", this, lag -> lag.standing(topic))
          .description("how long records wait of which none was handled")
          .tag("topic", topic)
          .register(metrics);
    }
  }

  /** How many records of a topic waited a few seconds ago; none where that is not known. */
  public long waiting(String topic) {
    return lag.getOrDefault(topic, 0.0).longValue();
  }

  /** How far each topic was behind a few seconds ago; empty where that is not known. */
  public List<Behind> behind() {
    return known
        ? topics.stream()
            .filter(lag::containsKey)
            .map(
                topic ->
                    new Behind(
                        topic,
                        waiting(topic),
                        Duration.ofSeconds(standing.getOrDefault(topic, 0L))))
            .toList()
        : List.of();
  }

  /** How far the inbox was a few seconds ago with what waits. */
  public CatchingUp catchingUp() {
    return catchingUp;
  }

  private double standing(String topic) {
    return known ? standing.getOrDefault(topic, 0L) : Double.NaN;
  }

  void onStart(@Observes StartupEvent event) {
    looking = background.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  void onStop(@Observes ShutdownEvent event) throws InterruptedException {
    looking.cancel(true);
    background.shutdownNow();
    background.awaitTermination(ANSWER_WITHIN_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      measure(gaps.look(topics));
      course.release();
      known = true;
    } catch (SQLException | ExecutionException | RuntimeException unknown) {
      lag.clear();
      if (known) {
        LOG.warnf("the lag is not known at present: %s", unknown.getMessage());
      }
      known = false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void measure(Map<TopicPartition, BrokerOffsets.Kept> kept) throws SQLException {
    Map<TopicPartition, Long> next = positions.all();
    Map<String, Double> waiting = new HashMap<>();
    Map<String, Long> longest = new HashMap<>();
    AtomicLong handled = new AtomicLong();
    AtomicLong stillLeft = new AtomicLong();
    kept.forEach(
        (place, has) -> {
          long reached = Math.max(next.getOrDefault(place, 0L), has.beginning());
          long left = Math.max(0, has.end() - reached);
          handled.addAndGet(reached);
          stillLeft.addAndGet(left);
          waiting.merge(place.topic(), (double) left, Double::sum);
          longest.merge(place.topic(), standing(place, reached, left), Math::max);
        });
    lag.putAll(waiting);
    standing.putAll(longest);
    catchUp(handled.get(), stillLeft.get());
  }

  private void catchUp(long handled, long left) {
    if (left == 0) {
      begun = null;
      catchingUp = new CatchingUp(0, 0, null);
      return;
    }
    if (begun == null) {
      begun = new Begun(handled, Instant.now());
    }
    catchingUp = new CatchingUp(Math.max(0, handled - begun.handled()), left, begun.at());
  }

  /** For how many seconds records of a partition wait and none was handled. */
  private long standing(TopicPartition place, long reached, long left) {
    long now = System.nanoTime();
    Reached last = progress.get(place);
    if (left == 0 || last == null || last.offset() != reached) {
      progress.put(place, new Reached(reached, now));
      return 0;
    }
    return Duration.ofNanos(now - last.since()).toSeconds();
  }
}

package org.carepremiums.platform.messaging.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.carepremiums.contracts.calendar.BelgianCalendar;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.personaldata.PersonalDataFilter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks every few seconds what the database says of outbox, parked events and refused records, in a
 * thread of its own: whoever asks for readiness or metrics gets the last answer at once, and learns
 * when a database hangs.
 */
@ApplicationScoped
public class DatabaseWatch {

  private static final String LOOK =
      """
      select (select count(*) from parked_event),
        (select count(*) from kept_refusal where handled_at is null),
        (select count(*) from inbox_gap where accepted_at is null),
        (select day from business_day),
        (select topic || '/' || partition || '/' || record_offset || ': ' || reason
          from kept_refusal where topic = ? and handled_at is null
            and refused_at >= coalesce((select opened_at from business_day), '-infinity')
          order by id desc limit 1),
        failing.topic, failing.attempts, failing.failure
      from (values (1)) one (row)
      left join lateral (
        select topic, attempts, failure from outbox where attempts > 0 order by id limit 1)
        failing on true
      """;

  /**
   * What was seen.
   *
   * @param parked how many events are parked
   * @param refused how many refused records wait for somebody to handle them again
   * @param gaps of how many partitions records are missing
   * @param openDay the business day that is open; {@code null} before the first
   * @param refusedDay where the record of a business day stands that was refused since that one
   *     opened, and why; {@code null} where none was
   * @param failingTopic where the first event cannot go that was tried and failed; {@code null}
   *     where none was
   * @param attempts how often that was tried
   * @param failure why it failed
   */
  record Seen(
      long parked,
      long refused,
      long gaps,
      LocalDate openDay,
      String refusedDay,
      String failingTopic,
      int attempts,
      String failure) {

    /** How many business days have begun since the open one. */
    double daysBehind() {
      if (openDay == null) {
        return Double.NaN;
      }
      LocalDate today = LocalDate.now(BusinessDay.ZONE);
      return openDay
          .datesUntil(openDay.isAfter(today) ? openDay : today)
          .map(day -> day.plusDays(1))
          .filter(BelgianCalendar::isBusinessDay)
          .count();
    }
  }

  private final DataSource dataSource;
  private final Instance<HealthProbe> others;
  private final Duration looksEvery;
  private final Duration longestSilence;
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "exchange-watch"));
  private ScheduledFuture<?> looking;
  private volatile Seen seen;
  private volatile String trouble;
  private volatile long seenAt = System.nanoTime();

  /**
   * @param looksEvery how long it rests between two looks
   * @param longestSilence a database that has not answered for so long is away
   */
  @Inject
  DatabaseWatch(
      DataSource dataSource,
      @Any Instance<HealthProbe> others,
      MeterRegistry metrics,
      @ConfigProperty(name = "care-premiums.database.looks-every", defaultValue = "3S")
          Duration looksEvery,
      @ConfigProperty(name = "care-premiums.database.longest-silence", defaultValue = "12S")
          Duration longestSilence) {
    this.dataSource = dataSource;
    this.others = others;
    this.looksEvery = looksEvery;
    this.longestSilence = longestSilence;
    gauge(
        metrics,
        "care_premiums_parked_events",
        "events that the broker refused for good",
        Seen::parked);
    gauge(
        metrics,
        "care_premiums_refused_records",
        "refused records that only we can mend",
        Seen::refused);
    gauge(
        metrics,
        "care_premiums_inbox_gaps",
        "partitions that are not read since records of them are missing",
        Seen::gaps);
    gauge(
        metrics,
        "care_premiums_business_day_age_days",
        "business days that have begun since the open one",
        Seen::daysBehind);
    gauge(
        metrics,
        "care_premiums_outbox_attempts",
        "how often the first event was sent in vain that waits for that reason",
        Seen::attempts);
  }

  private void gauge(
      MeterRegistry metrics, String name, String description, ToDoubleFunction<Seen> figure) {
    Gauge.builder(name, this, watch -> watch.show(figure))
        .description(description)
        .register(metrics);
  }

  private double show(ToDoubleFunction<Seen> figure) {
    Seen last = seen;
    return last == null || databaseTrouble() != null ? Double.NaN : figure.applyAsDouble(last);
  }

  void onStart(@Observes StartupEvent event) {
    looking =
        background.scheduleWithFixedDelay(
            this::look, 0, looksEvery.toMillis(), TimeUnit.MILLISECONDS);
  }

  void onStop(@Observes ShutdownEvent event) {
    looking.cancel(true);
    background.shutdownNow();
  }

  private void look() {
    try (Connection connection = dataSource.getConnection()) {
      seen =
          Sql.over(connection)
              .only(
                  LOOK,
                  row ->
                      new Seen(
                          row.getLong(1),
                          row.getLong(2),
                          row.getLong(3),
                          row.getObject(4, LocalDate.class),
                          row.getString(5),
                          row.getString(6),
                          row.getInt(7),
                          row.getString(8)),
                  Topic.BUSINESS_DAYS);
      for (HealthProbe other : others) {
        other.look(connection);
      }
      trouble = null;
      seenAt = System.nanoTime();
    } catch (SQLException | RuntimeException away) {
      trouble = PersonalDataFilter.mask("the database is away: " + away.getMessage());
    }
  }

  /** Why the database is no help at present; {@code null} while all is well. */
  String databaseTrouble() {
    Duration silence = Duration.ofNanos(System.nanoTime() - seenAt);
    if (trouble == null && silence.compareTo(longestSilence) > 0) {
      return "the database has not answered for %d seconds".formatted(silence.toSeconds());
    }
    return trouble;
  }

  /** What was seen last; {@code null} before the first time. */
  Seen seen() {
    return seen;
  }
}

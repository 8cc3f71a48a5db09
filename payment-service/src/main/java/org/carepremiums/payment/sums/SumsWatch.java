package org.carepremiums.payment.sums;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Compares the sums whenever another business day is open, and every hour, when it reads every bank
 * file again: in the background, so that days that follow one another quickly share a check and no
 * record waits for it.
 */
@ApplicationScoped
public class SumsWatch {

  private static final Logger LOG = Logger.getLogger(SumsWatch.class);
  private static final long READ_ANEW_EVERY_NANOS = TimeUnit.HOURS.toNanos(1);

  /** What the last check found. */
  private record Checked(
      Map<Comparison, Long> differences,
      Map<Comparison, Sums.Totals> totals,
      BusinessDay day,
      long atNanos) {}

  private final Sums sums;
  private final ComparedSums compared;
  private final OpenDay openDay;
  private final Duration looksEvery;
  private final long startedNanos = System.nanoTime();
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "sums-watch"));
  private ScheduledFuture<?> looking;
  private volatile Checked last;
  private long readAnewNanos;

  @Inject
  SumsWatch(
      Sums sums,
      ComparedSums compared,
      OpenDay openDay,
      MeterRegistry metrics,
      @ConfigProperty(name = "payment.sums.looks-every", defaultValue = "15S")
          Duration looksEvery) {
    this.sums = sums;
    this.compared = compared;
    this.openDay = openDay;
    this.looksEvery = looksEvery;
    for (Comparison comparison : Comparison.values()) {
      gauge(
          metrics,
          "care_premiums_sums_differences",
          checked -> checked.differences().getOrDefault(comparison, 0L),
          comparison,
          null);
      gauge(
          metrics,
          "care_premiums_sums_cents",
          checked -> checked.totals().get(comparison).expected(),
          comparison,
          "expected");
      gauge(
          metrics,
          "care_premiums_sums_cents",
          checked -> checked.totals().get(comparison).found(),
          comparison,
          "found");
    }
    Gauge.builder("care_premiums_sums_age_seconds", this, SumsWatch::ageSeconds)
        .description("seconds since the sums were compared")
        .register(metrics);
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

  /** Compares as soon as it can, and reads every bank file again; another instance may be first. */
  public void ask() throws SQLException {
    compared.ask();
    background.execute(this::look);
  }

  private void look() {
    try {
      BusinessDay day = openDay.current().orElse(null);
      Checked before = last;
      Instant asked = compared.standing().askedAt();
      boolean anew =
          before == null
              || System.nanoTime() - readAnewNanos > READ_ANEW_EVERY_NANOS
              || asked != null;
      if (anew || !Objects.equals(day, before.day())) {
        List<Difference> found = anew ? sums.readAnew(compared::step) : sums.differences();
        Map<Comparison, Sums.Totals> totals = sums.totals();
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  compared.keep(asked, totals, found);
                  return null;
                });
        if (anew) {
          readAnewNanos = System.nanoTime();
        }
        last =
            new Checked(
                found.stream()
                    .collect(
                        Collectors.groupingBy(
                            Difference::between,
                            () -> new EnumMap<>(Comparison.class),
                            Collectors.counting())),
                totals,
                day,
                System.nanoTime());
      }
    } catch (SQLException | RuntimeException failure) {
      LOG.errorf(failure, "the sums cannot be checked");
    }
  }

  private void gauge(
      MeterRegistry metrics,
      String name,
      ToDoubleFunction<Checked> figure,
      Comparison comparison,
      String side) {
    Gauge.Builder<SumsWatch> gauge =
        Gauge.builder(
                name,
                this,
                self -> self.last == null ? Double.NaN : figure.applyAsDouble(self.last))
            .tag("between", comparison.id());
    (side == null ? gauge : gauge.tag("side", side)).register(metrics);
  }

  /** Before the first check, since the start. */
  private double ageSeconds() {
    long since = last == null ? startedNanos : last.atNanos();
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since);
  }
}

package org.carepremiums.contestation.figures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.jboss.logging.Logger;

/** Shows the figures as metrics; one scrape counts once. */
@Startup
@ApplicationScoped
public class Gauges {

  private static final Logger LOG = Logger.getLogger(Gauges.class);
  private static final long FRESH_NANOS = 2_000_000_000L;

  private final Figures figures;
  private Figures.Counts counts;
  private long countedAt;

  @Inject
  Gauges(Figures figures, MeterRegistry metrics) {
    this.figures = figures;
    windows(metrics, "open", Figures.Counts::openWindows);
    windows(metrics, "closing-within-7-days", Figures.Counts::closingSoon);
    windows(metrics, "closed", Figures.Counts::closedWindows);
    windows(metrics, "definitive", Figures.Counts::definitiveWindows);
    Stream.concat(Stream.of("WAITING"), Arrays.stream(CaseStatus.values()).map(CaseStatus::name))
        .forEach(
            status ->
                Gauge.builder(
                        "care_premiums_cases",
                        this,
                        gauges -> gauges.read(found -> found.cases().getOrDefault(status, 0L)))
                    .description("contestations by status")
                    .tag("status", status)
                    .register(metrics));
    Gauge.builder(
            "care_premiums_oldest_undecided_case_days",
            this,
            gauges -> gauges.read(Figures.Counts::oldestUndecidedDays))
        .description("days since the oldest undecided contestation was introduced")
        .register(metrics);
  }

  private void windows(
      MeterRegistry metrics, String state, ToDoubleFunction<Figures.Counts> number) {
    Gauge.builder("care_premiums_contestation_windows", this, gauges -> gauges.read(number))
        .description("contestation windows by state")
        .tag("state", state)
        .register(metrics);
  }

  private synchronized double read(ToDoubleFunction<Figures.Counts> number) {
    try {
      if (counts == null || System.nanoTime() - countedAt > FRESH_NANOS) {
        counts = figures.count();
        countedAt = System.nanoTime();
      }
      return number.applyAsDouble(counts);
    } catch (SQLException away) {
      LOG.warnf("contestations cannot be counted: %s", away.getMessage());
      return Double.NaN;
    }
  }
}

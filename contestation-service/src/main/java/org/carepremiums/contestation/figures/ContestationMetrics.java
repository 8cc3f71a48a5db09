package org.carepremiums.contestation.figures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.carepremiums.contestation.review.ReviewStatus;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.platform.telemetry.CachedFigures;
import org.carepremiums.platform.telemetry.CachedFigures.Kept;

/** Shows the figures as metrics. */
@Startup
@ApplicationScoped
public class ContestationMetrics {

  private final Kept<ContestationCounts.Counts> counts;

  @Inject
  ContestationMetrics(ContestationCounts figures, CachedFigures kept, MeterRegistry metrics) {
    this.counts = kept.of("windows, cases and reviews", figures::count);
    windows(metrics, "open", ContestationCounts.Counts::openWindows);
    windows(metrics, "closing-within-7-days", ContestationCounts.Counts::closingSoon);
    windows(metrics, "closed", ContestationCounts.Counts::closedWindows);
    windows(metrics, "definitive", ContestationCounts.Counts::definitivePremiums);
    Stream.concat(Stream.of("RECEIVED"), Arrays.stream(CaseStatus.values()).map(CaseStatus::name))
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
            gauges -> gauges.read(ContestationCounts.Counts::oldestUndecidedDays))
        .description("days since the oldest undecided contestation was introduced")
        .register(metrics);
    for (ReviewStatus status : ReviewStatus.values()) {
      Gauge.builder(
              "care_premiums_reviews",
              this,
              gauges -> gauges.read(found -> found.reviews().getOrDefault(status.name(), 0L)))
          .description("reviews by status")
          .tag("status", status.name())
          .register(metrics);
    }
    Gauge.builder(
            "care_premiums_oldest_unsettled_review_days",
            this,
            gauges -> gauges.read(ContestationCounts.Counts::oldestReviewDays))
        .description("days since the oldest unsettled review came up")
        .register(metrics);
    undecided(metrics, "closing-within-7-days", ContestationCounts.Counts::undecidedClosingSoon);
    undecided(metrics, "closed", ContestationCounts.Counts::undecidedAfterWindow);
  }

  private void windows(
      MeterRegistry metrics, String state, ToDoubleFunction<ContestationCounts.Counts> number) {
    Gauge.builder("care_premiums_contestation_windows", this, gauges -> gauges.read(number))
        .description("contestation windows by state")
        .tag("state", state)
        .register(metrics);
  }

  private void undecided(
      MeterRegistry metrics, String window, ToDoubleFunction<ContestationCounts.Counts> number) {
    Gauge.builder("care_premiums_cases_undecided", this, gauges -> gauges.read(number))
        .description("undecided contestations by what becomes of their window")
        .tag("window", window)
        .register(metrics);
  }

  private double read(ToDoubleFunction<ContestationCounts.Counts> number) {
    return counts.show(number);
  }
}

package org.carepremiums.eligibility.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.eligibility.store.AwaitedCompleteness;
import org.carepremiums.eligibility.store.Decisions;
import org.carepremiums.eligibility.store.PostponedDecisions;
import org.carepremiums.platform.telemetry.CachedFigures;
import org.carepremiums.platform.telemetry.CachedFigures.Kept;

/** Shows how many decisions stand and what they come to, from the tally that is kept with them. */
@ApplicationScoped
public class CurrentDecisionMetrics {

  private final Kept<List<Decisions.Tally>> tallies;
  private final Kept<Long> postponed;
  private final Kept<Long> awaited;
  private final MeterRegistry metrics;

  @Inject
  CurrentDecisionMetrics(DataSource dataSource, CachedFigures figures, MeterRegistry metrics) {
    this.tallies = figures.of("the decisions that stand", () -> read(dataSource));
    this.postponed = figures.of("the decisions that wait", () -> countPostponed(dataSource));
    this.awaited = figures.of("the sources that wait for facts", () -> countAwaited(dataSource));
    this.metrics = metrics;
  }

  void onStart(@Observes StartupEvent event) {
    Gauge.builder(
            "care_premiums_postponed_providers", postponed, kept -> kept.show(Long::doubleValue))
        .description("providers whose preliminary decisions wait until facts come less fast")
        .register(metrics);
    Gauge.builder(
            "care_premiums_awaited_completeness", awaited, kept -> kept.show(Long::doubleValue))
        .description("statements that a source is complete, until the facts before them are read")
        .register(metrics);
    for (Scheme scheme : Scheme.values()) {
      gauge(
          "care_premiums_decided_owed_cents",
          "what stays owed by decisions, in cents",
          Tags.of("scheme", scheme.id()),
          tally -> tally.scheme() == scheme,
          Decisions.Tally::owedCents);
      for (DecisionStatus status : DecisionStatus.values()) {
        for (Outcome outcome : Outcome.values()) {
          Tags tags =
              Tags.of("scheme", scheme.id(), "status", status.name(), "outcome", outcome.name());
          Predicate<Decisions.Tally> kind =
              tally ->
                  tally.scheme() == scheme
                      && tally.status() == status
                      && tally.outcome() == outcome;
          gauge(
              "care_premiums_current_decisions",
              "decisions of which this is the latest version",
              tags,
              kind,
              Decisions.Tally::count);
          gauge(
              "care_premiums_current_decisions_cents",
              "what the latest versions of decisions come to, in cents",
              tags,
              kind,
              Decisions.Tally::amountCents);
        }
      }
    }
  }

  private static List<Decisions.Tally> read(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return Decisions.tallies(connection);
    }
  }

  private static long countPostponed(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return PostponedDecisions.count(connection);
    }
  }

  private static long countAwaited(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return AwaitedCompleteness.count(connection);
    }
  }

  private void gauge(
      String name,
      String description,
      Tags tags,
      Predicate<Decisions.Tally> kind,
      ToLongFunction<Decisions.Tally> number) {
    Gauge.builder(
            name,
            tallies,
            kept -> kept.show(all -> all.stream().filter(kind).mapToLong(number).sum()))
        .description(description)
        .tags(tags)
        .register(metrics);
  }
}

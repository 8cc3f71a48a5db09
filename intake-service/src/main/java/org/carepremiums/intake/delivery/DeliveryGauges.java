package org.carepremiums.intake.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.database.Sql;
import org.jboss.logging.Logger;

/** Shows which deliveries are missing, and which have arrived and complete nothing. */
@ApplicationScoped
public class DeliveryGauges {

  private static final Logger LOG = Logger.getLogger(DeliveryGauges.class);

  private static final String HELD =
      """
      select source, feed, why, count(*)
      from delivery, unnest(string_to_array(held_for, ',')) as why
      where held_for <> ''
      group by source, feed, why
      """;

  private final Sql sql;
  private final CompletedYears completedYears;
  private final MultiGauge held;
  private final MultiGauge missing;

  @Inject
  DeliveryGauges(Sql sql, CompletedYears completedYears, MeterRegistry metrics) {
    this.sql = sql;
    this.completedYears = completedYears;
    this.held =
        MultiGauge.builder("care_premiums_deliveries_held")
            .description("deliveries that arrived whole and complete nothing until confirmed")
            .register(metrics);
    this.missing =
        MultiGauge.builder("care_premiums_deliveries_missing")
            .description("1 where a feed has not delivered for a year for which another one has")
            .register(metrics);
  }

  void start(@Observes StartupEvent event) {
    showHeld();
    showMissing();
  }

  /** Reads again which deliveries are held, and why. */
  void showHeld() {
    try {
      List<MultiGauge.Row<?>> rows =
          sql.list(
              HELD,
              row ->
                  MultiGauge.Row.of(
                      Tags.of(
                          "source",
                          row.getString(1),
                          "feed",
                          row.getString(2),
                          "why",
                          row.getString(3)),
                      row.getLong(4)));
      held.register(rows, true);
    } catch (SQLException away) {
      LOG.warnf("held deliveries cannot be shown: %s", away.getMessage());
    }
  }

  /** Reads again which feeds have delivered for which years. */
  void showMissing() {
    try {
      List<CompletedYears.CompletedYear> complete = completedYears.all();
      Set<Integer> years =
          complete.stream()
              .map(CompletedYears.CompletedYear::year)
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> delivered =
          complete.stream()
              .map(year -> year.source() + "/" + year.feed() + "/" + year.year())
              .collect(Collectors.toSet());
      List<MultiGauge.Row<?>> rows = new ArrayList<>();
      for (Topic topic : Topic.all().stream().filter(Topic::isFeed).toList()) {
        for (int year : years) {
          String what = topic.source() + "/" + topic.feed() + "/" + year;
          rows.add(
              MultiGauge.Row.of(
                  Tags.of(
                      "source",
                      topic.source().id(),
                      "feed",
                      topic.feed(),
                      "year",
                      Integer.toString(year)),
                  delivered.contains(what) ? 0 : 1));
        }
      }
      missing.register(rows, true);
    } catch (SQLException away) {
      LOG.warnf("missing deliveries cannot be shown: %s", away.getMessage());
    }
  }
}

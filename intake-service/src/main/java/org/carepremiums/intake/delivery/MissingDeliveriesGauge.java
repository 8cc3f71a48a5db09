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
import org.jboss.logging.Logger;

/** Shows which feeds have not delivered for a year for which another feed has. */
@ApplicationScoped
public class MissingDeliveriesGauge {

  private static final Logger LOG = Logger.getLogger(MissingDeliveriesGauge.class);

  private final CompletedYears completedYears;
  private final MultiGauge gauge;

  @Inject
  MissingDeliveriesGauge(CompletedYears completedYears, MeterRegistry metrics) {
    this.completedYears = completedYears;
    this.gauge =
        MultiGauge.builder("care_premiums_deliveries_missing")
            .description("1 where a feed has not delivered for a year for which another one has")
            .register(metrics);
  }

  void start(@Observes StartupEvent event) {
    refresh();
  }

  /** Reads again which years are complete. */
  void refresh() {
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
      gauge.register(rows, true);
    } catch (SQLException away) {
      LOG.warnf("missing deliveries cannot be shown: %s", away.getMessage());
    }
  }
}

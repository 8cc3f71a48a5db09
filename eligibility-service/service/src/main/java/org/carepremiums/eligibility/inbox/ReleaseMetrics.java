package org.carepremiums.eligibility.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.carepremiums.eligibility.store.ParameterReleases;
import org.carepremiums.eligibility.store.ReleaseProgress;

/** Shows how far the releases of parameters are. */
@ApplicationScoped
public class ReleaseMetrics {

  private static final String NAME = "care_premiums_release_questions";

  /** Counts something in the database. */
  @FunctionalInterface
  private interface Count {
    long in(Connection connection) throws SQLException;
  }

  private final DataSource dataSource;
  private final MeterRegistry metrics;

  @Inject
  ReleaseMetrics(DataSource dataSource, MeterRegistry metrics) {
    this.dataSource = dataSource;
    this.metrics = metrics;
  }

  void onStart(@Observes StartupEvent event) {
    gauge("to-ask", ParameterReleases::toAsk);
    gauge("in-flight", ReleaseProgress::inFlight);
  }

  private void gauge(String state, Count count) {
    Gauge.builder(NAME, this, self -> self.read(count))
        .description("providers who are to be decided on again because parameters took effect")
        .tag("state", state)
        .register(metrics);
  }

  private double read(Count count) {
    try (Connection connection = dataSource.getConnection()) {
      return count.in(connection);
    } catch (SQLException away) {
      return Double.NaN;
    }
  }
}

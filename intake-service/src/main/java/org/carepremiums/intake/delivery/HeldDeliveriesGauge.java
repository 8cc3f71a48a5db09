package org.carepremiums.intake.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Shows how many deliveries have arrived whole and complete nothing all the same, and why. */
@ApplicationScoped
public class HeldDeliveriesGauge {

  private static final Logger LOG = Logger.getLogger(HeldDeliveriesGauge.class);
  private static final String HELD =
      """
      select source, feed, why, count(*)
      from delivery, unnest(string_to_array(held_for, ',')) as why
      where held_for <> ''
      group by source, feed, why
      """;

  private final DataSource dataSource;
  private final MultiGauge gauge;

  @Inject
  HeldDeliveriesGauge(DataSource dataSource, MeterRegistry metrics) {
    this.dataSource = dataSource;
    this.gauge =
        MultiGauge.builder("care_premiums_deliveries_held")
            .description("deliveries that arrived whole and complete nothing until confirmed")
            .register(metrics);
  }

  void start(@Observes StartupEvent event) {
    refresh();
  }

  /** Reads again which deliveries are held. */
  void refresh() {
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(HELD);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        rows.add(
            MultiGauge.Row.of(
                Tags.of(
                    "source", row.getString(1), "feed", row.getString(2), "why", row.getString(3)),
                row.getLong(4)));
      }
      gauge.register(rows, true);
    } catch (SQLException away) {
      LOG.warnf("held deliveries cannot be shown: %s", away.getMessage());
    }
  }
}

package org.carepremiums.payment.bankmessage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.carepremiums.platform.telemetry.CachedFigures;
import org.carepremiums.platform.telemetry.CachedFigures.Kept;

/** How much of what the bank said waits for somebody. */
@ApplicationScoped
public class BankMessageMetrics {

  private final Kept<Long> open;
  private final MeterRegistry metrics;

  @Inject
  BankMessageMetrics(BankMessageReadings readings, CachedFigures figures, MeterRegistry metrics) {
    this.open = figures.of("what the bank said", readings::countOfOpen);
    this.metrics = metrics;
  }

  void register(@Observes StartupEvent started) {
    Gauge.builder("care_premiums_bank_notices_open", open, kept -> kept.show(Long::doubleValue))
        .register(metrics);
  }
}

package org.carepremiums.payment.reading;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.carepremiums.contracts.payment.PayoutStatus;
import org.carepremiums.contracts.value.EuroCents;

/** Amounts and counts for monitoring, read from the database when they are asked for. */
@ApplicationScoped
public class LedgerMetrics {

  private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(2);

  /** Read together, so that one look at the metrics costs three queries. */
  private record Sample(
      LedgerSums sums, Map<PayoutStatus, Long> payouts, long late, long takenAtNanos) {}

  private final LedgerReadings ledger;
  private final PayoutReadings payouts;
  private final MeterRegistry metrics;
  private Sample sample;

  @Inject
  LedgerMetrics(LedgerReadings ledger, PayoutReadings payouts, MeterRegistry metrics) {
    this.ledger = ledger;
    this.payouts = payouts;
    this.metrics = metrics;
  }

  void register(@Observes StartupEvent started) {
    amount("owed", LedgerSums::owedCents);
    amount("ordered", LedgerSums::orderedCents);
    amount("paid", LedgerSums::paidCents);
    amount("due", LedgerSums::dueCents);
    amount("held", LedgerSums::heldCents);
    amount("to-recover", LedgerSums::toRecoverCents);
    gauge("care_premiums_ledger_held_accounts", now -> now.sums().heldCount()).register(metrics);
    gauge("care_premiums_payouts_late", Sample::late).register(metrics);
    for (PayoutStatus status : PayoutStatus.values()) {
      gauge("care_premiums_payouts", now -> now.payouts().get(status))
          .tag("status", status.name())
          .register(metrics);
    }
  }

  private void amount(String kind, Function<LedgerSums, EuroCents> amount) {
    gauge("care_premiums_ledger_cents", now -> amount.apply(now.sums()).value())
        .tag("kind", kind)
        .register(metrics);
  }

  private Gauge.Builder<LedgerMetrics> gauge(String name, ToDoubleFunction<Sample> value) {
    return Gauge.builder(name, this, self -> value.applyAsDouble(self.sample()));
  }

  private synchronized Sample sample() {
    if (sample == null || System.nanoTime() - sample.takenAtNanos() > KEPT_NANOS) {
      try {
        sample = new Sample(ledger.sums(), payouts.byStatus(), payouts.late(), System.nanoTime());
      } catch (SQLException away) {
        throw new IllegalStateException("the ledger cannot be read", away);
      }
    }
    return sample;
  }
}

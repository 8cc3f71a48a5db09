package org.carepremiums.payment.reading;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.payment.BatchStatus;
import org.carepremiums.contracts.payment.PayoutStatus;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.payment.store.DayWorkStore;
import org.carepremiums.platform.telemetry.CachedFigures;
import org.carepremiums.platform.telemetry.CachedFigures.Kept;

/** Amounts and counts for monitoring, read from the database and kept for a while. */
@ApplicationScoped
public class LedgerMetrics {

  /** Read together. */
  private record Sample(
      LedgerSums sums,
      Map<Scheme, LedgerSums> byScheme,
      Map<PayoutStatus, Long> payouts,
      PayoutReadings.Standing standing,
      long late,
      DayWorkStore.Standing days) {}

  private final Kept<Sample> sample;
  private final MeterRegistry metrics;

  @Inject
  LedgerMetrics(
      LedgerReadings ledger,
      PayoutReadings payouts,
      DayWorkStore days,
      CachedFigures figures,
      MeterRegistry metrics) {
    this.sample =
        figures.of(
            "the ledger",
            () -> {
              Map<Scheme, LedgerSums> byScheme = ledger.sumsByScheme();
              return new Sample(
                  LedgerSums.of(byScheme.values()),
                  byScheme,
                  payouts.byStatus(),
                  payouts.standing(),
                  payouts.late(),
                  days.standing());
            });
    this.metrics = metrics;
  }

  void register(@Observes StartupEvent started) {
    amount("owed", LedgerSums::owedCents);
    amount("ordered", LedgerSums::orderedCents);
    amount("paid", LedgerSums::paidCents);
    amount("due", LedgerSums::dueCents);
    amount("held", LedgerSums::heldCents);
    amount("to-recover", LedgerSums::toRecoverCents);
    amount("written-off", LedgerSums::writtenOffCents);
    for (Scheme scheme : Scheme.values()) {
      gauge("care_premiums_ledger_owed_cents", now -> owed(now, scheme))
          .tag("scheme", scheme.id())
          .register(metrics);
    }
    gauge("care_premiums_ledger_held_accounts", now -> now.sums().heldCount()).register(metrics);
    gauge("care_premiums_payouts_late", Sample::late).register(metrics);
    gauge("care_premiums_business_days_refused", now -> now.days().refusedDays()).register(metrics);
    gauge("care_premiums_day_work_failures", now -> now.days().failures()).register(metrics);
    gauge("care_premiums_payees_left_out", now -> now.days().leftOut()).register(metrics);
    for (PayoutStatus status : PayoutStatus.values()) {
      gauge("care_premiums_payouts", now -> now.payouts().get(status))
          .tag("status", status.name())
          .register(metrics);
      gauge("care_premiums_payout_cents", now -> now.standing().cents().getOrDefault(status, 0L))
          .tag("status", status.name())
          .register(metrics);
    }
    for (BatchStatus status : BatchStatus.values()) {
      gauge("care_premiums_batches", now -> now.standing().batches().getOrDefault(status, 0L))
          .tag("status", status.name())
          .register(metrics);
    }
  }

  private static double owed(Sample now, Scheme scheme) {
    LedgerSums sums = now.byScheme().get(scheme);
    return sums == null ? 0 : sums.owedCents().value();
  }

  private void amount(String kind, Function<LedgerSums, EuroCents> amount) {
    gauge("care_premiums_ledger_cents", now -> amount.apply(now.sums()).value())
        .tag("kind", kind)
        .register(metrics);
  }

  private Gauge.Builder<Kept<Sample>> gauge(String name, ToDoubleFunction<Sample> value) {
    return Gauge.builder(name, sample, kept -> kept.show(value));
  }
}

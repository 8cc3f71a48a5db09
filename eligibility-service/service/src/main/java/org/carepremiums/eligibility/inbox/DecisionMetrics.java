package org.carepremiums.eligibility.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import org.carepremiums.contracts.decision.Decision;

/** Counts the decision versions that were made, once their transaction has committed. */
@ApplicationScoped
public class DecisionMetrics {

  private final MeterRegistry metrics;
  private final TransactionSynchronizationRegistry transactions;

  @Inject
  DecisionMetrics(MeterRegistry metrics, TransactionSynchronizationRegistry transactions) {
    this.metrics = metrics;
    this.transactions = transactions;
  }

  void countOnCommit(List<Decision> decisions) {
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Only the outcome matters
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              decisions.forEach(DecisionMetrics.this::count);
            }
          }
        });
  }

  private void count(Decision decision) {
    metrics
        .counter(
            "care_premiums_decisions",
            "scheme",
            decision.scheme().id(),
            "outcome",
            decision.outcome().name(),
            "status",
            decision.status().name())
        .increment();
  }
}

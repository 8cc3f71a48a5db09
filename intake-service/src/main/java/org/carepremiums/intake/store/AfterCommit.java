package org.carepremiums.intake.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Does what may only be seen once the running transaction has committed: log lines and metrics. */
@ApplicationScoped
public class AfterCommit {

  private final TransactionSynchronizationRegistry transaction;

  @Inject
  AfterCommit(TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
  }

  /** Runs when the transaction has committed, and not when it was rolled back. */
  public void run(Runnable deed) {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              deed.run();
            }
          }
        });
  }
}

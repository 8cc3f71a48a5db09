package org.carepremiums.eligibility.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Looks every few seconds whether a source is complete by now, where an instance was killed, or the
 * database away, just after the last fact before it was read.
 */
@ApplicationScoped
class CompletenessWatch {

  private static final int EVERY_SECONDS = 5;

  private final EligibilityInbox inbox;
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "completeness"));
  private ScheduledFuture<?> looking;

  @Inject
  CompletenessWatch(EligibilityInbox inbox) {
    this.inbox = inbox;
  }

  void onStart(@Observes StartupEvent event) {
    looking =
        background.scheduleWithFixedDelay(
            inbox::catchUp, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  void onStop(@Observes ShutdownEvent event) {
    looking.cancel(true);
    background.shutdownNow();
  }
}

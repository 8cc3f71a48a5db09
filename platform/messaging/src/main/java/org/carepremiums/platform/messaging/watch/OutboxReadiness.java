package org.carepremiums.platform.messaging.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while an event waits whose sending has failed more than a few times. */
@Readiness
@ApplicationScoped
public class OutboxReadiness implements HealthCheck {

  static final int A_FEW = 3;

  private final DatabaseWatch watch;

  @Inject
  OutboxReadiness(DatabaseWatch watch) {
    this.watch = watch;
  }

  @Override
  public HealthCheckResponse call() {
    DatabaseWatch.Seen seen = watch.seen();
    boolean failing = seen != null && seen.attempts() > A_FEW;
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("outbox").status(!failing);
    if (seen != null && seen.parked() > 0) {
      answer.withData("parked", seen.parked());
    }
    return failing
        ? answer
            .withData(
                "trouble",
                "events for %s were sent %d times in vain: %s"
                    .formatted(seen.failingTopic(), seen.attempts(), seen.failure()))
            .build()
        : answer.build();
  }
}

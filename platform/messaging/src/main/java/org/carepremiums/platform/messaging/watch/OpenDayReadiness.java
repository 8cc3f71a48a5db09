package org.carepremiums.platform.messaging.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells which business day is open, how many have begun since, and which record of one was refused.
 * A service that is behind the others stays ready: all that it says is true of the day that it
 * names, and taking it away would stop those who read, not what is wrong. What may not be done on a
 * day that has gone by its own checks refuse (ADR 20).
 */
@Readiness
@ApplicationScoped
public class OpenDayReadiness implements HealthCheck {

  private final DatabaseWatch watch;

  @Inject
  OpenDayReadiness(DatabaseWatch watch) {
    this.watch = watch;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("open-day").up();
    DatabaseWatch.Seen seen = watch.seen();
    if (seen == null) {
      return answer.build();
    }
    if (seen.openDay() != null) {
      answer.withData("open", seen.openDay().toString());
      answer.withData("begun since", (long) seen.daysBehind());
    }
    if (seen.refusedDay() != null) {
      answer.withData("refused", seen.refusedDay());
    }
    return answer.build();
  }
}

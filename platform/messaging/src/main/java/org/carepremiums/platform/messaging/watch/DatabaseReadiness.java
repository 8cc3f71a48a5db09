package org.carepremiums.platform.messaging.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the database is away or does not answer; never waits for it. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

  private final DatabaseWatch watch;

  @Inject
  DatabaseReadiness(DatabaseWatch watch) {
    this.watch = watch;
  }

  @Override
  public HealthCheckResponse call() {
    String trouble = watch.databaseTrouble();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("database").status(trouble == null);
    return trouble == null ? answer.build() : answer.withData("trouble", trouble).build();
  }
}

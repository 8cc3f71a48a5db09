package org.carepremiums.contracts.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the inbox cannot go on. */
@Readiness
@ApplicationScoped
public class InboxReadiness implements HealthCheck {

  private final Inbox inbox;

  @Inject
  InboxReadiness(Inbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public HealthCheckResponse call() {
    String trouble = inbox.trouble();
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("inbox").status(trouble == null);
    return trouble == null ? answer.build() : answer.withData("trouble", trouble).build();
  }
}

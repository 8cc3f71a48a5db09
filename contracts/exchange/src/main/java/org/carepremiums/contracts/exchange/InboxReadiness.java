package org.carepremiums.contracts.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while the inbox cannot go on, or leaves partitions since records of them are missing.
 */
@Readiness
@ApplicationScoped
public class InboxReadiness implements HealthCheck {

  private final Inbox inbox;
  private final InboxGaps gaps;

  @Inject
  InboxReadiness(Inbox inbox, InboxGaps gaps) {
    this.inbox = inbox;
    this.gaps = gaps;
  }

  @Override
  public HealthCheckResponse call() {
    String trouble = inbox.trouble();
    String missing = gaps.trouble();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("inbox").status(trouble == null && missing == null);
    if (trouble != null) {
      answer.withData("trouble", trouble);
    }
    return missing == null ? answer.build() : answer.withData("missing", missing).build();
  }
}

package org.carepremiums.platform.messaging.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while the inbox cannot go on, leaves partitions since records of them are missing, or
 * stands back for other instances.
 */
@Readiness
@ApplicationScoped
public class InboxReadiness implements HealthCheck {

  private final Inbox inbox;
  private final InboxGaps gaps;
  private final InboxMembership membership;

  @Inject
  InboxReadiness(Inbox inbox, InboxGaps gaps, InboxMembership membership) {
    this.inbox = inbox;
    this.gaps = gaps;
    this.membership = membership;
  }

  @Override
  public HealthCheckResponse call() {
    String trouble = inbox.trouble();
    String missing = gaps.trouble();
    String standsBack = membership.why();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("inbox")
            .status(trouble == null && missing == null && standsBack == null);
    if (standsBack != null) {
      answer.withData("stands back", standsBack);
    }
    if (trouble != null) {
      answer.withData("trouble", trouble);
    }
    return missing == null ? answer.build() : answer.withData("missing", missing).build();
  }
}

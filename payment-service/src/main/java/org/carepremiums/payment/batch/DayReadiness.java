package org.carepremiums.payment.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.carepremiums.payment.store.RefusedDays;
import org.carepremiums.platform.messaging.watch.HealthProbe;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while a business day was announced and could not be opened: what the service would date
 * has gone by. A cut-off that could not be drawn up is told, and takes the service from nobody: the
 * operators need it to see why and to fix it. Whoever asks gets what was seen last, also while the
 * database hangs.
 */
@Readiness
@ApplicationScoped
public class DayReadiness implements HealthCheck, HealthProbe {

  /** What was seen. */
  private record Seen(Optional<RefusedDays.Refused> refused, Optional<String> trouble) {}

  private final RefusedDays refusedDays;
  private final DayTasks dayWork;
  private volatile Seen seen = new Seen(Optional.empty(), Optional.empty());

  @Inject
  DayReadiness(RefusedDays refusedDays, DayTasks dayWork) {
    this.refusedDays = refusedDays;
    this.dayWork = dayWork;
  }

  @Override
  public void look(Connection connection) throws SQLException {
    seen = new Seen(refusedDays.last(), dayWork.trouble());
  }

  @Override
  public HealthCheckResponse call() {
    Seen last = seen;
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("business-days").status(last.refused().isEmpty());
    last.refused().ifPresent(day -> answer.withData("refused", day.place() + ": " + day.why()));
    last.trouble().ifPresent(trouble -> answer.withData("work of the day", trouble));
    return answer.build();
  }
}

package org.carepremiums.payment.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import org.carepremiums.payment.store.RefusedDays;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while a business day was announced and could not be opened: what the service would date
 * has gone by. A cut-off that could not be drawn up is told, and takes the service from nobody: the
 * operators need it to see why and to mend it.
 */
@Readiness
@ApplicationScoped
public class DayReadiness implements HealthCheck {

  private final RefusedDays refusedDays;
  private final DayWork dayWork;

  @Inject
  DayReadiness(RefusedDays refusedDays, DayWork dayWork) {
    this.refusedDays = refusedDays;
    this.dayWork = dayWork;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("business-days");
    try {
      Optional<RefusedDays.Refused> refused = refusedDays.last();
      refused.ifPresent(day -> answer.withData("refused", day.place() + ": " + day.why()));
      dayWork.trouble().ifPresent(trouble -> answer.withData("work of the day", trouble));
      return answer.status(refused.isEmpty()).build();
    } catch (SQLException away) {
      // The check of the database says so
      return answer.up().withData("unknown", "the database does not answer").build();
    }
  }
}

package org.carepremiums.eligibility.inbox;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.carepremiums.platform.audit.ScheduledWorkAudit;
import org.carepremiums.platform.operations.OneOffJob;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Follows the parameters of this build again, though later ones are followed, and ends the process,
 * where it was started for nothing else ({@code GO_BACK_ONLY}): after an upgrade that is taken
 * back, earlier instances decide nothing before (ADR 26).
 */
@ApplicationScoped
public class ParameterRollbackJob {

  private static final Logger LOG = Logger.getLogger(ParameterRollbackJob.class);

  private final ParameterChange change;
  private final ScheduledWorkAudit ownWork;
  private final boolean wanted;

  @Inject
  ParameterRollbackJob(
      ParameterChange change,
      ScheduledWorkAudit ownWork,
      @ConfigProperty(name = "eligibility.go-back-only", defaultValue = "false") boolean wanted) {
    this.change = change;
    this.ownWork = ownWork;
    this.wanted = wanted;
  }

  void onStart(@Observes @Priority(OneOffJob.BEFORE_ALL_ELSE) StartupEvent event) {
    if (wanted) {
      OneOffJob.doAndEnd(
          () -> ownWork.record("go-back-job", "/releases", this::goBack),
          LOG,
          "what is followed was not changed; it may be repeated");
    }
  }

  private Void goBack() {
    change.goBack();
    LOG.info("the parameters of this build are followed");
    return null;
  }
}

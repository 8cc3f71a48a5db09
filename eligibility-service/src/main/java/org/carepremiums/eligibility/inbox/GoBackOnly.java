package org.carepremiums.eligibility.inbox;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.carepremiums.contracts.exchange.audit.OwnWork;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Follows the parameters of this build again, though later ones are followed, and ends the process,
 * where it was started for nothing else ({@code GO_BACK_ONLY}): after an upgrade that is taken
 * back, earlier instances decide nothing before (ADR 26).
 */
@ApplicationScoped
public class GoBackOnly {

  private static final Logger LOG = Logger.getLogger(GoBackOnly.class);

  /** After migrations, before everything that consumes or publishes. */
  private static final int BEFORE_ALL_WORK = Integer.MIN_VALUE + 1;

  private final ParameterChange change;
  private final OwnWork ownWork;
  private final boolean wanted;

  @Inject
  GoBackOnly(
      ParameterChange change,
      OwnWork ownWork,
      @ConfigProperty(name = "eligibility.go-back-only", defaultValue = "false") boolean wanted) {
    this.change = change;
    this.ownWork = ownWork;
    this.wanted = wanted;
  }

  void onStart(@Observes @Priority(BEFORE_ALL_WORK) StartupEvent event) {
    if (wanted) {
      Runtime.getRuntime().halt(isDone() ? 0 : 1);
    }
  }

  private boolean isDone() {
    try {
      ownWork.record(
          "go-back-job",
          "/releases",
          () -> {
            change.goBack();
            return null;
          });
      LOG.info("the parameters of this build are followed");
      return true;
    } catch (Exception failure) {
      LOG.error("what is followed was not changed; it may be repeated", failure);
      return false;
    }
  }
}

package org.carepremiums.platform.operations;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Ends the process after the schema migrations, where it was started for nothing else: the same
 * image migrates before a rollout and serves after it.
 */
@ApplicationScoped
class MigrationJob {

  private static final Logger LOG = Logger.getLogger(MigrationJob.class);

  private final boolean wanted;

  @Inject
  MigrationJob(
      @ConfigProperty(name = "care-premiums.migrate-only", defaultValue = "false") boolean wanted) {
    this.wanted = wanted;
  }

  /**
   * Flyway has committed before any observer is called, and this one is called before all others:
   * nothing has been consumed or published. An orderly exit would wait for a start that never ends.
   */
  void onStart(@Observes @Priority(Integer.MIN_VALUE) StartupEvent event) {
    if (wanted) {
      LOG.info("the schema is migrated; ending, as nothing else was asked for");
      Runtime.getRuntime().halt(0);
    }
  }
}

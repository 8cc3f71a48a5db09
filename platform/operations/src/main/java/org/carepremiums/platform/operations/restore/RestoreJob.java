package org.carepremiums.platform.operations.restore;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.carepremiums.platform.audit.ScheduledWorkAudit;
import org.carepremiums.platform.operations.OneOffJob;
import org.carepremiums.platform.operations.backup.BackupRows;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Does what a restored database asks for and ends the process, where it was started for nothing
 * else ({@code RESTORE_ONLY}); where a backup of this program is named ({@code RESTORE_FROM}), puts
 * its rows back before. All instances of the service have to be stopped.
 */
@ApplicationScoped
public class RestoreJob {

  private static final Logger LOG = Logger.getLogger(RestoreJob.class);

  private final Restoration restoration;
  private final ScheduledWorkAudit ownWork;
  private final BackupRows rows;
  private final Optional<Path> backup;
  private final boolean wanted;

  @Inject
  RestoreJob(
      Restoration restoration,
      ScheduledWorkAudit ownWork,
      BackupRows rows,
      @ConfigProperty(name = "care-premiums.restore-from") Optional<Path> backup,
      @ConfigProperty(name = "care-premiums.restore-only", defaultValue = "false") boolean wanted) {
    this.restoration = restoration;
    this.ownWork = ownWork;
    this.rows = rows;
    this.backup = backup;
    this.wanted = wanted;
  }

  void onStart(@Observes @Priority(OneOffJob.BEFORE_ALL_ELSE) StartupEvent event) {
    if (wanted) {
      OneOffJob.doAndEnd(
          this::restore, LOG, "the restored database is not ready to go on; it may be repeated");
    }
  }

  private Restoration.Outcome restore() throws Exception {
    if (backup.isPresent()) {
      rows.putBack(backup.get());
    }
    return ownWork.record("restore-job", "/restore", restoration::restore);
  }
}

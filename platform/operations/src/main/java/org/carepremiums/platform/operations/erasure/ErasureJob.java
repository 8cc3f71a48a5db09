package org.carepremiums.platform.operations.erasure;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.carepremiums.platform.audit.ScheduledWorkAudit;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.operations.OneOffJob;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Erases what need not be kept any more and ends the process, where it was started for nothing
 * else: whoever may start it needs neither a token nor a service that answers.
 */
@ApplicationScoped
public class ErasureJob {

  /** Who erased, in the audit record. */
  static final String PRINCIPAL = "erasure-job";

  private static final Logger LOG = Logger.getLogger(ErasureJob.class);
  private static final String SAME_OVER_HTTP = "/personal-data/erasure";

  private final PersonalDataDesk desk;
  private final OpenDay openDay;
  private final ScheduledWorkAudit ownWork;
  private final boolean wanted;

  @Inject
  ErasureJob(
      PersonalDataDesk desk,
      OpenDay openDay,
      ScheduledWorkAudit ownWork,
      @ConfigProperty(name = "care-premiums.erase-only", defaultValue = "false") boolean wanted) {
    this.desk = desk;
    this.openDay = openDay;
    this.ownWork = ownWork;
    this.wanted = wanted;
  }

  void onStart(@Observes @Priority(OneOffJob.BEFORE_ALL_ELSE) StartupEvent event) {
    if (wanted) {
      OneOffJob.doAndEnd(
          this::erase, LOG, "personal data was not erased, or not all of it; it may be repeated");
    }
  }

  /** By rule, how many rows were erased; nothing before the first business day, which sets none. */
  Map<String, Long> erase() throws Exception {
    if (openDay.current().isEmpty()) {
      LOG.info("no business day was ever open: nothing is old enough to be erased");
      return Map.of();
    }
    return ownWork.record(PRINCIPAL, SAME_OVER_HTTP, desk::erase);
  }
}

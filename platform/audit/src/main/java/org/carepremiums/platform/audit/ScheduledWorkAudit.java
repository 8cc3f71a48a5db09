package org.carepremiums.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;

/**
 * What a service changes by itself, at a time that was set for it: recorded like a change that
 * somebody asked for, in the transaction that makes it.
 */
@ApplicationScoped
public class ScheduledWorkAudit {

  private static final String METHOD = "SCHEDULED";

  private final AuditedRequest request;

  @Inject
  ScheduledWorkAudit(AuditedRequest request) {
    this.request = request;
  }

  /**
   * Does it in the calling thread.
   *
   * @param principal what the record calls who did it
   * @param path the resource that does the same when it is asked
   * @throws Exception whatever the work throws
   */
  @ActivateRequestContext
  public <T> T record(String principal, String path, Callable<T> work) throws Exception {
    AuditEntry before = request.change();
    request.mayChange(
        new AuditEntry(AuditEntry.Event.CHANGE, principal, "", METHOD, path, null, null));
    try {
      return work.call();
    } finally {
      request.mayChange(before);
    }
  }
}

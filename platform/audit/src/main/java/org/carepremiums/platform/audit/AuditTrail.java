package org.carepremiums.platform.audit;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.messaging.outbox.BeforeCommit;

/**
 * Adds to the audit record of this service, inside the running transaction. One row is added at a
 * time: each waits for the one before it to be committed, since it holds its hash.
 */
@ApplicationScoped
public class AuditTrail implements BeforeCommit {

  private static final long LOCK_KEY = 0x6175646974L;
  private static final String LOCK = "select pg_advisory_xact_lock(?)";

  /** After the lock in a statement of its own, so that it sees what was committed meanwhile. */
  private static final String LAST =
      """
      select clock_timestamp() as now, (select day from business_day) as business_day,
        coalesce(last.sequence, 0) as sequence, last.hash
      from (select 1) always
      left join (select sequence, hash from audit_record order by sequence desc limit 1) last
        on true
      """;

  private static final String INSERT =
      """
      insert into audit_record (sequence, recorded_at, business_day, event, principal, roles,
        method, path, subject, status, hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final Sql sql;
  private final AuditedRequest request;
  private final AuditAnchors anchors;

  @Inject
  AuditTrail(Sql sql, AuditedRequest request, AuditAnchors anchors) {
    this.anchors = anchors;
    this.sql = sql;
    this.request = request;
  }

  /**
   * Records that the running transaction changes something for a request; nothing where it was not
   * a request that began it, but a record from Kafka, which has provenance of its own.
   */
  @Override
  public void beforeCommit() throws SQLException {
    if (Arc.container().requestContext().isActive() && request.change() != null) {
      append(request.change());
    }
  }

  void append(AuditEntry entry) throws SQLException {
    sql.each(LOCK, row -> {}, LOCK_KEY);
    Last last =
        sql.only(
            LAST,
            row ->
                new Last(
                    row.getLong("sequence"),
                    Sql.instant(row, "now"),
                    row.getObject("business_day", LocalDate.class),
                    row.getBytes("hash")));
    AuditRow row = new AuditRow(last.sequence() + 1, last.now(), last.businessDay(), entry);
    byte[] hash = row.hash(last.hash() == null ? AuditRow.beforeFirst() : last.hash());
    sql.update(
        INSERT,
        row.sequence(),
        row.recordedAt(),
        row.businessDay(),
        entry.event(),
        entry.principal(),
        entry.roles(),
        entry.method(),
        entry.path(),
        entry.subject(),
        entry.status(),
        hash);
    anchors.added(row, hash);
  }

  private record Last(long sequence, Instant now, LocalDate businessDay, byte[] hash) {}
}

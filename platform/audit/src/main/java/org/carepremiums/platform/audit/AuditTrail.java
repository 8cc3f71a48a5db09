package org.carepremiums.platform.audit;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
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

  private final DataSource dataSource;
  private final AuditedRequest request;
  private final AuditAnchors anchors;

  @Inject
  AuditTrail(DataSource dataSource, AuditedRequest request, AuditAnchors anchors) {
    this.anchors = anchors;
    this.dataSource = dataSource;
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
    try (Connection connection = dataSource.getConnection()) {
      lock(connection);
      try (PreparedStatement select = connection.prepareStatement(LAST);
          ResultSet last = select.executeQuery()) {
        last.next();
        AuditRow row =
            new AuditRow(
                last.getLong("sequence") + 1,
                last.getObject("now", OffsetDateTime.class).toInstant(),
                last.getObject("business_day", LocalDate.class),
                entry);
        byte[] before = last.getBytes("hash");
        byte[] hash = row.hash(before == null ? AuditRow.beforeFirst() : before);
        insert(connection, row, hash);
        anchors.added(connection, row, hash);
      }
    }
  }

  private static void lock(Connection connection) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setLong(1, LOCK_KEY);
      lock.execute();
    }
  }

  private static void insert(Connection connection, AuditRow row, byte[] hash) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setLong(1, row.sequence());
      insert.setObject(2, row.recordedAt().atOffset(ZoneOffset.UTC));
      insert.setObject(3, row.businessDay());
      insert.setString(4, row.entry().event().name());
      insert.setString(5, row.entry().principal());
      insert.setString(6, row.entry().roles());
      insert.setString(7, row.entry().method());
      insert.setString(8, row.entry().path());
      insert.setString(9, row.entry().subject());
      insert.setObject(10, row.entry().status(), java.sql.Types.INTEGER);
      insert.setBytes(11, hash);
      insert.executeUpdate();
    }
  }
}

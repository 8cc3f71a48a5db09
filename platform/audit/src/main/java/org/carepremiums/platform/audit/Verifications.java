package org.carepremiums.platform.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Nullable;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.web.desk.ListPart;
import org.jboss.logging.Logger;

/**
 * Verifications that auditors asked for: each goes on beside whoever asked, one at a time in all
 * instances, and is kept with what it found.
 */
@ApplicationScoped
public class Verifications {

  private static final Logger LOG = Logger.getLogger(Verifications.class);

  /** How often it is written how far one is. */
  private static final Duration TELLING = Duration.ofSeconds(1);

  /** Reading anchors takes longest of what is done without a word. */
  private static final String HEARD_OF = "told_at > clock_timestamp() - interval '2 minutes'";

  private static final String STATE =
      """
      (case when intact then 'INTACT' when not intact then 'BROKEN'
        when ended_at is not null then 'FAILED' when %s then 'RUNNING' else 'INTERRUPTED' end)
      """
          .formatted(HEARD_OF);

  private static final String COLUMNS = "*, " + STATE + " as state";

  /** By what lists of them are put in order. */
  private static final Map<String, String> ORDERS =
      Map.of("begun", "begun_at", "by", "asked_by", "rows", "rows_read", "state", STATE);

  private final Sql sql;
  private final AuditVerifier verifier;
  private final ExecutorService beside =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "audit-verification"));

  @Inject
  Verifications(Sql sql, AuditVerifier verifier) {
    this.sql = sql;
    this.verifier = verifier;
  }

  /**
   * Begins to verify, unless that goes on already.
   *
   * @param askedBy who asks
   * @param anchoredFrom the first business day whose anchors count; {@code null} for all
   * @return the id of the one that goes on
   */
  public String begin(String askedBy, @Nullable LocalDate anchoredFrom) {
    String begun = UUID.randomUUID().toString();
    String goesOn =
        QuarkusTransaction.requiringNew().call(() -> goesOn(begun, askedBy, anchoredFrom));
    if (goesOn.equals(begun)) {
      beside.execute(() -> verify(begun, anchoredFrom));
    }
    return goesOn;
  }

  /** That one, or the one that somebody else began before. */
  private String goesOn(String id, String askedBy, @Nullable LocalDate anchoredFrom)
      throws SQLException {
    // In a statement of its own: what one waits for is seen by the next one only
    sql.each(
        "select pg_advisory_xact_lock(hashtextextended('care-premiums.audit-verification', 0))",
        row -> {});
    Optional<String> running =
        sql.first(
            "select verification_id from audit_verification where ended_at is null and " + HEARD_OF,
            row -> row.getString(1));
    if (running.isEmpty()) {
      sql.update(
          """
          insert into audit_verification (verification_id, asked_by, anchored_from, rows_in_all)
          values (?, ?, ?::date, coalesce((select max(sequence) from audit_record), 0))
          """,
          id,
          askedBy,
          anchoredFrom);
    }
    return running.orElse(id);
  }

  private void verify(String id, @Nullable LocalDate anchoredFrom) {
    try {
      end(id, verifier.verify(anchoredFrom, new Teller(id)));
    } catch (SQLException | RuntimeException failure) {
      LOG.error("the audit record could not be verified", failure);
      fail(id);
    }
  }

  /** Writes now and then how far a verification is. */
  private final class Teller implements AuditChain.Watcher {

    private final String id;
    private long toldAt = System.nanoTime();

    Teller(String id) {
      this.id = id;
    }

    @Override
    public void read(long rows) throws SQLException {
      if (System.nanoTime() - toldAt > TELLING.toNanos()) {
        sql.update(
            """
            update audit_verification set rows_read = ?, told_at = clock_timestamp()
            where verification_id = ?
            """,
            rows,
            id);
        toldAt = System.nanoTime();
      }
    }
  }

  private void end(String id, AuditChain.Finding found) throws SQLException {
    AuditChain.Fault fault = found.fault();
    sql.update(
        """
        update audit_verification
        set ended_at = clock_timestamp(), told_at = clock_timestamp(), rows_read = ?, intact = ?,
          last_hash = ?, anchors = ?, anchored_rows = ?, broken_at = ?::bigint, fault = ?,
          fault_on = ?::date, fault_rows = ?::bigint
        where verification_id = ?
        """,
        found.rows(),
        found.intact(),
        found.lastHash(),
        found.anchors(),
        found.anchoredRows(),
        found.brokenAt(),
        fault == null ? null : fault.kind().name(),
        fault == null ? null : fault.on(),
        fault == null ? null : fault.rowsThen(),
        id);
  }

  private void fail(String id) {
    try {
      sql.update(
          "update audit_verification set ended_at = clock_timestamp() where verification_id = ?",
          id);
    } catch (SQLException again) {
      LOG.error("nor could it be written that it could not", again);
    }
  }

  /** One of them; empty where there is no such. */
  public Optional<Verification> find(String verificationId) throws SQLException {
    return sql.first(
        "select " + COLUMNS + " from audit_verification where verification_id = ?",
        Verifications::verification,
        verificationId);
  }

  /**
   * A part of the list of all.
   *
   * @param part in the order of {@code begun}, {@code by}, {@code rows} or {@code state}
   */
  public List<Verification> list(ListPart part) throws SQLException {
    return sql.list(
        "select %s from audit_verification order by %s %s, verification_id limit ? offset ?"
            .formatted(COLUMNS, ORDERS.get(part.column()), part.direction()),
        Verifications::verification,
        part.size(),
        part.offset());
  }

  /** How many there are. */
  public long count() throws SQLException {
    return sql.only("select count(*) from audit_verification", row -> row.getLong(1));
  }

  private static Verification verification(ResultSet row) throws SQLException {
    Verification.State state = Verification.State.valueOf(row.getString("state"));
    return new Verification(
        row.getString("verification_id"),
        row.getString("asked_by"),
        row.getObject("anchored_from", LocalDate.class),
        Sql.instant(row, "begun_at"),
        Sql.instant(row, "told_at"),
        row.getLong("rows_in_all"),
        row.getLong("rows_read"),
        state,
        row.getObject("intact") == null ? null : finding(row));
  }

  private static AuditChain.Finding finding(ResultSet row) throws SQLException {
    return new AuditChain.Finding(
        row.getBoolean("intact"),
        row.getLong("rows_read"),
        row.getString("last_hash"),
        row.getInt("anchors"),
        row.getLong("anchored_rows"),
        row.getObject("broken_at", Long.class),
        row.getString("fault") == null ? null : fault(row));
  }

  private static AuditChain.Fault fault(ResultSet row) throws SQLException {
    LocalDate on = row.getObject("fault_on", LocalDate.class);
    return new AuditChain.Fault(
        AuditChain.Fault.Kind.valueOf(row.getString("fault")),
        on == null ? null : new BusinessDay(on),
        row.getObject("fault_rows", Long.class));
  }

  @PreDestroy
  void end() {
    beside.shutdownNow();
  }
}

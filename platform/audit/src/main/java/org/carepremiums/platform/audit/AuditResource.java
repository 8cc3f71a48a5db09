package org.carepremiums.platform.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.web.RequestRefused;
import org.jboss.resteasy.reactive.RestQuery;

/** The audit record of this service, for auditors. */
@Path("/audit")
@RolesAllowed(Role.AUDITOR)
public class AuditResource {

  private static final int MOST = 1_000;

  /**
   * @param sequence its place
   * @param recordedAt when
   * @param businessDay the business day that was open; absent before the first
   * @param entry what somebody did
   * @param hash over the row and the one before it
   */
  public record Recorded(
      long sequence, Instant recordedAt, LocalDate businessDay, AuditEntry entry, String hash) {}

  private final DataSource dataSource;
  private final AuditVerifier verifier;

  @Inject
  AuditResource(DataSource dataSource, AuditVerifier verifier) {
    this.dataSource = dataSource;
    this.verifier = verifier;
  }

  /**
   * Whether the record is as it was written and as it was anchored at the broker, and where it
   * first is not.
   *
   * @param anchoredFrom the first business day whose anchors count: the one after a database was
   *     restored that had lost rows; absent for all
   */
  @GET
  @Path("/verification")
  public AuditChain.Finding verification(@RestQuery LocalDate anchoredFrom) throws SQLException {
    return verifier.verify(anchoredFrom);
  }

  /**
   * What was recorded, the latest first.
   *
   * @param subject only about that provider
   * @param principal only by that person or system
   * @param before only rows before that place; absent from the end
   * @param limit how many at most, 1 to 1000
   */
  @GET
  @Path("/records")
  public List<Recorded> records(
      @RestQuery String subject,
      @RestQuery String principal,
      @RestQuery Long before,
      @RestQuery @DefaultValue("100") int limit)
      throws SQLException {
    if (limit < 1 || limit > MOST) {
      throw RequestRefused.invalid("limit", "limit lies between 1 and " + MOST);
    }
    return new Sql(dataSource)
        .list(
            "select "
                + AuditRow.COLUMNS
                + """
                 from audit_record
                where (?::text is null or subject = ?) and (?::text is null or principal = ?)
                  and (?::bigint is null or sequence < ?)
                order by sequence desc limit ?
                """,
            row -> {
              AuditRow one = AuditRow.of(row);
              return new Recorded(
                  one.sequence(),
                  one.recordedAt(),
                  one.businessDay(),
                  one.entry(),
                  HexFormat.of().formatHex(row.getBytes("hash")));
            },
            subject,
            subject,
            principal,
            principal,
            before,
            before,
            limit);
  }
}

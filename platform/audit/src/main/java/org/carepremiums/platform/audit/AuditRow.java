package org.carepremiums.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entry in its place in the chain.
 *
 * @param sequence 1, 2, ... without gaps
 * @param recordedAt when, by the database's clock
 * @param businessDay the business day that was open; {@code null} before the first
 * @param entry what somebody did
 */
record AuditRow(long sequence, Instant recordedAt, LocalDate businessDay, AuditEntry entry) {

  static final String COLUMNS =
      """
      sequence, recorded_at, business_day, event, principal, roles, method, path, subject, status,
      hash
      """;

  /** What stands for the row before the first. */
  static byte[] beforeFirst() {
    return new byte[32];
  }

  static AuditRow of(ResultSet row) throws SQLException {
    return new AuditRow(
        row.getLong("sequence"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getObject("business_day", LocalDate.class),
        new AuditEntry(
            AuditEntry.Event.valueOf(row.getString("event")),
            row.getString("principal"),
            row.getString("roles"),
            row.getString("method"),
            row.getString("path"),
            row.getString("subject"),
            row.getObject("status", Integer.class)));
  }

  /**
   * SHA-256 of the hash of the row before and of every column, each with its length before it, so
   * that nothing can move from one into the next.
   */
  byte[] hash(byte[] before) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(before);
      return digest.digest(content().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String content() {
    return Stream.of(
            sequence,
            recordedAt,
            businessDay,
            entry.event(),
            entry.principal(),
            entry.roles(),
            entry.method(),
            entry.path(),
            entry.subject(),
            entry.status())
        .map(column -> column == null ? "none" : column.toString().length() + ":" + column)
        .collect(Collectors.joining(","));
  }
}

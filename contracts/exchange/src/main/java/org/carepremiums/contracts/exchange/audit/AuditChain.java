package org.carepremiums.contracts.exchange.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;

/** Recomputes the chain of an audit record, from its first row to its last. */
public final class AuditChain {

  private static final int ROWS_AT_A_TIME = 1_000;

  /**
   * What was found.
   *
   * @param intact whether all rows are there and as they were written
   * @param rows how many rows are as they were written
   * @param lastHash the hash of the last of them; note it elsewhere, since rows that are cut off at
   *     the end leave a chain that is whole
   * @param brokenAt the first row that is missing or not as it was written; {@code null} where all
   *     are
   * @param reason what is wrong with it; {@code null} where nothing is
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Finding(boolean intact, long rows, String lastHash, Long brokenAt, String reason) {}

  private AuditChain() {}

  /** Reads in portions, in a transaction of its own, so that the record may be of any length. */
  public static Finding verify(Connection connection) throws SQLException {
    boolean automatic = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (PreparedStatement select =
        connection.prepareStatement(
            "select " + AuditRow.COLUMNS + " from audit_record order by sequence")) {
      select.setFetchSize(ROWS_AT_A_TIME);
      try (ResultSet row = select.executeQuery()) {
        return verify(row);
      }
    } finally {
      connection.rollback();
      connection.setAutoCommit(automatic);
    }
  }

  private static Finding verify(ResultSet row) throws SQLException {
    byte[] before = AuditRow.beforeFirst();
    long rows = 0;
    while (row.next()) {
      AuditRow found = AuditRow.of(row);
      if (found.sequence() != rows + 1) {
        return broken(rows, before, rows + 1, "the row is missing");
      }
      byte[] hash = row.getBytes("hash");
      if (!Arrays.equals(found.hash(before), hash)) {
        return broken(rows, before, found.sequence(), "the row, or the one before it, was changed");
      }
      before = hash;
      rows++;
    }
    return new Finding(true, rows, HexFormat.of().formatHex(before), null, null);
  }

  private static Finding broken(long rows, byte[] last, long at, String reason) {
    return new Finding(false, rows, HexFormat.of().formatHex(last), at, reason);
  }
}

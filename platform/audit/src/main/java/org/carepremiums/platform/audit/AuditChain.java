package org.carepremiums.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.carepremiums.contracts.audit.AuditAnchor;

/**
 * Recomputes the chain of an audit record, from its first row to its last, and compares it with
 * what was said of it outside its database.
 */
public final class AuditChain {

  private static final int ROWS_AT_A_TIME = 1_000;

  /**
   * What was found.
   *
   * @param intact whether all rows are there and as they were written
   * @param rows how many rows are as they were written
   * @param lastHash the hash of the last of them
   * @param anchors how many anchors outside the database it was compared with
   * @param anchoredRows up to which row: what was cut off after it would not be missed
   * @param brokenAt the first row that is missing or not as it was written; {@code null} where all
   *     are
   * @param reason what is wrong with it; {@code null} where nothing is
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Finding(
      boolean intact,
      long rows,
      String lastHash,
      int anchors,
      long anchoredRows,
      Long brokenAt,
      String reason) {}

  private final TreeMap<Long, List<AuditAnchor>> anchors;
  private final int anchorCount;

  /**
   * @param anchors what was said of it outside its database, read before it is verified; empty
   *     where it is compared with nothing
   */
  public AuditChain(List<AuditAnchor> anchors) {
    this.anchorCount = anchors.size();
    this.anchors =
        anchors.stream()
            .collect(
                Collectors.groupingBy(AuditAnchor::sequence, TreeMap::new, Collectors.toList()));
  }

  /** Reads in portions, in a transaction of its own, so that the record may be of any length. */
  public Finding verify(Connection connection) throws SQLException {
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

  private Finding verify(ResultSet row) throws SQLException {
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
      String shown = HexFormat.of().formatHex(hash);
      for (AuditAnchor anchor : anchors.getOrDefault(found.sequence(), List.of())) {
        if (!anchor.hash().equals(shown)) {
          return broken(
              rows,
              before,
              found.sequence(),
              "it is another row than the one that was anchored on " + anchor.on());
        }
      }
      before = hash;
      rows++;
    }
    if (anchoredRows() > rows) {
      return broken(
          rows,
          before,
          rows + 1,
          "rows are cut off at the end: there were %d on %s"
              .formatted(anchoredRows(), anchors.lastEntry().getValue().get(0).on()));
    }
    return finding(true, rows, before, null, null);
  }

  private long anchoredRows() {
    return anchors.isEmpty() ? 0 : anchors.lastKey();
  }

  private Finding broken(long rows, byte[] last, long at, String reason) {
    return finding(false, rows, last, at, reason);
  }

  private Finding finding(boolean intact, long rows, byte[] last, Long at, String reason) {
    return new Finding(
        intact, rows, HexFormat.of().formatHex(last), anchorCount, anchoredRows(), at, reason);
  }
}

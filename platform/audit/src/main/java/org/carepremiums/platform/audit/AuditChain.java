package org.carepremiums.platform.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.Nullable;
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
import org.carepremiums.contracts.value.BusinessDay;

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
   * @param fault what is wrong with it; {@code null} where nothing is
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Finding(
      boolean intact,
      long rows,
      String lastHash,
      int anchors,
      long anchoredRows,
      Long brokenAt,
      @JsonIgnore Fault fault) {

    /** What is wrong, for programs; {@code null} where nothing is. */
    @JsonProperty
    public String reason() {
      return fault == null ? null : fault.inEnglish();
    }
  }

  /**
   * What is wrong with a row.
   *
   * @param on the business day on which something else was said of it; {@code null} where that is
   *     not how it is known
   * @param rowsThen how many rows there were on that day; {@code null} where none is cut off
   */
  public record Fault(Kind kind, @Nullable BusinessDay on, @Nullable Long rowsThen) {

    /** In which way a row can be wrong. */
    public enum Kind {
      /** It is not there, but later ones are. */
      MISSING,
      /** Its hash is not that of what it says. */
      CHANGED,
      /** It is not the row of which its hash was told outside the database. */
      ANOTHER_THAN_ANCHORED,
      /** It and all after it are not there, but were once. */
      CUT_OFF
    }

    private static Fault of(Kind kind) {
      return new Fault(kind, null, null);
    }

    String inEnglish() {
      return switch (kind) {
        case MISSING -> "the row is missing";
        case CHANGED -> "the row, or the one before it, was changed";
        case ANOTHER_THAN_ANCHORED -> "it is another row than the one that was anchored on " + on;
        case CUT_OFF -> "rows are cut off at the end: there were %d on %s".formatted(rowsThen, on);
      };
    }
  }

  /** Whoever wants to know how far it is. */
  public interface Watcher {

    /** So many rows were read by now; told again and again. */
    void read(long rows) throws SQLException;
  }

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
    return verify(connection, rows -> {});
  }

  /** The same, while somebody watches. */
  Finding verify(Connection connection, Watcher watcher) throws SQLException {
    boolean automatic = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (PreparedStatement select =
        connection.prepareStatement(
            "select " + AuditRow.COLUMNS + " from audit_record order by sequence")) {
      select.setFetchSize(ROWS_AT_A_TIME);
      try (ResultSet row = select.executeQuery()) {
        return verify(row, watcher);
      }
    } finally {
      connection.rollback();
      connection.setAutoCommit(automatic);
    }
  }

  private Finding verify(ResultSet row, Watcher watcher) throws SQLException {
    byte[] before = AuditRow.beforeFirst();
    long rows = 0;
    while (row.next()) {
      AuditRow found = AuditRow.of(row);
      if (found.sequence() != rows + 1) {
        return broken(rows, before, rows + 1, Fault.of(Fault.Kind.MISSING));
      }
      byte[] hash = row.getBytes("hash");
      if (!Arrays.equals(found.hash(before), hash)) {
        return broken(rows, before, found.sequence(), Fault.of(Fault.Kind.CHANGED));
      }
      String shown = HexFormat.of().formatHex(hash);
      for (AuditAnchor anchor : anchors.getOrDefault(found.sequence(), List.of())) {
        if (!anchor.hash().equals(shown)) {
          return broken(
              rows,
              before,
              found.sequence(),
              new Fault(Fault.Kind.ANOTHER_THAN_ANCHORED, anchor.on(), null));
        }
      }
      before = hash;
      rows++;
      if (rows % ROWS_AT_A_TIME == 0) {
        watcher.read(rows);
      }
    }
    if (anchoredRows() > rows) {
      return broken(
          rows,
          before,
          rows + 1,
          new Fault(
              Fault.Kind.CUT_OFF, anchors.lastEntry().getValue().get(0).on(), anchoredRows()));
    }
    return finding(true, rows, before, null, null);
  }

  private long anchoredRows() {
    return anchors.isEmpty() ? 0 : anchors.lastKey();
  }

  private Finding broken(long rows, byte[] last, long at, Fault fault) {
    return finding(false, rows, last, at, fault);
  }

  private Finding finding(boolean intact, long rows, byte[] last, Long at, Fault fault) {
    return new Finding(
        intact, rows, HexFormat.of().formatHex(last), anchorCount, anchoredRows(), at, fault);
  }
}

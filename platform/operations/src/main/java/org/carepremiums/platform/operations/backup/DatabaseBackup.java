package org.carepremiums.platform.operations.backup;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carepremiums.platform.database.Sql;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows of one service's database as they were at one moment, in files; the schema is made anew
 * by the migrations.
 */
final class DatabaseBackup {

  private static final TypeReference<Map<String, Long>> ROWS_BY_TABLE = new TypeReference<>() {};
  private static final String HISTORY = "flyway_schema_history";

  private static final String TABLES =
      """
      select relname from pg_class
      where relnamespace = current_schema()::regnamespace and relkind = 'r'
      order by relname
      """;

  /** Tables with those that their rows refer to. */
  private static final String REFERENCES =
      """
      select referring.relname, referred.relname from pg_constraint
      join pg_class referring on referring.oid = conrelid
      join pg_class referred on referred.oid = confrelid
      where contype = 'f' and referring.relnamespace = current_schema()::regnamespace
      """;

  /** Identity columns with their tables. */
  private static final String IDENTITIES =
      """
      select table_name, column_name from information_schema.columns
      where table_schema = current_schema() and is_identity = 'YES'
      """;

  /** What a service writes and no migration does. */
  private static final List<String> WRITTEN_BY_SERVICES =
      List.of("consumed_position", "outbox", "business_day", "audit_record");

  private final Path folder;

  /**
   * @param folder where the database's part of the backup stands, or shall stand
   */
  DatabaseBackup(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes every row, as all of them stood at one moment, beside a service that goes on.
   *
   * @param connection of a role that may read every table
   * @return how many rows
   */
  long take(Connection connection) throws SQLException, IOException {
    Files.createDirectories(folder);
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
    Map<String, Long> rows = new LinkedHashMap<>();
    for (String table : tables(connection)) {
      try (OutputStream file = Files.newOutputStream(BackupFolder.part(folder, table))) {
        rows.put(table, copies.copyOut("copy %s to stdout".formatted(table), file));
      }
    }
    connection.rollback();
    BackupFolder.seal(folder, rows);
    return sum(rows);
  }

  /**
   * Puts every row into a schema that was migrated as far as the one that they are of, inside the
   * running transaction.
   *
   * @param connection of the schema's owner, without auto-commit
   * @return how many rows
   * @throws IllegalStateException when the schema is another one, or a service has worked with it
   */
  long putBack(Connection connection) throws SQLException, IOException {
    Map<String, Long> rows = BackupFolder.content(folder, ROWS_BY_TABLE);
    requireSameTables(connection, rows.keySet());
    requireUnused(connection);
    CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
    Sql sql = Sql.over(connection);
    Set<String> tables = referredFirst(connection, rows.keySet());
    for (String table : tables) {
      // Rows are put back as they were, whatever the rules say that guard changes
      sql.update("alter table %s disable trigger user".formatted(table));
    }
    sql.update("truncate " + String.join(", ", tables));
    for (String table : tables) {
      try (InputStream file = Files.newInputStream(BackupFolder.part(folder, table))) {
        requireAll(table, copies.copyIn("copy %s from stdin".formatted(table), file), rows);
      }
    }
    for (String table : tables) {
      sql.update("alter table %s enable trigger user".formatted(table));
    }
    continueNumbers(sql);
    return sum(rows);
  }

  private static void requireSameTables(Connection connection, Set<String> backedUp)
      throws SQLException {
    Set<String> present = new LinkedHashSet<>(tables(connection));
    if (!present.equals(backedUp)) {
      throw new IllegalStateException(
          "the backup has the tables %s, and the schema %s: migrate with the version that it is of"
              .formatted(backedUp, present));
    }
  }

  private static void requireUnused(Connection connection) throws SQLException {
    for (String table : WRITTEN_BY_SERVICES) {
      if (!Sql.over(connection)
          .list("select 1 from %s limit 1".formatted(table), row -> 1)
          .isEmpty()) {
        throw new IllegalStateException(
            "%s has rows: a backup is put into a database that was made for it".formatted(table));
      }
    }
  }

  private static void requireAll(String table, long copied, Map<String, Long> rows) {
    if (copied != rows.get(table)) {
      throw new IllegalStateException(
          "%s has %d rows, and the backup says %d".formatted(table, copied, rows.get(table)));
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    return Sql.over(connection).list(TABLES, row -> row.getString(1)).stream()
        .filter(table -> !table.equals(HISTORY))
        .toList();
  }

  /** Each table after all that its rows refer to. */
  private static Set<String> referredFirst(Connection connection, Set<String> tables)
      throws SQLException {
    List<String[]> references =
        Sql.over(connection)
            .list(REFERENCES, row -> new String[] {row.getString(1), row.getString(2)});
    Set<String> ordered = new LinkedHashSet<>();
    while (ordered.size() < tables.size()) {
      int before = ordered.size();
      for (String table : tables) {
        boolean free =
            references.stream()
                .filter(reference -> reference[0].equals(table) && !reference[1].equals(table))
                .allMatch(reference -> ordered.contains(reference[1]));
        if (free) {
          ordered.add(table);
        }
      }
      if (ordered.size() == before) {
        throw new IllegalStateException("rows of tables refer to each other in a circle");
      }
    }
    return ordered;
  }

  /** The next row that is numbered by itself follows the last one. */
  private static void continueNumbers(Sql sql) throws SQLException {
    for (String[] identity :
        sql.list(IDENTITIES, row -> new String[] {row.getString(1), row.getString(2)})) {
      sql.each(
          """
          select setval(pg_get_serial_sequence('%1$s', '%2$s'), coalesce(max(%2$s), 0) + 1, false)
          from %1$s
          """
              .formatted(identity[0], identity[1]),
          row -> {});
    }
  }

  private static long sum(Map<String, Long> rows) {
    return rows.values().stream().mapToLong(number -> number).sum();
  }
}

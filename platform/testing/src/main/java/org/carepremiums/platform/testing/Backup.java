package org.carepremiums.platform.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * A copy of every row of a service's database, beside it, to which tests go back as an operator
 * does to a backup.
 */
public final class Backup {

  private static final String TABLES =
      """
      select table_name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'
        and table_name <> 'flyway_schema_history'
      order by table_name
      """;

  private static final String FOREIGN_KEY = "23503";
  private static final String DEADLOCK = "40P01";

  private final DataSource dataSource;
  private final List<String> tables;

  private Backup(DataSource dataSource, List<String> tables) {
    this.dataSource = dataSource;
    this.tables = tables;
  }

  /** Makes one, in the place of an earlier one. */
  public static Backup make(DataSource dataSource) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        try (ResultSet row = statement.executeQuery(TABLES)) {
          while (row.next()) {
            tables.add(row.getString(1));
          }
        }
        statement.execute("drop schema if exists backup cascade");
        statement.execute("create schema backup");
        for (String table : tables) {
          statement.execute("create table backup.%1$s as table public.%1$s".formatted(table));
        }
      }
      connection.commit();
      connection.setAutoCommit(true);
    }
    return new Backup(dataSource, List.copyOf(tables));
  }

  /** Puts every row back as it was; what came later is gone. */
  public void restore() throws SQLException {
    boolean met;
    do {
      met = meetsAnother();
    } while (met);
  }

  /**
   * Whether nothing was put back, since the service that runs meanwhile was reading several tables
   * in another order.
   */
  private boolean meetsAnother() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        for (String table : tables) {
          // Rows are put back as they were, whatever the rules say that guard changes
          statement.execute("alter table %s disable trigger user".formatted(table));
        }
        statement.execute("truncate " + String.join(", ", tables));
        List<String> empty = new ArrayList<>(tables);
        while (!empty.isEmpty()) {
          if (!empty.removeIf(table -> isFilled(statement, table))) {
            throw new IllegalStateException("rows of these refer to each other: " + empty);
          }
        }
        for (String table : tables) {
          statement.execute("alter table %s enable trigger user".formatted(table));
        }
      }
      connection.commit();
      return false;
    } catch (SQLException failure) {
      if (DEADLOCK.equals(failure.getSQLState())) {
        return true;
      }
      throw failure;
    }
  }

  /** Not while rows that it refers to are missing. */
  private static boolean isFilled(Statement statement, String table) {
    try {
      statement.execute("savepoint before");
      try {
        statement.execute(
            "insert into public.%1$s overriding system value table backup.%1$s".formatted(table));
        return true;
      } catch (SQLException refused) {
        if (!FOREIGN_KEY.equals(refused.getSQLState())) {
          throw refused;
        }
        statement.execute("rollback to savepoint before");
        return false;
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot put back " + table, failure);
    }
  }
}

package org.carepremiums.platform.database;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.postgresql.copy.CopyIn;

/**
 * Runs SQL, inside the running transaction where there is one; each statement is a transaction of
 * its own otherwise.
 *
 * <p>Parameters stand for the question marks in their order: points in time, dates, days, years,
 * amounts in cents, numbers, bytes; a collection is one array of texts, {@link Columns} are one
 * array for each column, and anything else is the text as which it writes itself.
 */
@Singleton
public final class Sql {

  /** Makes something of the row on which a result stands. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes the row on which a result stands. */
  @FunctionalInterface
  public interface RowTaker {
    void take(ResultSet row) throws SQLException;
  }

  /** Takes some of the rows. */
  @FunctionalInterface
  public interface PartTaker<T> {
    void take(List<T> part) throws SQLException;
  }

  @FunctionalInterface
  private interface Work<R> {
    R with(PreparedStatement statement) throws SQLException;
  }

  private final DataSource dataSource;
  private final Connection held;
  private final boolean plansAnew;

  @Inject
  public Sql(DataSource dataSource) {
    this(dataSource, null, false);
  }

  private Sql(DataSource dataSource, Connection held, boolean plansAnew) {
    this.dataSource = dataSource;
    this.held = held;
    this.plansAnew = plansAnew;
  }

  /** Over a connection that somebody else closes. */
  public static Sql over(Connection connection) {
    return new Sql(null, connection, false);
  }

  /**
   * The same, with a plan for each run: one that was kept from a small table would be slow on a
   * large one.
   */
  public Sql planningAnew() {
    return new Sql(dataSource, held, true);
  }

  /** Hands over every row. */
  public void each(String query, RowTaker taker, Object... parameters) throws SQLException {
    run(
        query,
        parameters,
        null,
        statement -> {
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              taker.take(row);
            }
          }
          return null;
        });
  }

  /** Every row; the list may be changed. */
  public <T> List<T> list(String query, RowReader<T> reader, Object... parameters)
      throws SQLException {
    List<T> rows = new ArrayList<>();
    each(query, row -> rows.add(reader.read(row)), parameters);
    return rows;
  }

  /**
   * Every row, some at a time, so that no more of them are in memory; inside the running
   * transaction, in which the taker may run other statements.
   *
   * @param size how many are held at once, at least one
   * @param taker is given lists of that size, and what is left over at the end
   */
  public <T> void inParts(
      int size, String query, RowReader<T> reader, PartTaker<T> taker, Object... parameters)
      throws SQLException {
    run(
        query,
        parameters,
        null,
        statement -> {
          statement.setFetchSize(size);
          List<T> part = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              part.add(reader.read(row));
              if (part.size() == size) {
                taker.take(part);
                part = new ArrayList<>();
              }
            }
          }
          if (!part.isEmpty()) {
            taker.take(part);
          }
          return null;
        });
  }

  /** The first row; empty where there is none, or the reader makes nothing of it. */
  public <T> Optional<T> first(String query, RowReader<T> reader, Object... parameters)
      throws SQLException {
    return run(
        query,
        parameters,
        Optional.empty(),
        statement -> {
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.ofNullable(reader.read(row)) : Optional.empty();
          }
        });
  }

  /** The one row that there is for certain. */
  public <T> T only(String query, RowReader<T> reader, Object... parameters) throws SQLException {
    return first(query, reader, parameters).orElseThrow();
  }

  public boolean exists(String query, Object... parameters) throws SQLException {
    return first(query, row -> true, parameters).isPresent();
  }

  /** How many rows were changed. */
  public int update(String statement, Object... parameters) throws SQLException {
    return run(statement, parameters, 0, PreparedStatement::executeUpdate);
  }

  /**
   * Adds rows to a table by COPY, which costs the server less than two thirds of what an insert
   * from arrays does, and knows no {@code on conflict}.
   *
   * @param into the table and the names of its columns, in the order of those of the rows
   * @throws SQLException with the state of a unique violation where a row is there already
   */
  public void copy(String into, Columns<?> rows) throws SQLException {
    if (rows.isNothingToDo()) {
      return;
    }
    if (held != null) {
      copy(held, into, rows);
      return;
    }
    try (Connection connection = dataSource.getConnection()) {
      copy(connection, into, rows);
    }
  }

  private static void copy(Connection connection, String into, Columns<?> rows)
      throws SQLException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + into + " from stdin (format binary)");
    try {
      CopiedRows copied = new CopiedRows(copy);
      rows.copy(copied);
      copied.end();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  /** A point in time; {@code null} where the column is. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private <R> R run(String sql, Object[] parameters, R ofNoRows, Work<R> work) throws SQLException {
    if (Arrays.stream(parameters)
        .anyMatch(
            parameter -> parameter instanceof Columns<?> columns && columns.isNothingToDo())) {
      return ofNoRows;
    }
    if (held != null) {
      return run(held, sql, parameters, work);
    }
    try (Connection connection = dataSource.getConnection()) {
      return run(connection, sql, parameters, work);
    }
  }

  private <R> R run(Connection connection, String sql, Object[] parameters, Work<R> work)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      if (plansAnew) {
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
      }
      int next = 1;
      for (Object parameter : parameters) {
        next = set(connection, statement, next, parameter);
      }
      return work.with(statement);
    }
  }

  private static int set(
      Connection connection, PreparedStatement statement, int next, Object parameter)
      throws SQLException {
    if (parameter instanceof Columns<?> columns) {
      return columns.set(connection, statement, next);
    }
    if (parameter instanceof Collection<?> values) {
      Object[] texts = values.stream().map(Object::toString).toArray();
      statement.setArray(next, connection.createArrayOf("text", texts));
    } else if (parameter instanceof EuroCents amount) {
      statement.setLong(next, amount.value());
    } else if (parameter instanceof BusinessDay day) {
      statement.setObject(next, day.value());
    } else if (parameter instanceof Instant at) {
      statement.setObject(next, at.atOffset(ZoneOffset.UTC));
    } else if (parameter instanceof PremiumYear year) {
      statement.setInt(next, year.value());
    } else if (parameter == null
        || parameter instanceof Number
        || parameter instanceof Boolean
        || parameter instanceof byte[]
        || parameter instanceof Temporal) {
      statement.setObject(next, parameter);
    } else {
      statement.setString(next, parameter.toString());
    }
    return next + 1;
  }
}

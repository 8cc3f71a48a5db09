package org.carepremiums.intake.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;

/** Hands rows to a statement as one array per column, in the order of its {@code unnest}. */
public final class Columns<T> {

  private final Connection connection;
  private final PreparedStatement statement;
  private final Collection<T> rows;
  private int next;

  public Columns(Connection connection, PreparedStatement statement, Collection<T> rows) {
    this(connection, statement, rows, 1);
  }

  /**
   * @param first number of the parameter that takes the first array
   */
  public Columns(
      Connection connection, PreparedStatement statement, Collection<T> rows, int first) {
    this.connection = connection;
    this.statement = statement;
    this.rows = rows;
    this.next = first;
  }

  public Columns<T> text(Function<T, String> column) throws SQLException {
    return array("text", rows.stream().map(column).toArray(String[]::new));
  }

  public Columns<T> integer(Function<T, Integer> column) throws SQLException {
    return array("int4", rows.stream().map(column).toArray(Integer[]::new));
  }

  public Columns<T> number(Function<T, Long> column) throws SQLException {
    return array("int8", rows.stream().map(column).toArray(Long[]::new));
  }

  public Columns<T> flag(Function<T, Boolean> column) throws SQLException {
    return array("bool", rows.stream().map(column).toArray(Boolean[]::new));
  }

  public Columns<T> date(Function<T, LocalDate> column) throws SQLException {
    return array("date", rows.stream().map(column).toArray(LocalDate[]::new));
  }

  public Columns<T> bytes(Function<T, byte[]> column) throws SQLException {
    return array("bytea", rows.stream().map(column).toArray(byte[][]::new));
  }

  private Columns<T> array(String type, Object[] values) throws SQLException {
    statement.setArray(next++, connection.createArrayOf(type, values));
    return this;
  }
}

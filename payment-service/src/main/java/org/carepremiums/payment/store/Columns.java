package org.carepremiums.payment.store;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.carepremiums.contracts.value.EuroCents;

/** Hands rows to a statement as one array per column, in the order of its {@code unnest}. */
final class Columns<T> {

  private final Connection connection;
  private final PreparedStatement statement;
  private final List<T> rows;
  private int next;

  Columns(Connection connection, PreparedStatement statement, List<T> rows) {
    this(connection, statement, rows, 1);
  }

  /**
   * @param first number of the parameter that takes the first array
   */
  Columns(Connection connection, PreparedStatement statement, List<T> rows, int first) {
    this.connection = connection;
    this.statement = statement;
    this.rows = rows;
    this.next = first;
  }

  Columns<T> text(Function<T, Object> column) throws SQLException {
    return array("text", rows.stream().map(column).map(Columns::written).toArray(String[]::new));
  }

  Columns<T> integer(Function<T, Integer> column) throws SQLException {
    return array("int4", rows.stream().map(column).toArray(Integer[]::new));
  }

  Columns<T> cents(Function<T, EuroCents> column) throws SQLException {
    return array("int8", rows.stream().map(row -> column.apply(row).value()).toArray(Long[]::new));
  }

  Columns<T> date(Function<T, LocalDate> column) throws SQLException {
    return array("date", rows.stream().map(column).map(Columns::sqlDate).toArray(Date[]::new));
  }

  private Columns<T> array(String type, Object[] values) throws SQLException {
    statement.setArray(next++, connection.createArrayOf(type, values));
    return this;
  }

  private static String written(Object value) {
    return value == null ? null : value.toString();
  }

  private static Date sqlDate(LocalDate date) {
    return date == null ? null : Date.valueOf(date);
  }
}

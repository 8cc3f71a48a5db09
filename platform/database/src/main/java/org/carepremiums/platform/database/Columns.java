package org.carepremiums.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.carepremiums.contracts.value.EuroCents;

/**
 * Rows that a statement takes as one array per column, in the order of its {@code unnest}, or that
 * are copied into a table. A statement that is given no rows does not run.
 */
public final class Columns<T> {

  private record Column(String type, Object[] values) {}

  private final List<T> rows;
  private final List<Column> columns = new ArrayList<>();
  private boolean runsWithNone;

  private Columns(Collection<? extends T> rows) {
    this.rows = List.copyOf(rows);
  }

  public static <T> Columns<T> of(Collection<? extends T> rows) {
    return new Columns<>(rows);
  }

  /** Identifiers and enums as they write themselves. */
  public Columns<T> text(Function<? super T, ?> column) {
    return array(
        "text",
        rows.stream()
            .map(column)
            .map(value -> value == null ? null : value.toString())
            .toArray(String[]::new));
  }

  public Columns<T> integer(Function<? super T, Integer> column) {
    return array("int4", rows.stream().map(column).toArray(Integer[]::new));
  }

  public Columns<T> bigint(Function<? super T, Long> column) {
    return array("int8", rows.stream().map(column).toArray(Long[]::new));
  }

  public Columns<T> cents(Function<? super T, EuroCents> column) {
    return bigint(row -> column.apply(row).value());
  }

  public Columns<T> date(Function<? super T, LocalDate> column) {
    return array("date", rows.stream().map(column).toArray(LocalDate[]::new));
  }

  public Columns<T> bool(Function<? super T, Boolean> column) {
    return array("bool", rows.stream().map(column).toArray(Boolean[]::new));
  }

  public Columns<T> bytes(Function<? super T, byte[]> column) {
    return array("bytea", rows.stream().map(column).toArray(byte[][]::new));
  }

  /** Lets the statement run even if there are no rows. */
  public Columns<T> orNone() {
    runsWithNone = true;
    return this;
  }

  boolean isNothingToDo() {
    return rows.isEmpty() && !runsWithNone;
  }

  /** Hands the rows over as COPY takes them. */
  void copy(CopiedRows copied) throws SQLException {
    for (int row = 0; row < rows.size(); row++) {
      copied.begin(columns.size());
      for (Column column : columns) {
        copied.add(column.values()[row]);
      }
    }
  }

  /** Gives the number of the next parameter. */
  int set(Connection connection, PreparedStatement statement, int first) throws SQLException {
    int next = first;
    for (Column column : columns) {
      statement.setArray(next++, connection.createArrayOf(column.type(), column.values()));
    }
    return next;
  }

  private Columns<T> array(String type, Object[] values) {
    columns.add(new Column(type, values));
    return this;
  }
}

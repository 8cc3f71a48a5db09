package org.carepremiums.eligibility.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;

/** Columns of many rows, handed to one statement. */
final class Columns {

  private Columns() {}

  static <T> Array text(Connection connection, Collection<T> rows, Function<T, String> part)
      throws SQLException {
    return connection.createArrayOf("text", rows.stream().map(part).toArray(String[]::new));
  }

  static <T> Array ints(Connection connection, Collection<T> rows, Function<T, Integer> part)
      throws SQLException {
    return connection.createArrayOf("int4", rows.stream().map(part).toArray(Integer[]::new));
  }

  static <T> Array longs(Connection connection, Collection<T> rows, Function<T, Long> part)
      throws SQLException {
    return connection.createArrayOf("int8", rows.stream().map(part).toArray(Long[]::new));
  }

  static <T> Array booleans(Connection connection, Collection<T> rows, Function<T, Boolean> part)
      throws SQLException {
    return connection.createArrayOf("bool", rows.stream().map(part).toArray(Boolean[]::new));
  }

  static <T> Array dates(
      Connection connection, Collection<T> rows, Function<T, java.time.LocalDate> part)
      throws SQLException {
    return connection.createArrayOf(
        "date",
        rows.stream()
            .map(part)
            .map(date -> date == null ? null : date.toString())
            .toArray(String[]::new));
  }

  static <T> Array bytes(Connection connection, Collection<T> rows, Function<T, byte[]> part)
      throws SQLException {
    return connection.createArrayOf("bytea", rows.stream().map(part).toArray(byte[][]::new));
  }
}

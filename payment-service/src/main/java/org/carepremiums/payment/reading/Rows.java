package org.carepremiums.payment.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.decision.PayeeKind;

/** Reads the rows of one query. */
final class Rows {

  /** Makes a value of a row. */
  @FunctionalInterface
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private Rows() {}

  /** {@code null} where the column of the kind is. */
  static Payee payee(ResultSet row, String kind, String institution) throws SQLException {
    String ofKind = row.getString(kind);
    return ofKind == null ? null : new Payee(PayeeKind.valueOf(ofKind), row.getString(institution));
  }

  static <T> List<T> read(
      DataSource dataSource, String query, Reader<T> reader, Object... parameters)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      List<T> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(reader.read(row));
        }
      }
      return rows;
    }
  }
}

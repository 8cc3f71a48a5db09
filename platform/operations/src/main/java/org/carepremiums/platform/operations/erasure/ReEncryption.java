package org.carepremiums.platform.operations.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.personaldata.PersonalDataSeal;
import org.carepremiums.platform.personaldata.SealedColumn;

/**
 * Encrypts with the primary key what another one encrypted, or what stands in clear. It works in
 * portions, each in a transaction; what is left to do can be seen from the values, so it may be
 * stopped at any moment and begun again.
 */
@ApplicationScoped
public class ReEncryption {

  private static final int VALUES = 2_000;

  /** Such a value may be a megabyte. */
  private static final int BYTE_VALUES = 8;

  private record Value(String place, String about, Object stored) {}

  private final DataSource dataSource;
  private final PersonalDataSeal seal;
  private final UnitOfWork unitOfWork;

  @Inject
  ReEncryption(DataSource dataSource, PersonalDataSeal seal, UnitOfWork unitOfWork) {
    this.dataSource = dataSource;
    this.seal = seal;
    this.unitOfWork = unitOfWork;
  }

  /**
   * Encrypts a whole column again.
   *
   * @return how many values
   */
  public long run(SealedColumn column) {
    long all = 0;
    int portion;
    do {
      portion = unitOfWork.call(outgoing -> portion(column));
      all += portion;
    } while (portion > 0);
    return all;
  }

  /** How many values the primary key did not encrypt. */
  public long left(SealedColumn column) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement count =
            connection.prepareStatement(
                "select count(*) from " + column.table() + " where " + notCurrent(column))) {
      setCurrent(count, column);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private int portion(SealedColumn column) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      List<Value> values = lock(connection, column);
      if (!values.isEmpty()) {
        allow(connection);
        store(connection, column, values);
      }
      return values.size();
    }
  }

  /** Triggers that keep rows as they are let it through, inside this transaction alone. */
  private static void allow(Connection connection) throws SQLException {
    try (PreparedStatement allow =
        connection.prepareStatement(
            "select set_config('care_premiums.personal_data', 're-encryption', true)")) {
      allow.execute();
    }
  }

  private List<Value> lock(Connection connection, SealedColumn column) throws SQLException {
    boolean bytes = column.form() == SealedColumn.Form.BYTES;
    String query =
        "select ctid::text, %s, %s from %s where %s limit %d for update"
            .formatted(
                column.about(),
                column.column(),
                column.table(),
                notCurrent(column),
                bytes ? BYTE_VALUES : VALUES);
    List<Value> values = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(query)) {
      setCurrent(select, column);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          values.add(
              new Value(
                  row.getString(1),
                  row.getString(2),
                  bytes ? row.getBytes(3) : (Object) row.getString(3)));
        }
      }
    }
    return values;
  }

  private void store(Connection connection, SealedColumn column, List<Value> values)
      throws SQLException {
    boolean bytes = column.form() == SealedColumn.Form.BYTES;
    String update =
        """
        update %s set %s = fresh.value%s
        from unnest(?::text[], ?::%s[]) as fresh (place, value)
        where %s.ctid = fresh.place::tid
        """
            .formatted(
                column.table(),
                column.column(),
                column.form() == SealedColumn.Form.JSON ? "::json" : "",
                bytes ? "bytea" : "text",
                column.table());
    try (PreparedStatement store = connection.prepareStatement(update)) {
      store.setArray(
          1, connection.createArrayOf("text", values.stream().map(Value::place).toArray()));
      store.setArray(
          2,
          bytes
              ? connection.createArrayOf(
                  "bytea", values.stream().map(this::resealed).toArray(byte[][]::new))
              : connection.createArrayOf(
                  "text",
                  values.stream()
                      .map(value -> resealed(value, column.form()))
                      .toArray(String[]::new)));
      if (store.executeUpdate() != values.size()) {
        throw new SQLException("%s changed while it was encrypted again".formatted(column));
      }
    }
  }

  private byte[] resealed(Value value) {
    return seal.seal(seal.open((byte[]) value.stored(), value.about()), value.about());
  }

  private String resealed(Value value, SealedColumn.Form form) {
    String stored = (String) value.stored();
    return form == SealedColumn.Form.JSON
        ? seal.sealJson(seal.openJson(stored, value.about()), value.about())
        : seal.seal(seal.open(stored, value.about()), value.about());
  }

  private static String notCurrent(SealedColumn column) {
    String differs =
        switch (column.form()) {
          case TEXT -> "not starts_with(%s, ?)";
          case JSON -> "not starts_with(%s::text, ?)";
          case BYTES -> "substring(%s from 1 for 5) <> ?";
        };
    return "(%s) and %s is not null and %s"
        .formatted(column.where(), column.column(), differs.formatted(column.column()));
  }

  private void setCurrent(PreparedStatement statement, SealedColumn column) throws SQLException {
    switch (column.form()) {
      case TEXT -> statement.setString(1, seal.primaryMark());
      case JSON -> statement.setString(1, '"' + seal.primaryMark());
      case BYTES -> statement.setBytes(1, seal.primaryPrefix());
    }
  }
}

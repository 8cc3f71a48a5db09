package org.carepremiums.platform.operations.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;
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

  private final Sql sql;
  private final PersonalDataSeal seal;
  private final UnitOfWork unitOfWork;

  @Inject
  ReEncryption(Sql sql, PersonalDataSeal seal, UnitOfWork unitOfWork) {
    this.sql = sql;
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
    return sql.only(
        "select count(*) from " + column.table() + " where " + notCurrent(column),
        row -> row.getLong(1),
        current(column));
  }

  private int portion(SealedColumn column) throws SQLException {
    List<Value> values = lock(column);
    if (!values.isEmpty()) {
      // Triggers that keep rows as they are let it through, inside this transaction alone
      sql.each(
          "select set_config('care_premiums.personal_data', 're-encryption', true)", row -> {});
      store(column, values);
    }
    return values.size();
  }

  private List<Value> lock(SealedColumn column) throws SQLException {
    boolean bytes = column.form() == SealedColumn.Form.BYTES;
    String query =
        "select ctid::text, %s, %s from %s where %s limit %d for update"
            .formatted(
                column.about(),
                column.column(),
                column.table(),
                notCurrent(column),
                bytes ? BYTE_VALUES : VALUES);
    return sql.list(
        query,
        row ->
            new Value(
                row.getString(1),
                row.getString(2),
                bytes ? row.getBytes(3) : (Object) row.getString(3)),
        current(column));
  }

  private void store(SealedColumn column, List<Value> values) throws SQLException {
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
    Columns<Value> fresh = Columns.of(values).text(Value::place);
    if (bytes) {
      fresh.bytes(this::resealed);
    } else {
      fresh.text(value -> resealed(value, column.form()));
    }
    if (sql.update(update, fresh) != values.size()) {
      throw new SQLException("%s changed while it was encrypted again".formatted(column));
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

  private Object current(SealedColumn column) {
    return switch (column.form()) {
      case TEXT -> seal.primaryMark();
      case JSON -> '"' + seal.primaryMark();
      case BYTES -> seal.primaryPrefix();
    };
  }
}

package org.carepremiums.intake.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import org.carepremiums.platform.database.Sql;

/** Keeps the header line of each table that was uploaded, that of the last upload of a delivery. */
@ApplicationScoped
public class UploadedHeaders {

  private final Sql sql;

  @Inject
  UploadedHeaders(Sql sql) {
    this.sql = sql;
  }

  public void keep(DeliveryName delivery, String header) throws SQLException {
    sql.update(
        "insert into uploaded_header (delivery, header) values (?, ?)"
            + " on conflict (delivery) do update set header = excluded.header",
        delivery.id(),
        header);
  }

  /** Empty where the delivery was not uploaded as a table. */
  public Optional<String> of(DeliveryName delivery) throws SQLException {
    return sql.first(
        "select header from uploaded_header where delivery = ?",
        row -> row.getString(1),
        delivery.id());
  }
}

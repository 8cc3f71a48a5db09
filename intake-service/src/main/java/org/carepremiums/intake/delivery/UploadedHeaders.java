package org.carepremiums.intake.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Keeps the header line of each table that was uploaded, that of the last upload of a delivery. */
@ApplicationScoped
public class UploadedHeaders {

  private final DataSource dataSource;

  @Inject
  UploadedHeaders(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void keep(DeliveryName delivery, String header) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into uploaded_header (delivery, header) values (?, ?)"
                    + " on conflict (delivery) do update set header = excluded.header")) {
      insert.setString(1, delivery.id());
      insert.setString(2, header);
      insert.executeUpdate();
    }
  }

  /** Empty where the delivery was not uploaded as a table. */
  public Optional<String> of(DeliveryName delivery) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select header from uploaded_header where delivery = ?")) {
      select.setString(1, delivery.id());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }
}

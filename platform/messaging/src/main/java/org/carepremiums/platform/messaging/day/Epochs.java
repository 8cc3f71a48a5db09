package org.carepremiums.platform.messaging.day;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.carepremiums.contracts.value.Epoch;

/**
 * The epoch in which this service numbers what it says. It changes only while nothing else runs.
 */
@ApplicationScoped
public class Epochs {

  private final DataSource dataSource;

  @Inject
  public Epochs(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The epoch of now. */
  public Epoch current() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement("select epoch from restored");
        ResultSet row = select.executeQuery()) {
      return row.next() ? new Epoch(row.getInt(1)) : Epoch.FIRST;
    }
  }

  /** Begins one, inside the running transaction. */
  public void begin(Epoch epoch) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                """
                insert into restored (epoch) values (?)
                on conflict (single) do update set epoch = excluded.epoch
                """)) {
      upsert.setInt(1, epoch.number());
      upsert.executeUpdate();
    }
  }
}

package org.carepremiums.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Business days that were announced and could not be opened. As long as none opens after it, the
 * day that is open has gone by.
 */
@ApplicationScoped
public class RefusedDays {

  /**
   * @param place where its record stands
   * @param why it could not be opened
   */
  public record Refused(String place, String why) {}

  private final DataSource dataSource;

  @Inject
  RefusedDays(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Notes one inside the running transaction.
   *
   * @param place where its record stands
   * @param why for the platform team
   */
  public void add(String place, String why) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into refused_day (place, open_day, why)
                values (?, (select day from business_day), ?) on conflict do nothing
                """)) {
      insert.setString(1, place);
      insert.setString(2, why);
      insert.executeUpdate();
    }
  }

  /** The last one; empty once a later day has opened. */
  public Optional<Refused> last() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select place, why from refused_day
                where open_day is not distinct from (select day from business_day)
                order by place desc limit 1
                """);
        ResultSet row = select.executeQuery()) {
      return row.next()
          ? Optional.of(new Refused(row.getString("place"), row.getString("why")))
          : Optional.empty();
    }
  }
}

package org.carepremiums.eligibility.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.carepremiums.eligibility.parameters.ParameterSet;

/**
 * The parameter set by which the service decides, of however many instances and builds. Whoever
 * changes it holds the lock of {@link SharedKnowledge} alone, whoever decides shares it.
 */
public final class FollowedParameterSet {

  private static final String RAISE =
      """
      insert into followed_parameter_set (number, digest) values (?, ?)
      on conflict (single) do update
      set number = excluded.number, digest = excluded.digest, since = now()
      where followed_parameter_set.number < excluded.number
      """;
  private static final String RETURN =
      """
      insert into followed_parameter_set (number, digest) values (?, ?)
      on conflict (single) do update
      set number = excluded.number, digest = excluded.digest, since = now()
      """;

  private FollowedParameterSet() {}

  /** Empty before an instance followed one. */
  public static Optional<ParameterSet> current(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select number, digest from followed_parameter_set");
        ResultSet row = select.executeQuery()) {
      return row.next()
          ? Optional.of(new ParameterSet(row.getInt(1), row.getString(2)))
          : Optional.empty();
    }
  }

  /** Follows a set where it comes after the one that is followed; otherwise changes nothing. */
  public static void raise(Connection connection, ParameterSet mine) throws SQLException {
    follow(connection, mine, RAISE);
  }

  /** Follows a set, whichever was followed: for whoever goes back to an earlier one. */
  public static void returnTo(Connection connection, ParameterSet mine) throws SQLException {
    follow(connection, mine, RETURN);
  }

  private static void follow(Connection connection, ParameterSet mine, String how)
      throws SQLException {
    try (PreparedStatement upsert = connection.prepareStatement(how)) {
      upsert.setInt(1, mine.number());
      upsert.setString(2, mine.digest());
      upsert.executeUpdate();
    }
  }
}

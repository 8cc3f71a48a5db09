package org.carepremiums.eligibility.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.carepremiums.eligibility.parameters.ParameterSet;
import org.carepremiums.platform.database.Sql;

/**
 * The parameter set by which the service decides, of however many instances and builds. Whoever
 * changes it holds the lock of {@link SharedFacts} alone, whoever decides shares it.
 */
public final class ParameterSetInForce {

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

  private ParameterSetInForce() {}

  /** Empty before an instance followed one. */
  public static Optional<ParameterSet> current(Connection connection) throws SQLException {
    return Sql.over(connection)
        .first(
            "select number, digest from followed_parameter_set",
            row -> new ParameterSet(row.getInt(1), row.getString(2)));
  }

  /** Follows a set where it comes after the one that is followed; otherwise changes nothing. */
  public static void raise(Connection connection, ParameterSet mine) throws SQLException {
    Sql.over(connection).update(RAISE, mine.number(), mine.digest());
  }

  /** Follows a set, whichever was followed: for whoever goes back to an earlier one. */
  public static void returnTo(Connection connection, ParameterSet mine) throws SQLException {
    Sql.over(connection).update(RETURN, mine.number(), mine.digest());
  }
}

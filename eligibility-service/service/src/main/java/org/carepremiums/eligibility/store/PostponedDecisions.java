package org.carepremiums.eligibility.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.database.Sql;

/** Whose preliminary decisions wait until facts come less fast (ADR 34). */
public final class PostponedDecisions {

  private static final String INSERT =
      """
      insert into postponed_decision (provider)
      select provider from unnest(?::text[]) as postponed (provider) order by provider
      on conflict do nothing
      """;

  /** Who is decided on elsewhere at the moment is not waited for. */
  private static final String TAKE =
      """
      delete from postponed_decision where provider in (
        select provider from postponed_decision
        where since <= now() - ?::bigint * interval '1 millisecond'
        order by since limit ? for update skip locked)
      returning provider
      """;

  private PostponedDecisions() {}

  /** Notes that they wait; who waits already waits since then. */
  public static void add(Connection connection, Collection<InamiKey> providers)
      throws SQLException {
    Sql.over(connection).update(INSERT, providers);
  }

  /**
   * Those who have waited longest, who wait no more.
   *
   * @param waited only those who have waited so long
   * @param most so many at most
   */
  public static List<InamiKey> take(Connection connection, Duration waited, int most)
      throws SQLException {
    return Sql.over(connection)
        .list(TAKE, row -> new InamiKey(row.getString(1)), waited.toMillis(), most);
  }

  /** How many wait. */
  public static long count(Connection connection) throws SQLException {
    return Sql.over(connection)
        .only("select count(*) from postponed_decision", row -> row.getLong(1));
  }
}

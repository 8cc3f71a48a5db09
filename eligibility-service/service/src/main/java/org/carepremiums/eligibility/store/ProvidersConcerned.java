package org.carepremiums.eligibility.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.store.CurrentDecision.Place;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;

/** Finds the providers whom something concerns that is not their own fact. */
public final class ProvidersConcerned {

  private static final String USERS =
      "select provider from provider_state where packages && ?::text[] order by provider";
  private static final String DECIDED =
      """
      select provider, scheme, year from current_decision
      join unnest(?::text[], ?::int[]) as touched (scheme, year) using (scheme, year)
      order by provider, scheme, year
      """;
  private static final String PHYSIOTHERAPISTS =
      """
      select provider from provider_state
      where physiotherapist_from <= ? and (physiotherapist_to is null or physiotherapist_to >= ?)
      order by provider
      """;
  private static final String ALL = "select provider from provider_state order by provider";

  private ProvidersConcerned() {}

  /** Who uses one of these packages. */
  public static List<InamiKey> usersOf(Connection connection, Collection<String> packages)
      throws SQLException {
    return providers(connection, USERS, packages);
  }

  /** Every decision that there is under these schemes. */
  public static List<Place> decidedUnder(Connection connection, Collection<Premium> schemes)
      throws SQLException {
    return Sql.over(connection)
        .list(
            DECIDED,
            row ->
                new Place(
                    new InamiKey(row.getString(1)),
                    Scheme.of(row.getString(2)),
                    PremiumYear.of(row.getInt(3))),
            Columns.<Premium>of(schemes)
                .text(Premium::scheme)
                .integer(rules -> rules.year().value()));
  }

  /** Who is in the register as physiotherapist on a day of the year. */
  public static List<InamiKey> physiotherapistsIn(Connection connection, PremiumYear year)
      throws SQLException {
    return providers(connection, PHYSIOTHERAPISTS, year.lastDay(), year.firstDay());
  }

  /** Everybody of whom anything is known. */
  public static List<InamiKey> everybody(Connection connection) throws SQLException {
    return providers(connection, ALL);
  }

  private static List<InamiKey> providers(Connection connection, String query, Object... parameters)
      throws SQLException {
    return Sql.over(connection).list(query, row -> new InamiKey(row.getString(1)), parameters);
  }
}

package org.carepremiums.eligibility.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.store.CurrentDecision.Place;

/** Finds the providers whom something concerns that is not their own fact. */
public final class Concerned {

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

  private Concerned() {}

  /** Who uses one of these packages. */
  public static List<InamiKey> usersOf(Connection connection, Collection<String> packages)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(USERS)) {
      select.setArray(1, Columns.text(connection, packages, packageId -> packageId));
      return providers(select);
    }
  }

  /** Every decision that there is under these schemes. */
  public static List<Place> decidedUnder(Connection connection, Collection<Premium> schemes)
      throws SQLException {
    List<Place> places = new ArrayList<>();
    if (schemes.isEmpty()) {
      return places;
    }
    try (PreparedStatement select = connection.prepareStatement(DECIDED)) {
      select.setArray(1, Columns.text(connection, schemes, rules -> rules.scheme().id()));
      select.setArray(2, Columns.ints(connection, schemes, rules -> rules.year().value()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          places.add(
              new Place(
                  new InamiKey(row.getString(1)),
                  Scheme.of(row.getString(2)),
                  PremiumYear.of(row.getInt(3))));
        }
      }
    }
    return places;
  }

  /** Who is in the register as physiotherapist on a day of the year. */
  public static List<InamiKey> physiotherapistsIn(Connection connection, PremiumYear year)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(PHYSIOTHERAPISTS)) {
      select.setObject(1, year.lastDay());
      select.setObject(2, year.firstDay());
      return providers(select);
    }
  }

  /** Everybody of whom anything is known. */
  public static List<InamiKey> everybody(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ALL)) {
      return providers(select);
    }
  }

  private static List<InamiKey> providers(PreparedStatement select) throws SQLException {
    List<InamiKey> providers = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        providers.add(new InamiKey(row.getString(1)));
      }
    }
    return providers;
  }
}

package org.carepremiums.eligibility.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.parameters.SchemeInForce;

/** Which parameter files the stored decisions follow. */
public final class ParametersFollowed {

  private static final String UPSERT =
      """
      insert into parameters_followed (scheme, year, version)
      select * from unnest(?::text[], ?::int[], ?::text[])
      on conflict (scheme, year) do update set version = excluded.version
      where parameters_followed.version <> excluded.version
      returning scheme, year
      """;

  private record Changed(Scheme scheme, PremiumYear year) {}

  private ParametersFollowed() {}

  /**
   * Follows these files from now on.
   *
   * @return those that are new, or another edition or file than before
   */
  public static List<SchemeInForce> follow(Connection connection, List<SchemeInForce> schemes)
      throws SQLException {
    Set<Changed> changed = new HashSet<>();
    try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      upsert.setArray(1, Columns.text(connection, schemes, one -> one.rules().scheme().id()));
      upsert.setArray(2, Columns.ints(connection, schemes, one -> one.rules().year().value()));
      upsert.setArray(3, Columns.text(connection, schemes, SchemeInForce::version));
      try (ResultSet row = upsert.executeQuery()) {
        while (row.next()) {
          changed.add(new Changed(Scheme.of(row.getString(1)), PremiumYear.of(row.getInt(2))));
        }
      }
    }
    return schemes.stream()
        .filter(one -> changed.contains(new Changed(one.rules().scheme(), one.rules().year())))
        .toList();
  }
}

package org.carepremiums.eligibility.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;

/** Which parameter files the stored decisions follow. */
public final class AppliedParameterFiles {

  private static final String UPSERT =
      """
      insert into parameters_followed (scheme, year, version)
      select * from unnest(?::text[], ?::int[], ?::text[])
      on conflict (scheme, year) do update set version = excluded.version
      where parameters_followed.version <> excluded.version
      returning scheme, year
      """;

  private record Changed(Scheme scheme, PremiumYear year) {}

  private AppliedParameterFiles() {}

  /**
   * Follows these files from now on.
   *
   * @return those that are new, or another edition or file than before
   */
  public static List<SchemeInForce> follow(Connection connection, List<SchemeInForce> schemes)
      throws SQLException {
    Set<Changed> changed =
        Set.copyOf(
            Sql.over(connection)
                .list(
                    UPSERT,
                    row -> new Changed(Scheme.of(row.getString(1)), PremiumYear.of(row.getInt(2))),
                    Columns.<SchemeInForce>of(schemes)
                        .text(one -> one.rules().scheme())
                        .integer(one -> one.rules().year().value())
                        .text(SchemeInForce::version)));
    return schemes.stream()
        .filter(one -> changed.contains(new Changed(one.rules().scheme(), one.rules().year())))
        .toList();
  }
}

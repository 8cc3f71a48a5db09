package org.carepremiums.contestation.window;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.carepremiums.contestation.premium.Contested;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;

/** Premiums in SQL: three columns of a row, three arrays of a statement. */
public final class PremiumKeys {

  /** What a statement joins its tables with. */
  public static final String ASKED =
      "unnest(?::text[], ?::text[], ?::int[]) as asked (provider, scheme, year)";

  private PremiumKeys() {}

  /**
   * Fills in {@link #ASKED}.
   *
   * @param index of the first of its three parameters
   */
  public static void set(PreparedStatement statement, int index, Collection<Contested> premiums)
      throws SQLException {
    List<Contested> asked = List.copyOf(premiums);
    array(statement, index, "text", asked, premium -> premium.provider().value());
    array(statement, index + 1, "text", asked, premium -> premium.scheme().id());
    array(statement, index + 2, "int4", asked, premium -> premium.year().value());
  }

  private static void array(
      PreparedStatement statement,
      int index,
      String type,
      List<Contested> premiums,
      Function<Contested, Object> column)
      throws SQLException {
    Connection connection = statement.getConnection();
    statement.setArray(
        index, connection.createArrayOf(type, premiums.stream().map(column).toArray()));
  }

  /** The premium of a row. */
  public static Contested of(ResultSet row) throws SQLException {
    return new Contested(
        new InamiKey(row.getString("provider")),
        Scheme.of(row.getString("scheme")),
        PremiumYear.of(row.getInt("year")));
  }

  /** The beginning of a row of {@link JsonRows}. */
  public static Map<String, Object> row(Contested contested) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("provider", contested.provider());
    row.put("scheme", contested.scheme());
    row.put("year", contested.year());
    return row;
  }
}

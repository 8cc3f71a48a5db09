package org.carepremiums.contestation.window;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.database.Columns;

/** Premiums in SQL: three columns of a row, three arrays of a statement. */
public final class PremiumKeys {

  /** What a statement joins its tables with. */
  public static final String ASKED =
      "unnest(?::text[], ?::text[], ?::int[]) as asked (provider, scheme, year)";

  private PremiumKeys() {}

  /** Fills in {@link #ASKED}. */
  public static Columns<ContestedPremiumKey> of(Collection<ContestedPremiumKey> premiums) {
    return columns(premiums, contested -> contested);
  }

  /** The beginning of rows of which each belongs to a premium. */
  static <T> Columns<T> columns(
      Collection<? extends T> rows, Function<? super T, ContestedPremiumKey> contested) {
    return Columns.<T>of(rows)
        .text(row -> contested.apply(row).provider())
        .text(row -> contested.apply(row).scheme())
        .integer(row -> contested.apply(row).year().value());
  }

  /** The premium of a row. */
  public static ContestedPremiumKey of(ResultSet row) throws SQLException {
    return new ContestedPremiumKey(
        new InamiKey(row.getString("provider")),
        Scheme.of(row.getString("scheme")),
        PremiumYear.of(row.getInt("year")));
  }

  /** The beginning of a row of {@link KeptJson}. */
  public static Map<String, Object> row(ContestedPremiumKey contested) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("provider", contested.provider());
    row.put("scheme", contested.scheme());
    row.put("year", contested.year());
    return row;
  }
}

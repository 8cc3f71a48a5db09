package org.carepremiums.intake.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.platform.database.Sql;

/** Why a single record stands refused, for who published it and is still there. */
@ApplicationScoped
public class StandingRefusals {

  private static final String AT =
      "select field, code, reason from refused_record where place = ? limit 1";

  private final Sql sql;

  @Inject
  StandingRefusals(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param place the record's topic, partition and offset
   * @return empty where it does not stand refused
   */
  public Optional<UnusableField> at(String place) throws SQLException {
    return sql.first(
        AT, row -> new UnusableField(row.getString(1), row.getString(2), row.getString(3)), place);
  }
}

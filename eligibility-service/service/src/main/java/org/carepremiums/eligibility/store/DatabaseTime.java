package org.carepremiums.eligibility.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.carepremiums.platform.database.Sql;

/** What time it is for who watches long work; no rule reads it. */
public final class DatabaseTime {

  private DatabaseTime() {}

  /** The beginning of the running transaction, or of the statement where none runs. */
  public static Instant now(Connection connection) throws SQLException {
    return Sql.over(connection).only("select now() as now", row -> Sql.instant(row, "now"));
  }
}

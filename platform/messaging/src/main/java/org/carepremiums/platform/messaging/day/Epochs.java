package org.carepremiums.platform.messaging.day;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.carepremiums.contracts.value.Epoch;
import org.carepremiums.platform.database.Sql;

/**
 * The epoch in which this service numbers what it says. It changes only while nothing else runs.
 */
@ApplicationScoped
public class Epochs {

  private final Sql sql;

  @Inject
  public Epochs(Sql sql) {
    this.sql = sql;
  }

  /** The epoch of now. */
  public Epoch current() throws SQLException {
    return sql.first("select epoch from restored", row -> new Epoch(row.getInt(1)))
        .orElse(Epoch.FIRST);
  }

  /** Begins one, inside the running transaction. */
  public void begin(Epoch epoch) throws SQLException {
    sql.update(
        """
        insert into restored (epoch) values (?)
        on conflict (single) do update set epoch = excluded.epoch
        """,
        epoch.number());
  }
}

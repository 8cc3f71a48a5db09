package org.carepremiums.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import org.carepremiums.platform.database.Sql;

/**
 * Business days that were announced and could not be opened. As long as none opens after it, the
 * day that is open has gone by.
 */
@ApplicationScoped
public class RefusedDays {

  /**
   * @param place where its record stands
   * @param why it could not be opened
   */
  public record Refused(String place, String why) {}

  private final Sql sql;

  @Inject
  RefusedDays(Sql sql) {
    this.sql = sql;
  }

  /**
   * Notes one inside the running transaction.
   *
   * @param place where its record stands
   * @param why for the platform team
   */
  public void add(String place, String why) throws SQLException {
    sql.update(
        """
        insert into refused_day (place, open_day, why)
        values (?, (select day from business_day), ?) on conflict do nothing
        """,
        place,
        why);
  }

  /** The last one; empty once a later day has opened. */
  public Optional<Refused> last() throws SQLException {
    return sql.first(
        """
        select place, why from refused_day
        where open_day is not distinct from (select day from business_day)
        order by place desc limit 1
        """,
        row -> new Refused(row.getString("place"), row.getString("why")));
  }
}

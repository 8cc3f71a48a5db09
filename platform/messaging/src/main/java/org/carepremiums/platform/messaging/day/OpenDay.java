package org.carepremiums.platform.messaging.day;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.web.RequestRefused;

/** The business day that is open for this service: the only clock that its rules may read. */
@ApplicationScoped
public class OpenDay {

  private final Sql sql;
  private final Instance<DayOpened> listeners;

  @Inject
  OpenDay(Sql sql, @Any Instance<DayOpened> listeners) {
    this.sql = sql;
    this.listeners = listeners;
  }

  /** The day that is open; empty before the first. */
  public Optional<BusinessDay> current() throws SQLException {
    return read("select day from business_day");
  }

  /** The same, and no later one opens until the running transaction has ended. */
  public Optional<BusinessDay> held() throws SQLException {
    return read("select day from business_day for share");
  }

  private Optional<BusinessDay> read(String query) throws SQLException {
    return sql.first(query, row -> new BusinessDay(row.getObject(1, LocalDate.class)));
  }

  /**
   * The day that is open, for whoever asks something that needs one.
   *
   * @throws RequestRefused before the first
   */
  public BusinessDay required() throws SQLException {
    return current()
        .orElseThrow(
            () -> RequestRefused.conflict("no-business-day", "no business day is open yet"));
  }

  /**
   * Opens a day inside the running transaction, with all that follows from it at once.
   *
   * @return whether it lies after the day that was open; a repeated or earlier day changes nothing
   */
  public boolean open(BusinessDay day) throws SQLException {
    int opened =
        sql.update(
            """
            insert into business_day (day) values (?)
            on conflict (single) do update set day = excluded.day, opened_at = now()
            where business_day.day < excluded.day
            """,
            day);
    if (opened == 0) {
      return false;
    }
    for (DayOpened listener : listeners) {
      listener.dayOpened(day);
    }
    return true;
  }
}

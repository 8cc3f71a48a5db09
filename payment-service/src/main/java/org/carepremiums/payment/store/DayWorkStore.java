package org.carepremiums.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.database.Sql;

/** How far the work that opened days ask for has come. */
@ApplicationScoped
public class DayWorkStore {

  /**
   * @param routes the last day for which accounts that became valid are paid to
   * @param all the last day for which nothing is left to do
   */
  public record Done(LocalDate routes, LocalDate all) {}

  private final Sql sql;

  @Inject
  DayWorkStore(Sql sql) {
    this.sql = sql;
  }

  /** Whoever does it is the only one until the transaction ends. */
  public Done lock() throws SQLException {
    sql.update("insert into day_work (single) values (true) on conflict do nothing");
    return sql.only(
        "select routed_for, done_for from day_work for update",
        row -> new Done(day(row, "routed_for"), day(row, "done_for")));
  }

  /** Accounts that became valid by a day are paid to. */
  public void routed(BusinessDay day) throws SQLException {
    sql.update("update day_work set routed_for = ?", day);
  }

  /** Nothing is left to do for a day. */
  public void finished(BusinessDay day) throws SQLException {
    sql.update("update day_work set done_for = ?, tried_for = null, trouble = null", day);
  }

  /** It was tried for a day and failed. */
  public void failed(BusinessDay day, String trouble) throws SQLException {
    lock();
    sql.update("update day_work set tried_for = ?, trouble = ?", day, trouble);
  }

  /** Whether the open day has work that was not tried yet. */
  public boolean isWaiting() throws SQLException {
    return sql.exists(
        """
        select from business_day
        where not exists (select from day_work
          where done_for >= business_day.day or tried_for >= business_day.day)
        """);
  }

  /** What became of the last try; empty where nothing is left to do. */
  public Optional<String> trouble() throws SQLException {
    return sql.first("select trouble from day_work", row -> row.getString("trouble"));
  }

  /**
   * @param refusedDays 1 while the business day that was announced last could not be opened
   * @param failures 1 while the work of the open day was tried and failed
   * @param leftOut providers who were left out of the batch of the last cut-off
   */
  public record Standing(int refusedDays, int failures, int leftOut) {}

  /** What monitoring asks. */
  public Standing standing() throws SQLException {
    return sql.only(
        """
        select
          exists (select from refused_day
            where open_day is not distinct from (select day from business_day))::int,
          exists (select from day_work where trouble is not null)::int,
          (select count(*) from left_out join payment_batch batch using (batch_id)
            where batch.cut_off = (select max(cut_off) from payment_batch)
              and batch.status <> 'WITHDRAWN')
        """,
        row -> new Standing(row.getInt(1), row.getInt(2), row.getInt(3)));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    LocalDate day = row.getObject(column, LocalDate.class);
    return day == null ? LocalDate.EPOCH : day;
  }
}

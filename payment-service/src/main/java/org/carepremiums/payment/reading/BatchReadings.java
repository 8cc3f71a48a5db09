package org.carepremiums.payment.reading;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.payment.BatchStatus;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.payment.ledger.PayoutStage;
import org.carepremiums.payment.store.ListOrder;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.web.desk.ListPart;

/** Batches as a desk lists them, and what their lines come to. */
@ApplicationScoped
public class BatchReadings {

  /**
   * A batch in a list.
   *
   * @param submittedBy who stands for it; {@code null} while nobody does
   * @param requestedBy who had it drawn up again; {@code null} where its cut-off drew it up
   * @param executionDate the day on which the bank is asked to pay
   * @param payBefore the first of the last days on which the law lets its lines be paid; {@code
   *     null} where none has one
   */
  public record Row(
      String batchId,
      LocalDate cutOff,
      BatchStatus status,
      int lines,
      EuroCents total,
      String requestedBy,
      String submittedBy,
      String approvedBy,
      LocalDate executionDate,
      LocalDate payBefore) {}

  /**
   * What lines of the same premium and year come to.
   *
   * @param late how many are executed after the last day that the law sets
   */
  public record PremiumSum(Scheme scheme, int year, long lines, EuroCents total, long late) {}

  /** How many payouts there are, and what they come to. */
  public record Amount(long lines, EuroCents total) {

    public static final Amount NOTHING = new Amount(0, EuroCents.ZERO);

    /** Both together. */
    public Amount plus(Amount other) {
      return new Amount(lines + other.lines, total.plus(other.total));
    }
  }

  private static final ListOrder ORDER =
      new ListOrder(
          Map.of(
              "batch", "batch_id",
              "cut-off", "cut_off",
              "status", "status",
              "lines", "lines",
              "total", "total_cents",
              "execution", "execution_date"),
          "cut_off desc, attempt desc");

  private static final String BATCH =
      """
      select batch_id, cut_off, status, lines, total_cents, requested_by, submitted_by,
        approved_by, execution_date,
        case when status in ('DRAWN_UP', 'SUBMITTED') then (
          select min(line.pay_before) from payout line where line.batch_id = batch.batch_id)
        end as pay_before
      from payment_batch batch
      """;

  private final Sql sql;

  @Inject
  BatchReadings(Sql sql) {
    this.sql = sql;
  }

  /**
   * A part of the batches.
   *
   * @param status of those that are wanted; {@code null} for all
   */
  public List<Row> list(@Nullable BatchStatus status, ListPart part) throws SQLException {
    return sql.list(
        BATCH + "where coalesce(status = ?::text, true)" + ORDER.clause(part),
        BatchReadings::row,
        status);
  }

  /** How many of them there are in all. */
  public long count(@Nullable BatchStatus status) throws SQLException {
    return sql.only(
        "select count(*) from payment_batch where coalesce(status = ?::text, true)",
        row -> row.getLong(1),
        status);
  }

  /** Those that somebody has to submit, approve, or have drawn up again; the first first. */
  public List<Row> waiting() throws SQLException {
    return sql.list(
        BATCH
            + """
            where lines > 0 and (status in ('DRAWN_UP', 'SUBMITTED')
              or status = 'WITHDRAWN' and not exists (select from payment_batch later
                where later.cut_off = batch.cut_off and later.attempt > batch.attempt))
            order by cut_off, attempt
            """,
        BatchReadings::row);
  }

  /** What a batch comes to by premium and year. */
  public List<PremiumSum> byPremium(String batchId) throws SQLException {
    return sql.list(
        """
        select line.scheme, line.premium_year, count(*) as lines,
          sum(line.amount_cents)::bigint as total_cents,
          count(*) filter (where line.pay_before < case when line.stage = 'RESERVED'
            then batch.execution_date else line.execution_date end) as late
        from payout line join payment_batch batch using (batch_id)
        where batch_id = ?
        group by line.scheme, line.premium_year order by line.premium_year, line.scheme
        """,
        row ->
            new PremiumSum(
                Scheme.of(row.getString("scheme")),
                row.getInt("premium_year"),
                row.getLong("lines"),
                EuroCents.of(row.getLong("total_cents")),
                row.getLong("late")),
        batchId);
  }

  /**
   * How far payouts have come.
   *
   * @param batchId whose lines; {@code null} for those of every batch
   */
  public Map<PayoutStage, Amount> stages(@Nullable String batchId) throws SQLException {
    Map<PayoutStage, Amount> stages = new EnumMap<>(PayoutStage.class);
    String sums =
        "select stage, count(*) as lines, sum(amount_cents)::bigint as total_cents from payout ";
    Sql.RowTaker taker =
        row ->
            stages.put(
                PayoutStage.valueOf(row.getString("stage")),
                new Amount(row.getLong("lines"), EuroCents.of(row.getLong("total_cents"))));
    if (batchId == null) {
      sql.each(sums + "group by stage", taker);
    } else {
      sql.each(sums + "where batch_id = ? group by stage", taker, batchId);
    }
    return stages;
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString("batch_id"),
        row.getObject("cut_off", LocalDate.class),
        BatchStatus.valueOf(row.getString("status")),
        row.getInt("lines"),
        EuroCents.of(row.getLong("total_cents")),
        row.getString("requested_by"),
        row.getString("submitted_by"),
        row.getString("approved_by"),
        row.getObject("execution_date", LocalDate.class),
        row.getObject("pay_before", LocalDate.class));
  }
}

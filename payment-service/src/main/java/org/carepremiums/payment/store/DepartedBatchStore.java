package org.carepremiums.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.carepremiums.contracts.payment.BatchStatus;
import org.carepremiums.contracts.payment.Payout;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;

/** What left the service after the backup that its database was restored from. */
@ApplicationScoped
public class DepartedBatchStore {

  /**
   * A batch that is further than the database knows.
   *
   * @param batchId the batch
   * @param cutOff its cut-off
   * @param attempt which batch of the cut-off it is
   * @param status approved or withdrawn
   * @param executionDate the day on which the bank is asked to pay
   * @param on the business day of the status
   */
  public record Batch(
      String batchId,
      LocalDate cutOff,
      int attempt,
      BatchStatus status,
      LocalDate executionDate,
      LocalDate on) {}

  /** One line of one whose file has left. */
  public record Line(String payoutId, InamiKey provider, long amountCents) {}

  /**
   * Holders that are no person's stand in clear, as those of every payout do. Drawn as the ledger
   * has the account now.
   */
  private static final String SET_APART =
      """
      insert into payout (payout_id, batch_id, provider, scheme, premium_year, sequence,
        decision_id, amount_cents, iban, holder, payee_kind, institution, inami_number,
        execution_date, pay_before, stage, stage_on)
      select departed.payout_id, departed.batch_id, departed.provider, departed.scheme,
        departed.premium_year, departed.sequence, account.decision_id, departed.amount_cents,
        departed.iban,
        case when account.payee_kind = 'INSTITUTION' then account.institution
          else departed.holder end,
        account.payee_kind, account.institution, account.inami_number, batch.execution_date,
        account.pay_before, 'RESERVED', batch.status_on
      from departed_payout departed
      join departed_batch batch using (batch_id)
      join ledger_account account using (provider, scheme, premium_year)
      where departed.batch_id = ?
      """;

  private final Sql sql;
  private final IbanColumn ibans;
  private final HolderColumn holders;

  @Inject
  DepartedBatchStore(Sql sql, IbanColumn ibans, HolderColumn holders) {
    this.sql = sql;
    this.ibans = ibans;
    this.holders = holders;
  }

  /** How far the database knows batches to be. */
  public Map<String, BatchStatus> known() throws SQLException {
    Map<String, BatchStatus> known = new HashMap<>();
    sql.each(
        "select batch_id, status from payment_batch",
        row -> known.put(row.getString(1), BatchStatus.valueOf(row.getString(2))));
    return known;
  }

  /** Notes a batch and, where its file has left, its lines; those noted before stay as they are. */
  public void add(Batch batch, List<Payout> lines) throws SQLException {
    sql.update(
        """
        insert into departed_batch (batch_id, cut_off, attempt, status, execution_date,
          status_on)
        values (?, ?, ?, ?, ?, ?) on conflict do nothing
        """,
        batch.batchId(),
        batch.cutOff(),
        batch.attempt(),
        batch.status(),
        batch.executionDate(),
        batch.on());
    sql.update(
        """
        insert into departed_payout (payout_id, batch_id, provider, scheme, premium_year,
          sequence, amount_cents, iban, holder)
        select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[],
          ?::bigint[], ?::text[], ?::text[])
        on conflict do nothing
        """,
        Columns.of(lines)
            .text(Payout::payoutId)
            .text(Payout::batchId)
            .text(Payout::provider)
            .text(Payout::scheme)
            .integer(line -> line.year().value())
            .integer(
                line ->
                    Integer.valueOf(
                        line.payoutId().substring(line.payoutId().lastIndexOf('-') + 1)))
            .cents(Payout::amount)
            .text(line -> ibans.stored(line.iban(), line.provider()))
            .text(this::holder));
  }

  /** The number that stands where no name was told is nobody's name. */
  private String holder(Payout line) {
    return line.holder().startsWith(HolderColumn.NUMBER)
        ? line.holder()
        : holders.stored(line.holder(), line.provider());
  }

  /** Whether there is anything that the ledger has not taken up. */
  public boolean isAny() throws SQLException {
    return next().isPresent();
  }

  /** The first that the ledger has not taken up. */
  public Optional<Batch> next() throws SQLException {
    return sql.first(
        """
        select batch_id, cut_off, attempt, status, execution_date, status_on
        from departed_batch order by cut_off, attempt limit 1
        """,
        row ->
            new Batch(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                row.getInt(3),
                BatchStatus.valueOf(row.getString(4)),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class)));
  }

  /** The lines of a batch in the order of their payout ids. */
  public List<Line> lines(String batchId) throws SQLException {
    return sql.list(
        """
        select payout_id, provider, amount_cents from departed_payout
        where batch_id = ? order by payout_id
        """,
        row -> new Line(row.getString(1), new InamiKey(row.getString(2)), row.getLong(3)),
        batchId);
  }

  /** Whose lines pay a premium that the ledger does not know yet. */
  public Set<String> withoutAccount(String batchId) throws SQLException {
    return new TreeSet<>(
        sql.list(
            """
            select departed.provider from departed_payout departed
            left join ledger_account account using (provider, scheme, premium_year)
            where departed.batch_id = ? and account.provider is null
            """,
            row -> row.getString(1),
            batchId));
  }

  /** Makes the lines of a batch that the database does not have. */
  public void setApart(String batchId) throws SQLException {
    sql.update(SET_APART, batchId);
  }

  /** The ledger has it now. */
  public void takenUp(String batchId) throws SQLException {
    sql.update("delete from departed_payout where batch_id = ?", batchId);
    sql.update("delete from departed_batch where batch_id = ?", batchId);
  }
}

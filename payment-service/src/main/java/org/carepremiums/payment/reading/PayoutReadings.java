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
import org.carepremiums.contracts.payment.PayoutStatus;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.payment.ledger.BankReasonPhrase;
import org.carepremiums.payment.ledger.PayoutStage;
import org.carepremiums.payment.store.HolderColumn;
import org.carepremiums.payment.store.IbanColumn;
import org.carepremiums.payment.store.LedgerStore;
import org.carepremiums.payment.store.ListOrder;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.web.desk.ListPart;
import org.carepremiums.platform.wording.phrase.Sentences;

/** Lines of batches, as they are shown. */
@ApplicationScoped
public class PayoutReadings {

  /** What is not ordered yet would be asked for on the day that its batch promises. */
  private static final String PAYOUT =
      """
      (select payout.*, case when payout.stage = 'RESERVED'
          then (select batch.execution_date from payment_batch batch
            where batch.batch_id = payout.batch_id)
          else payout.execution_date end as asked_for,
          (select notice.said from bank_notice notice
            where notice.payout_id = payout.payout_id and notice.said like 'PAYEE\\_%%'
            order by notice.message desc, notice.number desc limit 1) as payee_verification
        from %s payout) payout
      """;

  private static final String LINE =
      """
      select payout_id, batch_id, provider, scheme, premium_year, decision_id, amount_cents, iban,
        holder, payee_kind, institution, asked_for as execution_date, pay_before,
        coalesce(asked_for > pay_before, false) as late, stage, stage_on, reason_code,
        payee_verification
      from
      """;

  private static final String OF_ALL = PAYOUT.formatted("");

  private static final String IN_STAGE = "where batch_id = ? and coalesce(stage = ?::text, true)";

  private static final ListOrder ORDER =
      new ListOrder(
          Map.of(
              "payment", "payout_id",
              "provider", "provider",
              "amount", "amount_cents",
              "stage", "stage",
              "since", "stage_on"),
          "payout_id");

  private final Sql sql;
  private final IbanColumn ibans;
  private final HolderColumn holders;

  @Inject
  PayoutReadings(Sql sql, IbanColumn ibans, HolderColumn holders) {
    this.holders = holders;
    this.sql = sql;
    this.ibans = ibans;
  }

  /** A batch's lines in the order of their payout ids: the rows of a part, and one more. */
  public List<LineView> ofBatch(String batchId, String after, Cursor page) throws SQLException {
    return sql.list(
        LINE + OF_ALL + "where batch_id = ? and payout_id > ? order by payout_id limit ?",
        this::line,
        batchId,
        after,
        page.rows());
  }

  /**
   * A part of a batch's lines, as a desk lists them.
   *
   * @param stage of those that are wanted; {@code null} for all
   */
  public List<LineView> ofBatch(String batchId, @Nullable PayoutStage stage, ListPart part)
      throws SQLException {
    String order = ORDER.clause(part);
    return sql.list(
        LINE
            + PAYOUT.formatted("(select * from payout " + IN_STAGE + order + ")")
            + ORDER.within(part),
        this::line,
        batchId,
        stage);
  }

  /** How many of them there are in all. */
  public long count(String batchId, @Nullable PayoutStage stage) throws SQLException {
    return sql.only(
        "select count(*) from payout " + IN_STAGE, row -> row.getLong(1), batchId, stage);
  }

  /** The first thousand of those who could not be set apart in a batch. */
  public List<LeftOutView> leftOut(String batchId) throws SQLException {
    return sql.list(
        "select provider, why from left_out where batch_id = ? order by provider limit 1000",
        row -> new LeftOutView(row.getString("provider"), row.getString("why")),
        batchId);
  }

  /** How many lines of a batch are executed after the last day that the law sets. */
  public long late(String batchId) throws SQLException {
    return sql.only(
        "select count(*) from " + OF_ALL + "where batch_id = ? and asked_for > pay_before",
        row -> row.getLong(1),
        batchId);
  }

  /** How many lines were ordered to be executed after the last day that the law sets. */
  public long late() throws SQLException {
    return sql.only(
        """
        select count(*) from payout where execution_date > pay_before
          and stage in ('ORDERED', 'ACCEPTED', 'BOOKED')
        """,
        row -> row.getLong(1));
  }

  /** How many payouts have which status; every status is there. */
  public Map<PayoutStatus, Long> byStatus() throws SQLException {
    Map<PayoutStatus, Long> counts = new EnumMap<>(PayoutStatus.class);
    for (PayoutStatus status : PayoutStatus.values()) {
      counts.put(status, 0L);
    }
    sql.each(
        """
        select stage, count(*) from payout where stage not in ('RESERVED', 'WITHDRAWN')
        group by stage
        """,
        row -> counts.put(PayoutStatus.valueOf(row.getString(1)), row.getLong(2)));
    return counts;
  }

  /** What the payouts of each status come to, and how many batches wait for a person. */
  public Standing standing() throws SQLException {
    Map<PayoutStatus, Long> cents = new EnumMap<>(PayoutStatus.class);
    sql.each(
        """
        select stage, sum(amount_cents) from payout where stage not in ('RESERVED', 'WITHDRAWN')
        group by stage
        """,
        row -> cents.put(PayoutStatus.valueOf(row.getString(1)), row.getLong(2)));
    Map<BatchStatus, Long> batches = new EnumMap<>(BatchStatus.class);
    sql.each(
        "select status, count(*) from payment_batch where lines > 0 group by status",
        row -> batches.put(BatchStatus.valueOf(row.getString(1)), row.getLong(2)));
    return new Standing(cents, batches);
  }

  /**
   * @param cents what the payouts come to, in cents, by status; a status that none has is left out
   * @param batches how many batches with lines there are, by status
   */
  public record Standing(Map<PayoutStatus, Long> cents, Map<BatchStatus, Long> batches) {}

  List<LineView> ofProvider(InamiKey provider) throws SQLException {
    return sql.list(
        LINE + OF_ALL + "where provider = ? order by scheme, premium_year, sequence",
        this::line,
        provider.value());
  }

  /** The bank's reason in words; {@code null} where it gave none. */
  private static Sentence reason(String code) {
    return code == null ? null : Sentences.of(BankReasonPhrase.of(code));
  }

  private LineView line(ResultSet row) throws SQLException {
    Iban iban = ibans.read(row.getString("iban"), row.getString("provider"));
    return new LineView(
        row.getString("payout_id"),
        row.getString("batch_id"),
        row.getString("provider"),
        Scheme.of(row.getString("scheme")),
        row.getInt("premium_year"),
        row.getString("decision_id"),
        EuroCents.of(row.getLong("amount_cents")),
        iban == null ? null : iban.toString(),
        holders.read(row.getString("holder"), row.getString("provider")),
        LedgerStore.payee(row, "payee_kind", "institution"),
        row.getObject("execution_date", LocalDate.class),
        row.getObject("pay_before", LocalDate.class),
        row.getBoolean("late"),
        PayoutStage.valueOf(row.getString("stage")),
        row.getObject("stage_on", LocalDate.class),
        row.getString("payee_verification"),
        row.getString("reason_code"),
        reason(row.getString("reason_code")));
  }
}

package org.carepremiums.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.decision.PayeeKind;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.payment.ledger.LedgerAccountId;
import org.carepremiums.payment.ledger.PayoutStage;
import org.carepremiums.payment.ledger.PremiumOfYear;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Draws up, reads and moves the lines of batches inside the running transaction. */
@ApplicationScoped
public class PayoutStore {

  /** What a batch comes to. */
  public record Sum(int lines, EuroCents total) {

    /** Both together. */
    public Sum plus(Sum other) {
      return new Sum(lines + other.lines, total.plus(other.total));
    }
  }

  private static final String LINE =
      """
      select payout_id, batch_id, provider, scheme, premium_year, decision_id, amount_cents, iban,
        holder, payee_kind, institution, inami_number, execution_date, pay_before, stage,
        reason_code
      from payout
      """;

  /** Where the money of an account goes. */
  private static final String PAID_TO =
      """
      join bank_account named on named.provider = account.provider
        and named.source = account.account_source
        and named.account_key = account.account_key
        and named.version = account.account_version
      """;

  /** Which accounts a cut-off sets something apart of; by the day and the limit of a line. */
  private static final String IS_DRAWN_UP =
      """
      account.owed_cents > account.ordered_cents and account.reserved_cents = 0
        and account.decided_on <= ? and account.taken_back_version is null
        and named.iban is not null and account.owed_cents - account.ordered_cents <= ?
      """;

  /**
   * Sets apart everything that is due, was decided by the day and can be paid, in one statement for
   * some thousand payees. Where a batch that is not approved has set a part of a premium apart,
   * what was added since waits until that batch has come to its end. An insurer or pension fund is
   * paid under its own name. Payees are looked up in an array, and not joined: without statistics,
   * which a database lacks where much came at once, each account would be compared with each payee.
   */
  private static final String DRAW_UP =
"""
      with drawn as (
        insert into payout (payout_id, batch_id, provider, scheme, premium_year, sequence,
          decision_id, amount_cents, iban, holder, payee_kind, institution, inami_number,
          execution_date, pay_before, stage, stage_on)
        select concat_ws('-', prefix.prefix, account.premium_year, account.provider, past.payouts + 1),
          ?, account.provider, account.scheme, account.premium_year, past.payouts + 1,
          account.decision_id,
          account.owed_cents - account.ordered_cents,
          named.iban,
          coalesce(
            case when account.payee_kind = 'INSTITUTION' then account.institution
              else named.holder end,
            'INAMI/RIZIV ' || coalesce(account.inami_number, account.provider)),
          account.payee_kind, account.institution, account.inami_number, ?, account.pay_before,
          'RESERVED', ?
        from ledger_account account
"""
          + PAID_TO
          +
"""
        join unnest(?::text[], ?::text[]) as prefix (scheme, prefix) on prefix.scheme = account.scheme
        cross join lateral (
          select coalesce(max(payout.sequence), 0) as payouts from payout
          where payout.provider = account.provider and payout.scheme = account.scheme
            and payout.premium_year = account.premium_year
        ) past
        where account.provider = any (?) and
"""
          + IS_DRAWN_UP
          + """
        returning provider, scheme, premium_year, amount_cents
      ), set_apart as (
        update ledger_account account
        set reserved_cents = drawn.amount_cents
        from drawn
        where account.provider = drawn.provider and account.scheme = drawn.scheme
          and account.premium_year = drawn.premium_year
      )
      select count(*) as lines, coalesce(sum(amount_cents), 0) as total_cents from drawn
      """;

  private static final Logger LOG = Logger.getLogger(PayoutStore.class);

  /** In so many parts a cut-off is drawn up, so that it can be told how far it is. */
  private static final int PARTS = 20;

  private static final int MOST_PAYEES_AT_ONCE = 5_000;

  private final Sql sql;
  private final IbanColumn ibans;
  private final HolderColumn holders;
  private final int linesAtOnce;

  /**
   * @param linesAtOnce how many lines of a batch are held in memory while it is approved
   */
  @Inject
  PayoutStore(
      Sql sql,
      IbanColumn ibans,
      HolderColumn holders,
      @ConfigProperty(name = "payment.lines-at-once") int linesAtOnce) {
    this.linesAtOnce = linesAtOnce;
    this.holders = holders;
    this.sql = sql;
    this.ibans = ibans;
  }

  /**
   * Sets apart everything that is due and whose account is known and good. What the database
   * refuses of single providers is left out, and noted with the batch: it stops nobody else; and so
   * is what is beyond the limit of a line.
   *
   * @param limit what one line may come to
   * @param providers whose accounts are looked at, all of them locked
   * @param looked is told each time how many more of them were looked at
   */
  public Sum drawUp(
      String batchId,
      LocalDate executionDate,
      LocalDate day,
      EuroCents limit,
      List<InamiKey> providers,
      IntConsumer looked)
      throws SQLException {
    forgetPlans();
    List<String> keys = providers.stream().map(InamiKey::value).sorted().toList();
    leaveOutBeyond(limit, batchId, day, keys);
    Sum sum = new Sum(0, EuroCents.ZERO);
    int atOnce = Math.min(MOST_PAYEES_AT_ONCE, 1 + keys.size() / PARTS);
    for (int from = 0; from < keys.size(); from += atOnce) {
      List<String> some = keys.subList(from, Math.min(from + atOnce, keys.size()));
      sum = sum.plus(halfByHalf(batchId, executionDate, day, limit, some));
      looked.accept(some.size());
    }
    return sum;
  }

  /**
   * What {@link #drawUp} would set apart now, by premium and year; nobody is locked, and nothing
   * written.
   *
   * @param limit what one line may come to
   * @param except of whom it says nothing
   */
  public Map<PremiumOfYear, Sum> wouldDrawUp(
      LocalDate day, EuroCents limit, Collection<InamiKey> except) throws SQLException {
    Map<PremiumOfYear, Sum> sums = new TreeMap<>();
    sql.planningAnew()
        .each(
            """
            select account.scheme, account.premium_year, count(*) as lines,
              sum(account.owed_cents - account.ordered_cents)::bigint as total_cents
            from ledger_account account
            """
                + PAID_TO
                + "where "
                + IS_DRAWN_UP
                + "and account.provider <> all (?) group by account.scheme, account.premium_year",
            row ->
                sums.put(
                    new PremiumOfYear(
                        Scheme.of(row.getString("scheme")),
                        PremiumYear.of(row.getInt("premium_year"))),
                    sum(row)),
            day,
            limit,
            except);
    return sums;
  }

  private void leaveOutBeyond(
      EuroCents limit, String batchId, LocalDate day, List<String> providers) throws SQLException {
    sql.update(
        """
        insert into left_out (batch_id, provider, why)
        select distinct ?, account.provider, 'limit_of_a_line'
        from unnest(?::text[]) as locked (provider)
        join ledger_account account using (provider)
        where account.owed_cents - account.ordered_cents > ? and account.reserved_cents = 0
          and account.decided_on <= ? and account.taken_back_version is null
        """,
        batchId,
        providers,
        limit,
        day);
  }

  private Sum halfByHalf(
      String batchId,
      LocalDate executionDate,
      LocalDate day,
      EuroCents limit,
      List<String> providers)
      throws SQLException {
    sql.update("savepoint before_setting_apart");
    try {
      Sum sum = setApart(batchId, executionDate, day, limit, providers);
      sql.update("release savepoint before_setting_apart");
      return sum;
    } catch (SQLException refused) {
      if (!isRefusedForItsData(refused)) {
        throw refused;
      }
      sql.update("rollback to savepoint before_setting_apart");
      sql.update("release savepoint before_setting_apart");
      if (providers.size() == 1) {
        leaveOut(batchId, providers.get(0), refused);
        return new Sum(0, EuroCents.ZERO);
      }
      int half = providers.size() / 2;
      Sum first = halfByHalf(batchId, executionDate, day, limit, providers.subList(0, half));
      Sum second =
          halfByHalf(batchId, executionDate, day, limit, providers.subList(half, providers.size()));
      return first.plus(second);
    }
  }

  /** A value that does not fit (22) or a constraint that is broken (23). */
  private static boolean isRefusedForItsData(SQLException refused) {
    String state = refused.getSQLState();
    return state != null && (state.startsWith("22") || state.startsWith("23"));
  }

  private Sum setApart(
      String batchId,
      LocalDate executionDate,
      LocalDate day,
      EuroCents limit,
      List<String> providers)
      throws SQLException {
    return sql.planningAnew()
        .only(
            DRAW_UP,
            PayoutStore::sum,
            batchId,
            executionDate,
            day,
            Columns.of(List.of(Scheme.values())).text(Scheme::id).text(Scheme::rulePrefix),
            providers,
            day,
            limit);
  }

  private void leaveOut(String batchId, String provider, SQLException refused) throws SQLException {
    LOG.errorf(refused, "%s is left out of %s", provider, batchId);
    sql.update(
        "insert into left_out (batch_id, provider, why) values (?, ?, ?)",
        batchId,
        provider,
        nameOfRule(refused));
  }

  /** The constraint that refused it, which names no person. */
  private static String nameOfRule(SQLException refused) {
    ServerErrorMessage said =
        refused instanceof PSQLException told ? told.getServerErrorMessage() : null;
    return said == null || said.getConstraint() == null
        ? refused.getSQLState()
        : said.getConstraint();
  }

  /** Marks the lines of a batch that was not approved as withdrawn. */
  public void withdraw(String batchId, LocalDate day) throws SQLException {
    sql.update(
        """
        update payout set stage = 'WITHDRAWN', stage_on = ?
        where batch_id = ? and stage = 'RESERVED'
        """,
        day,
        batchId);
  }

  /** Marks the lines of a batch as ordered. */
  public void order(String batchId, LocalDate executionDate, LocalDate day) throws SQLException {
    forgetPlans();
    sql.update(
        """
        update payout set stage = 'ORDERED', execution_date = ?, stage_on = ?
        where batch_id = ? and stage = 'RESERVED'
        """,
        executionDate,
        day,
        batchId);
  }

  /** The lines of a batch in the order of their payout ids. */
  public List<PayoutLine> ofBatch(String batchId) throws SQLException {
    return sql.list(LINE + "where batch_id = ? order by payout_id", this::line, batchId);
  }

  /** The lines of a batch in that order, some at a time: it may have too many for memory. */
  public void ofBatch(String batchId, Sql.PartTaker<PayoutLine> taker) throws SQLException {
    sql.planningAnew()
        .inParts(
            linesAtOnce,
            LINE + "where batch_id = ? order by payout_id",
            this::line,
            taker,
            batchId);
  }

  /**
   * Those lines of a batch of which something may be otherwise than it was when they were drawn up:
   * few, so that only these have to be looked at again. Account and holder are compared as they are
   * stored; what is encrypted anew meanwhile is among them, and looked at in vain.
   */
  public void changedOfBatch(String batchId, Sql.PartTaker<PayoutLine> taker) throws SQLException {
    sql.planningAnew()
        .inParts(
            linesAtOnce,
            LINE
                + """
                where batch_id = ? and not exists (
                  select from ledger_account account
                """
                + PAID_TO
                + """
                  where account.provider = payout.provider and account.scheme = payout.scheme
                    and account.premium_year = payout.premium_year
                    and account.owed_cents - account.ordered_cents >= payout.amount_cents
                    and account.payee_kind = payout.payee_kind
                    and account.institution is not distinct from payout.institution
                    and account.held_because is null
                    and named.iban = payout.iban
                    and (named.holder is null or named.holder = payout.holder))
                order by payout_id
                """,
            this::line,
            taker,
            batchId);
  }

  /** What a batch comes to by its lines. */
  public Sum sumOf(String batchId) throws SQLException {
    return sql.only(
        """
        select count(*) as lines, coalesce(sum(amount_cents), 0) as total_cents
        from payout where batch_id = ?
        """,
        PayoutStore::sum,
        batchId);
  }

  /** What the lines of a batch are as they are stored: another text where any of them changed. */
  public String stateOf(String batchId) throws SQLException {
    return sql.only(
        """
        select concat_ws(' ', count(*), sum(hashtextextended(concat_ws(' ', payout_id, amount_cents,
          iban, holder, payee_kind, institution, inami_number, pay_before), 0)::numeric)) as state
        from payout where batch_id = ?
        """,
        row -> row.getString("state"),
        batchId);
  }

  /** Payouts by their ids; one that is not known, or whose payee was erased, is left out. */
  public Map<String, PayoutLine> find(Collection<String> payoutIds) throws SQLException {
    return select(payoutIds, LINE + "where payout_id = any (?) and iban is not null");
  }

  /** The same, locked until the transaction ends; their providers must be locked before. */
  public Map<String, PayoutLine> lock(Collection<String> payoutIds) throws SQLException {
    return select(
        payoutIds,
        LINE + "where payout_id = any (?) and iban is not null order by payout_id for update");
  }

  /** Saves the new stages of payouts. */
  public void move(Collection<PayoutLine> moved, LocalDate day) throws SQLException {
    sql.update(
        """
        update payout
        set stage = moved.stage, reason_code = moved.reason_code, stage_on = ?
        from unnest(?::text[], ?::text[], ?::text[])
          as moved (payout_id, stage, reason_code)
        where payout.payout_id = moved.payout_id
        """,
        day,
        Columns.of(moved)
            .text(PayoutLine::payoutId)
            .text(line -> line.stage().name())
            .text(PayoutLine::reasonCode));
  }

  /**
   * A connection keeps the plans of statements and triggers from a cut-off at which nothing was
   * due; with thousands of lines these would look at every pair of rows.
   */
  private void forgetPlans() throws SQLException {
    sql.update("discard plans");
  }

  private Map<String, PayoutLine> select(Collection<String> payoutIds, String query)
      throws SQLException {
    Map<String, PayoutLine> found = new HashMap<>();
    sql.each(
        query,
        row -> found.put(row.getString("payout_id"), line(row)),
        Columns.of(new TreeSet<>(payoutIds)).text(payoutId -> payoutId));
    return found;
  }

  private static Sum sum(ResultSet row) throws SQLException {
    return new Sum(row.getInt("lines"), EuroCents.of(row.getLong("total_cents")));
  }

  private PayoutLine line(ResultSet row) throws SQLException {
    return new PayoutLine(
        row.getString("payout_id"),
        row.getString("batch_id"),
        new LedgerAccountId(
            new InamiKey(row.getString("provider")),
            Scheme.of(row.getString("scheme")),
            PremiumYear.of(row.getInt("premium_year"))),
        row.getString("decision_id"),
        EuroCents.of(row.getLong("amount_cents")),
        ibans.read(row.getString("iban"), row.getString("provider")),
        holders.read(row.getString("holder"), row.getString("provider")),
        new Payee(PayeeKind.valueOf(row.getString("payee_kind")), row.getString("institution")),
        row.getString("inami_number"),
        row.getObject("execution_date", LocalDate.class),
        row.getObject("pay_before", LocalDate.class),
        PayoutStage.valueOf(row.getString("stage")),
        row.getString("reason_code"));
  }
}

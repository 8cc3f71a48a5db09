package org.carepremiums.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.decision.PayeeKind;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.payment.ledger.AccountId;
import org.carepremiums.payment.ledger.PayoutStage;

/** Draws up, reads and moves the lines of batches inside the running transaction. */
@ApplicationScoped
public class PayoutStore {

  /** What a batch comes to. */
  public record Sum(int lines, EuroCents total) {}

  private static final String LINE =
      """
      select payout_id, batch_id, provider, scheme, premium_year, decision_id, amount_cents, iban,
        holder, payee_kind, institution, inami_number, execution_date, pay_before, stage,
        reason_code
      from payout
      """;

  /**
   * Sets apart everything that is due, was decided by the day and can be paid, in one statement
   * however much it is. An insurer or pension fund is paid under its own name.
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
          account.owed_cents - account.ordered_cents - account.reserved_cents,
          named.iban,
          coalesce(
            case when account.payee_kind = 'INSTITUTION' then account.institution
              else named.holder end,
            'INAMI/RIZIV ' || coalesce(account.inami_number, account.provider)),
          account.payee_kind, account.institution, account.inami_number, ?, account.pay_before,
          'RESERVED', ?
        from ledger_account account
        join bank_account named on named.provider = account.provider
          and named.source = account.account_source
          and named.account_key = account.account_key
          and named.version = account.account_version
        join unnest(?::text[], ?::text[]) as prefix (scheme, prefix) on prefix.scheme = account.scheme
        cross join lateral (
          select coalesce(max(payout.sequence), 0) as payouts from payout
          where payout.provider = account.provider and payout.scheme = account.scheme
            and payout.premium_year = account.premium_year
        ) past
        where account.owed_cents > account.ordered_cents + account.reserved_cents
          and account.decided_on <= ?
        returning provider, scheme, premium_year, amount_cents
      ), set_apart as (
        update ledger_account account
        set reserved_cents = account.reserved_cents + drawn.amount_cents
        from drawn
        where account.provider = drawn.provider and account.scheme = drawn.scheme
          and account.premium_year = drawn.premium_year
      )
      select count(*) as lines, coalesce(sum(amount_cents), 0) as total_cents from drawn
      """;

  private final DataSource dataSource;
  private final IbanColumn ibans;
  private final HolderColumn holders;

  @Inject
  PayoutStore(DataSource dataSource, IbanColumn ibans, HolderColumn holders) {
    this.holders = holders;
    this.dataSource = dataSource;
    this.ibans = ibans;
  }

  /** Sets apart everything that is due and whose account is known and good. */
  public Sum drawUp(String batchId, LocalDate executionDate, LocalDate day) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      forgetPlans(connection);
      lockDue(connection);
      try (PreparedStatement insert = connection.prepareStatement(DRAW_UP)) {
        insert.setString(1, batchId);
        insert.setObject(2, executionDate);
        insert.setObject(3, day);
        Scheme[] schemes = Scheme.values();
        insert.setArray(
            4, connection.createArrayOf("text", Arrays.stream(schemes).map(Scheme::id).toArray()));
        insert.setArray(
            5,
            connection.createArrayOf(
                "text", Arrays.stream(schemes).map(Scheme::rulePrefix).toArray()));
        insert.setObject(6, day);
        try (ResultSet row = insert.executeQuery()) {
          row.next();
          return new Sum(row.getInt("lines"), EuroCents.of(row.getLong("total_cents")));
        }
      }
    }
  }

  /** Marks the lines of a batch that was not approved as withdrawn. */
  public void withdraw(String batchId, LocalDate day) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                update payout set stage = 'WITHDRAWN', stage_on = ?
                where batch_id = ? and stage = 'RESERVED'
                """)) {
      update.setObject(1, day);
      update.setString(2, batchId);
      update.executeUpdate();
    }
  }

  /** Marks the lines of a batch as ordered. */
  public void order(String batchId, LocalDate executionDate, LocalDate day) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      forgetPlans(connection);
      try (PreparedStatement update =
          connection.prepareStatement(
              """
              update payout set stage = 'ORDERED', execution_date = ?, stage_on = ?
              where batch_id = ? and stage = 'RESERVED'
              """)) {
        update.setObject(1, executionDate);
        update.setObject(2, day);
        update.setString(3, batchId);
        update.executeUpdate();
      }
    }
  }

  /** The lines of a batch in the order of their payout ids. */
  public List<PayoutLine> ofBatch(String batchId) throws SQLException {
    List<PayoutLine> lines = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(LINE + "where batch_id = ? order by payout_id")) {
      select.setString(1, batchId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          lines.add(line(row));
        }
      }
    }
    return lines;
  }

  /** Payouts by their ids; one that is not known, or whose payee was erased, is left out. */
  public Map<String, PayoutLine> find(Collection<String> payoutIds) throws SQLException {
    return select(payoutIds, LINE + "where payout_id = any (?) and iban is not null");
  }

  /** The same, locked until the transaction ends; their ledger accounts must be locked before. */
  public Map<String, PayoutLine> lock(Collection<String> payoutIds) throws SQLException {
    return select(
        payoutIds,
        LINE + "where payout_id = any (?) and iban is not null order by payout_id for update");
  }

  /** Saves the new stages of payouts. */
  public void move(Collection<PayoutLine> moved, LocalDate day) throws SQLException {
    if (moved.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                update payout
                set stage = moved.stage, reason_code = moved.reason_code, stage_on = ?
                from unnest(?::text[], ?::text[], ?::text[])
                  as moved (payout_id, stage, reason_code)
                where payout.payout_id = moved.payout_id
                """)) {
      update.setObject(1, day);
      new Columns<>(connection, update, List.copyOf(moved), 2)
          .text(PayoutLine::payoutId)
          .text(line -> line.stage().name())
          .text(PayoutLine::reasonCode);
      update.executeUpdate();
    }
  }

  /**
   * A connection keeps the plans of statements and triggers from a cut-off at which nothing was
   * due; with thousands of lines these would look at every pair of rows.
   */
  private static void forgetPlans(Connection connection) throws SQLException {
    try (Statement discard = connection.createStatement()) {
      discard.execute("discard plans");
    }
  }

  /** In the order in which every other transaction locks them. */
  private static void lockDue(Connection connection) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement(
            """
            select count(*) from (
              select from ledger_account
              where owed_cents > ordered_cents + reserved_cents
              order by provider, scheme, premium_year for update
            ) due
            """)) {
      lock.executeQuery().close();
    }
  }

  private Map<String, PayoutLine> select(Collection<String> payoutIds, String query)
      throws SQLException {
    Map<String, PayoutLine> found = new HashMap<>();
    if (payoutIds.isEmpty()) {
      return found;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(query)) {
      select.setArray(
          1, connection.createArrayOf("text", new TreeSet<>(payoutIds).toArray(String[]::new)));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          PayoutLine line = line(row);
          found.put(line.payoutId(), line);
        }
      }
    }
    return found;
  }

  private PayoutLine line(ResultSet row) throws SQLException {
    return new PayoutLine(
        row.getString("payout_id"),
        row.getString("batch_id"),
        new AccountId(
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

package org.carepremiums.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.payment.ledger.LedgerAccountId;
import org.carepremiums.payment.ledger.WriteOff;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.web.desk.ListPart;

/**
 * Keeps what is proposed to be written off, and what was. Every method that changes something works
 * inside the running transaction.
 */
@ApplicationScoped
public class WriteOffStore {

  private static final String WRITE_OFF =
      """
      select write_off_id, provider, scheme, premium_year, amount_cents, reason, proposed_on,
        proposed_by, approved_on, approved_by, withdrawn_on, withdrawn_by
      from write_off
      """;

  private static final ListOrder ORDER =
      new ListOrder(
          Map.of(
              "provider", "provider",
              "premium", "scheme",
              "amount", "amount_cents",
              "proposed", "proposed_on"),
          "write_off_id");

  private final Sql sql;

  @Inject
  WriteOffStore(Sql sql) {
    this.sql = sql;
  }

  /** Adds a proposal, and gives its number. */
  public long propose(
      LedgerAccountId account, EuroCents amount, String reason, BusinessDay day, String operator)
      throws SQLException {
    return sql.only(
        """
        insert into write_off (provider, scheme, premium_year, amount_cents, reason, proposed_on,
          proposed_by)
        values (?, ?, ?, ?, ?, ?, ?) returning write_off_id
        """,
        row -> row.getLong("write_off_id"),
        account.provider(),
        account.scheme(),
        account.year(),
        amount,
        reason,
        day,
        operator);
  }

  public Optional<WriteOff> find(long id) throws SQLException {
    return sql.first(WRITE_OFF + "where write_off_id = ?", WriteOffStore::writeOff, id);
  }

  /** The one of an account that waits for its approval. */
  public Optional<WriteOff> waitingOf(LedgerAccountId account) throws SQLException {
    return sql.first(
        WRITE_OFF
            + """
            where provider = ? and scheme = ? and premium_year = ? and approved_on is null
              and withdrawn_on is null
            """,
        WriteOffStore::writeOff,
        account.provider(),
        account.scheme(),
        account.year());
  }

  /**
   * Those that wait for their approval, after a number.
   *
   * @param rows at most
   */
  public List<WriteOff> waiting(long after, int rows) throws SQLException {
    return sql.list(
        WRITE_OFF
            + """
            where approved_on is null and withdrawn_on is null and write_off_id > ?
            order by write_off_id limit ?
            """,
        WriteOffStore::writeOff,
        after,
        rows);
  }

  /** A part of them, as a desk lists them. */
  public List<WriteOff> waiting(ListPart part) throws SQLException {
    return sql.list(
        WRITE_OFF + "where approved_on is null and withdrawn_on is null" + ORDER.clause(part),
        WriteOffStore::writeOff);
  }

  /** How many of them there are in all. */
  public long countOfWaiting() throws SQLException {
    return sql.only(
        "select count(*) from write_off where approved_on is null and withdrawn_on is null",
        row -> row.getLong(1));
  }

  /** How many wait that somebody else has proposed, so that this person may approve them. */
  public long countOfOthers(String operator) throws SQLException {
    return sql.only(
        """
        select count(*) from write_off
        where approved_on is null and withdrawn_on is null and proposed_by <> ?
        """,
        row -> row.getLong(1),
        operator);
  }

  /** Records the approval, and that the amount is no longer asked back. */
  public void approve(WriteOff writeOff, BusinessDay day, String operator) throws SQLException {
    sql.update(
        "update write_off set approved_on = ?, approved_by = ? where write_off_id = ?",
        day,
        operator,
        writeOff.id());
    move(writeOff.id(), writeOff.account(), writeOff.amount(), day.value());
  }

  public void withdraw(long id, BusinessDay day, String operator) throws SQLException {
    sql.update(
        "update write_off set withdrawn_on = ?, withdrawn_by = ? where write_off_id = ?",
        day,
        operator,
        id);
  }

  /** Records what was written off in vain. */
  void undo(Map<LedgerAccountId, EuroCents> undone, LocalDate day) throws SQLException {
    for (Map.Entry<LedgerAccountId, EuroCents> entry : undone.entrySet()) {
      move(null, entry.getKey(), EuroCents.ZERO.minus(entry.getValue()), day);
    }
  }

  private void move(Long id, LedgerAccountId account, EuroCents amount, LocalDate day)
      throws SQLException {
    sql.update(
        """
        insert into written_off (write_off_id, provider, scheme, premium_year, amount_cents,
          written_on)
        values (?::bigint, ?, ?, ?, ?, ?)
        """,
        id,
        account.provider(),
        account.scheme(),
        account.year(),
        amount,
        day);
  }

  private static WriteOff writeOff(ResultSet row) throws SQLException {
    return new WriteOff(
        row.getLong("write_off_id"),
        new LedgerAccountId(
            new InamiKey(row.getString("provider")),
            Scheme.of(row.getString("scheme")),
            PremiumYear.of(row.getInt("premium_year"))),
        EuroCents.of(row.getLong("amount_cents")),
        row.getString("reason"),
        row.getObject("proposed_on", LocalDate.class),
        row.getString("proposed_by"),
        row.getObject("approved_on", LocalDate.class),
        row.getString("approved_by"),
        row.getObject("withdrawn_on", LocalDate.class),
        row.getString("withdrawn_by"));
  }
}

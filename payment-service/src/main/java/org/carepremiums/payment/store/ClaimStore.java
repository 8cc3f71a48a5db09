package org.carepremiums.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.value.StructuredCommunication;
import org.carepremiums.payment.ledger.Claim;
import org.carepremiums.payment.ledger.LedgerAccount;
import org.carepremiums.payment.ledger.LedgerAccountId;
import org.carepremiums.payment.ledger.Settlement;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.messaging.day.Epochs;

/** Keeps claims. Every method that changes something works inside the running transaction. */
@ApplicationScoped
public class ClaimStore {

  /** So many claims there are at most between two restores. */
  private static final long CLAIMS = 10_000_000L;

  private static final String CLAIM =
      """
      select communication, provider, scheme, premium_year, payee_kind, institution, decision_id,
        paid_cents, owed_cents, opened_on, opened_by, pay_by, closed_on, replaced_by
      from claim
      """;

  private static final String SETTLEMENTS =
      """
      with asked as (select * from claim where communication = ?)
      select settled.* from (
        select 'REPAID' as kind, repayment.amount_cents, repayment.repaid_on as settled_on,
          repayment.credit_id, null::text as batch_id, null::text as to_scheme,
          null::int as to_year, repayment.id
        from asked join repayment using (provider, scheme, premium_year)
        where repayment.id > asked.repayments_before
          and (asked.repayments_until is null or repayment.id <= asked.repayments_until)
        union all
        select 'SET_OFF', netting.amount_cents, netting.netted_on, null, netting.batch_id,
          netting.to_scheme, netting.to_year, netting.id
        from asked join netting on netting.provider = asked.provider
          and netting.from_scheme = asked.scheme and netting.from_year = asked.premium_year
        where netting.id > asked.nettings_before
          and (asked.nettings_until is null or netting.id <= asked.nettings_until)
        union all
        select 'WRITTEN_OFF', written_off.amount_cents, written_off.written_on, null, null, null,
          null, written_off.id
        from asked join written_off using (provider, scheme, premium_year)
        where written_off.id > asked.write_offs_before
          and (asked.write_offs_until is null or written_off.id <= asked.write_offs_until)
      ) settled
      order by settled_on, kind, id
      """;
  private static final String CLOSED =
      """
      closed_on = ?, nettings_until = (select coalesce(max(id), 0) from netting),
        repayments_until = (select coalesce(max(id), 0) from repayment),
        write_offs_until = (select coalesce(max(id), 0) from written_off)
      """;

  private final Sql sql;
  private final Epochs epochs;

  @Inject
  ClaimStore(Sql sql, Epochs epochs) {
    this.sql = sql;
    this.epochs = epochs;
  }

  /**
   * A communication that no claim ever had: a database that was restored from a backup does not
   * know which ones it had given by then, and numbers in an epoch of its own (ADR 24).
   */
  public StructuredCommunication nextCommunication() throws SQLException {
    long next = sql.only("select nextval('claim_number')", row -> row.getLong(1));
    return StructuredCommunication.of(epochs.current().number() * CLAIMS + next);
  }

  public void add(Claim claim) throws SQLException {
    sql.update(
        """
        insert into claim (communication, provider, scheme, premium_year, payee_kind, institution,
          decision_id, paid_cents, owed_cents, amount_cents, opened_on, opened_by, pay_by,
          nettings_before, repayments_before, write_offs_before)
        select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
          (select coalesce(max(id), 0) from netting), (select coalesce(max(id), 0) from repayment),
          (select coalesce(max(id), 0) from written_off)
        """,
        claim.communication().value(),
        claim.account().provider(),
        claim.account().scheme(),
        claim.account().year(),
        claim.payee().kind().name(),
        claim.payee().institution(),
        claim.decisionId(),
        claim.paid(),
        claim.owed(),
        claim.amount(),
        claim.openedOn(),
        claim.openedBy(),
        claim.payBy());
  }

  public Optional<Claim> find(StructuredCommunication communication) throws SQLException {
    return sql.first(CLAIM + "where communication = ?", ClaimStore::claim, communication.value());
  }

  /** The open one of an account. */
  public Optional<Claim> openOf(LedgerAccountId account) throws SQLException {
    return sql.first(
        CLAIM + "where provider = ? and scheme = ? and premium_year = ? and closed_on is null",
        ClaimStore::claim,
        account.provider(),
        account.scheme(),
        account.year());
  }

  /** Every one of a provider's accounts, the latest first. */
  public List<Claim> of(InamiKey provider) throws SQLException {
    return sql.list(
        CLAIM + "where provider = ? order by opened_on desc, communication desc",
        ClaimStore::claim,
        provider.value());
  }

  /** What settled a claim while it was open, the first first. */
  public List<Settlement> settlements(StructuredCommunication claim) throws SQLException {
    return sql.list(SETTLEMENTS, ClaimStore::settlement, claim.value());
  }

  private static Settlement settlement(ResultSet row) throws SQLException {
    String toScheme = row.getString("to_scheme");
    return new Settlement(
        Settlement.Kind.valueOf(row.getString("kind")),
        EuroCents.of(row.getLong("amount_cents")),
        row.getObject("settled_on", LocalDate.class),
        row.getObject("credit_id", Long.class),
        row.getString("batch_id"),
        toScheme == null ? null : Scheme.of(toScheme),
        row.getObject("to_year", Integer.class));
  }

  /** Closes a claim whose place another one takes. */
  public void replace(StructuredCommunication replaced, StructuredCommunication by, LocalDate day)
      throws SQLException {
    sql.update(
        "update claim set replaced_by = ?, " + CLOSED + "where communication = ?",
        by.value(),
        day,
        replaced.value());
  }

  /** Closes every open claim among some accounts of which nothing is left to reclaim. */
  void closeSettled(Collection<LedgerAccount> accounts, LocalDate day) throws SQLException {
    List<InamiKey> settled =
        accounts.stream()
            .filter(account -> !account.reclaimable().isPositive())
            .map(account -> account.id().provider())
            .distinct()
            .toList();
    if (settled.isEmpty()) {
      return;
    }
    sql.update(
        "update claim set "
            + CLOSED
            + """
        from ledger_account account
        where claim.closed_on is null and claim.provider = any (?)
          and account.provider = claim.provider and account.scheme = claim.scheme
          and account.premium_year = claim.premium_year
          and account.paid_cents <= account.owed_cents + account.written_off_cents
        """,
        day,
        settled);
  }

  private static Claim claim(ResultSet row) throws SQLException {
    String replacedBy = row.getString("replaced_by");
    return new Claim(
        new StructuredCommunication(row.getString("communication")),
        new LedgerAccountId(
            new InamiKey(row.getString("provider")),
            Scheme.of(row.getString("scheme")),
            PremiumYear.of(row.getInt("premium_year"))),
        LedgerStore.payee(row, "payee_kind", "institution"),
        row.getString("decision_id"),
        EuroCents.of(row.getLong("paid_cents")),
        EuroCents.of(row.getLong("owed_cents")),
        row.getObject("opened_on", LocalDate.class),
        row.getString("opened_by"),
        row.getObject("pay_by", LocalDate.class),
        row.getObject("closed_on", LocalDate.class),
        replacedBy == null ? null : new StructuredCommunication(replacedBy));
  }
}

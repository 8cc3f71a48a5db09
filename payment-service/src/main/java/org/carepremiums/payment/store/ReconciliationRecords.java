package org.carepremiums.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.payment.ledger.Entitlement;
import org.carepremiums.payment.ledger.LedgerAccountId;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;

/**
 * What decisions and the bank said, kept beside what the ledger made of it, so that the two can be
 * compared. Every method works inside the running transaction.
 */
@ApplicationScoped
public class ReconciliationRecords {

  /** What a decision grants. */
  public record Decided(LedgerAccountId account, Entitlement entitlement) {}

  /** What the bank said of a payout. */
  public record BankWord(String payoutId, BankStatusKind status, LocalDate saidOn) {}

  private final Sql sql;

  @Inject
  ReconciliationRecords(Sql sql) {
    this.sql = sql;
  }

  /** Keeps the latest version of each decision, as it was said first. */
  public void decided(List<Decided> decisions) throws SQLException {
    sql.update(
        """
        insert into decided_amount (provider, scheme, premium_year, decision_id,
          decision_version, amount_cents)
        select distinct on (provider, scheme, premium_year) provider, scheme, premium_year,
          decision_id, decision_version, amount_cents
        from unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::int[], ?::bigint[])
          with ordinality as decided (provider, scheme, premium_year, decision_id,
            decision_version, amount_cents, position)
        order by provider, scheme, premium_year, decision_version desc, position
        on conflict (provider, scheme, premium_year) do update set
          decision_id = excluded.decision_id,
          decision_version = excluded.decision_version,
          amount_cents = excluded.amount_cents
        where decided_amount.decision_version < excluded.decision_version
        """,
        Columns.of(decisions)
            .text(row -> row.account().provider())
            .text(row -> row.account().scheme())
            .integer(row -> row.account().year().value())
            .text(row -> row.entitlement().decisionId())
            .integer(row -> row.entitlement().decisionVersion())
            .cents(row -> row.entitlement().owed()));
  }

  /** Keeps what moved payouts. */
  public void bankSaid(List<BankWord> words) throws SQLException {
    sql.update(
        """
        insert into bank_word (payout_id, status, said_on)
        select * from unnest(?::text[], ?::text[], ?::date[])
        on conflict do nothing
        """,
        Columns.of(words)
            .text(BankWord::payoutId)
            .text(row -> row.status().name())
            .date(BankWord::saidOn));
  }
}

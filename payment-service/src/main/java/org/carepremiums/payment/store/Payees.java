package org.carepremiums.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.database.Sql;

/**
 * The lock of everything that is known about a provider. Whoever is going to change any of it takes
 * the lock first and reads afterwards, with statements of their own: a statement that waits for a
 * row sees that row afresh, but what it joins as it was before it waited (READ COMMITTED). The row
 * is there before a first decision or a first account is, so that these two meet.
 *
 * <p>Always in the order of the numbers, so that two who want the same providers do not wait for
 * each other. Their accounts are locked too: members of a version that knows no payees lock those
 * alone, while an upgrade rolls.
 */
@ApplicationScoped
public class Payees {

  private static final String ADD =
      """
      insert into payee (provider)
      select wanted.provider from unnest(?::text[]) as wanted (provider)
      where not exists (select from payee known where known.provider = wanted.provider)
      order by wanted.provider on conflict do nothing
      """;
  private static final String LOCK =
      "select provider from payee where provider = any (?) order by provider for update";
  private static final String LOCK_OF_BATCH =
      """
      select count(*) from (
        select provider from payee
        where provider in (select payout.provider from payout where payout.batch_id = ?)
        order by provider for update) locked
      """;
  private static final String LOCK_ACCOUNTS_OF_BATCH =
      """
      select count(*) from (
        select from ledger_account
        where provider in (select payout.provider from payout where payout.batch_id = ?)
        order by provider, scheme, premium_year for update) locked
      """;
  private static final String ADD_DUE =
      """
      insert into payee (provider)
      select distinct account.provider from ledger_account account
      where account.owed_cents > account.ordered_cents + account.reserved_cents
        and not exists (select from payee known where known.provider = account.provider)
      order by account.provider on conflict do nothing
      """;
  private static final String LOCK_DUE =
      """
      select provider from payee
      where provider in (
        select account.provider from ledger_account account
        where account.owed_cents > account.ordered_cents + account.reserved_cents)
      order by provider for update
      """;

  private static final String LOCK_ACCOUNTS =
      """
      select from ledger_account where provider = any (?)
      order by provider, scheme, premium_year for update
      """;

  private final Sql sql;

  @Inject
  Payees(Sql sql) {
    this.sql = sql;
  }

  /** Locks providers, known or not, until the transaction ends. */
  public void lock(Collection<InamiKey> providers) throws SQLException {
    if (providers.isEmpty()) {
      return;
    }
    sql.update(ADD, providers);
    lockWithAccounts(LOCK, providers);
  }

  /** Locks the providers of a batch's lines, however many they are. */
  public void lockOfBatch(String batchId) throws SQLException {
    sql.each(LOCK_OF_BATCH, row -> {}, batchId);
    sql.each(LOCK_ACCOUNTS_OF_BATCH, row -> {}, batchId);
  }

  /** Locks everybody to whom something is due that is not set apart, and says who they are. */
  public List<InamiKey> lockDue() throws SQLException {
    sql.update(ADD_DUE);
    return lockWithAccounts(LOCK_DUE);
  }

  private List<InamiKey> lockWithAccounts(String lock, Object... which) throws SQLException {
    List<InamiKey> locked = sql.list(lock, row -> new InamiKey(row.getString("provider")), which);
    sql.each(LOCK_ACCOUNTS, row -> {}, locked);
    return locked;
  }
}

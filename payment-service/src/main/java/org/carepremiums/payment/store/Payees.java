package org.carepremiums.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.carepremiums.contracts.value.InamiKey;

/**
 * The lock of everything that is known about a provider. Whoever is going to change any of it takes
 * the lock first and reads afterwards, with statements of their own: a statement that waits for a
 * row sees that row anew, but what it joins as it was before it waited (READ COMMITTED). The row is
 * there before a first decision or a first account is, so that these two meet.
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
      select provider from payee
      where provider in (select payout.provider from payout where payout.batch_id = ?)
      order by provider for update
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

  private final DataSource dataSource;

  @Inject
  Payees(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Locks providers, known or not, until the transaction ends. */
  public void lock(Collection<InamiKey> providers) throws SQLException {
    if (providers.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement add = connection.prepareStatement(ADD);
        PreparedStatement lock = connection.prepareStatement(LOCK)) {
      Object[] keys = providers.stream().map(InamiKey::value).toArray();
      add.setArray(1, connection.createArrayOf("text", keys));
      add.executeUpdate();
      lock.setArray(1, connection.createArrayOf("text", keys));
      lockAccounts(connection, locked(lock));
    }
  }

  /** Locks the providers of a batch's lines. */
  public void lockOfBatch(String batchId) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement lock = connection.prepareStatement(LOCK_OF_BATCH)) {
      lock.setString(1, batchId);
      lockAccounts(connection, locked(lock));
    }
  }

  /** Locks everybody to whom something is due that is not set apart, and says who they are. */
  public List<InamiKey> lockDue() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement add = connection.prepareStatement(ADD_DUE);
        PreparedStatement lock = connection.prepareStatement(LOCK_DUE)) {
      add.executeUpdate();
      List<String> due = locked(lock);
      lockAccounts(connection, due);
      return due.stream().map(InamiKey::new).toList();
    }
  }

  private static List<String> locked(PreparedStatement lock) throws SQLException {
    List<String> providers = new ArrayList<>();
    try (ResultSet row = lock.executeQuery()) {
      while (row.next()) {
        providers.add(row.getString("provider"));
      }
    }
    return providers;
  }

  private static void lockAccounts(Connection connection, List<String> providers)
      throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK_ACCOUNTS)) {
      lock.setArray(1, connection.createArrayOf("text", providers.toArray()));
      lock.executeQuery().close();
    }
  }
}

package org.carepremiums.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.carepremiums.contracts.payment.BatchStatus;
import org.carepremiums.contracts.payment.Payout;
import org.carepremiums.contracts.value.InamiKey;

/** What left the service after the backup that its database was restored from. */
@ApplicationScoped
public class DepartedStore {

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

  private final DataSource dataSource;
  private final IbanColumn ibans;
  private final HolderColumn holders;

  @Inject
  DepartedStore(DataSource dataSource, IbanColumn ibans, HolderColumn holders) {
    this.dataSource = dataSource;
    this.ibans = ibans;
    this.holders = holders;
  }

  /** How far the database knows batches to be. */
  public Map<String, BatchStatus> known() throws SQLException {
    Map<String, BatchStatus> known = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select batch_id, status from payment_batch");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        known.put(row.getString(1), BatchStatus.valueOf(row.getString(2)));
      }
    }
    return known;
  }

  /** Notes a batch and, where its file has left, its lines; those noted before stay as they are. */
  public void add(Batch batch, List<Payout> lines) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insertBatch =
            connection.prepareStatement(
                """
                insert into departed_batch (batch_id, cut_off, attempt, status, execution_date,
                  status_on)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """);
        PreparedStatement insertLine =
            connection.prepareStatement(
                """
                insert into departed_payout (payout_id, batch_id, provider, scheme, premium_year,
                  sequence, amount_cents, iban, holder)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)) {
      insertBatch.setString(1, batch.batchId());
      insertBatch.setObject(2, batch.cutOff());
      insertBatch.setInt(3, batch.attempt());
      insertBatch.setString(4, batch.status().name());
      insertBatch.setObject(5, batch.executionDate());
      insertBatch.setObject(6, batch.on());
      insertBatch.executeUpdate();
      for (Payout line : lines) {
        insertLine.setString(1, line.payoutId());
        insertLine.setString(2, line.batchId());
        insertLine.setString(3, line.provider().value());
        insertLine.setString(4, line.scheme().id());
        insertLine.setInt(5, line.year().value());
        insertLine.setInt(
            6, Integer.parseInt(line.payoutId().substring(line.payoutId().lastIndexOf('-') + 1)));
        insertLine.setLong(7, line.amount().value());
        insertLine.setString(8, ibans.stored(line.iban(), line.provider()));
        insertLine.setString(9, holder(line));
        insertLine.addBatch();
      }
      insertLine.executeBatch();
    }
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
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select batch_id, cut_off, attempt, status, execution_date, status_on
                from departed_batch order by cut_off, attempt limit 1
                """);
        ResultSet row = select.executeQuery()) {
      return row.next()
          ? Optional.of(
              new Batch(
                  row.getString(1),
                  row.getObject(2, LocalDate.class),
                  row.getInt(3),
                  BatchStatus.valueOf(row.getString(4)),
                  row.getObject(5, LocalDate.class),
                  row.getObject(6, LocalDate.class)))
          : Optional.empty();
    }
  }

  /** The lines of a batch in the order of their payout ids. */
  public List<Line> lines(String batchId) throws SQLException {
    List<Line> lines = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select payout_id, provider, amount_cents from departed_payout
                where batch_id = ? order by payout_id
                """)) {
      select.setString(1, batchId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          lines.add(new Line(row.getString(1), new InamiKey(row.getString(2)), row.getLong(3)));
        }
      }
    }
    return lines;
  }

  /** Whose lines pay a premium that the ledger does not know yet. */
  public Set<String> withoutAccount(String batchId) throws SQLException {
    Set<String> providers = new TreeSet<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select departed.provider from departed_payout departed
                left join ledger_account account using (provider, scheme, premium_year)
                where departed.batch_id = ? and account.provider is null
                """)) {
      select.setString(1, batchId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          providers.add(row.getString(1));
        }
      }
    }
    return providers;
  }

  /** Makes the lines of a batch that the database does not have. */
  public void setApart(String batchId) throws SQLException {
    update(SET_APART, batchId);
  }

  /** The ledger has it now. */
  public void takenUp(String batchId) throws SQLException {
    update("delete from departed_payout where batch_id = ?", batchId);
    update("delete from departed_batch where batch_id = ?", batchId);
  }

  private void update(String sql, String batchId) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, batchId);
      update.executeUpdate();
    }
  }
}

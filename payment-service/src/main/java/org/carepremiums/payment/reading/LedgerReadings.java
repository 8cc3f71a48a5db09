package org.carepremiums.payment.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.store.IbanColumn;

/** Ledger accounts, holds and recoveries, as they are shown. */
@ApplicationScoped
public class LedgerReadings {

  private static final String NETTING =
      """
      select batch_id, provider, from_scheme, from_year, to_scheme, to_year, amount_cents, netted_on
      from netting
      """;

  private final DataSource dataSource;
  private final PayoutReadings payouts;
  private final IbanColumn ibans;

  @Inject
  LedgerReadings(DataSource dataSource, PayoutReadings payouts, IbanColumn ibans) {
    this.ibans = ibans;
    this.dataSource = dataSource;
    this.payouts = payouts;
  }

  /** Every account of a provider with its history; empty where no final decision is known. */
  public List<AccountView> accounts(InamiKey provider) throws SQLException {
    Map<String, List<AccountView.Entry>> entries = new HashMap<>();
    Rows.read(
        dataSource,
        """
        select scheme, premium_year, version, entered_on, decision_id, owed_cents, ordered_cents,
          paid_cents, held_because
        from ledger_entry where provider = ? order by version
        """,
        row -> entries.computeIfAbsent(account(row), key -> new ArrayList<>()).add(entry(row)),
        provider.value());
    Map<String, List<LineView>> lines = new HashMap<>();
    for (LineView line : payouts.ofProvider(provider)) {
      lines.computeIfAbsent(line.scheme() + "/" + line.year(), key -> new ArrayList<>()).add(line);
    }
    return Rows.read(
        dataSource,
        """
        select account.*, named.iban,
          greatest(account.owed_cents - account.ordered_cents, 0) as due_cents,
          greatest(account.ordered_cents - account.owed_cents, 0) as to_recover_cents
        from ledger_account account
        left join bank_account named on named.provider = account.provider
          and named.account_key = account.account_key and named.version = account.account_version
        where account.provider = ? order by account.scheme, account.premium_year
        """,
        row ->
            view(
                row,
                entries.getOrDefault(account(row), List.of()),
                lines.getOrDefault(account(row), List.of())),
        provider.value());
  }

  /** One page of what is due and cannot be paid. */
  public List<HoldView> holds(Page page) throws SQLException {
    return Rows.read(
        dataSource,
        """
        select provider, scheme, premium_year, owed_cents - ordered_cents as due_cents,
          held_because, pay_before
        from ledger_account
        where owed_cents > ordered_cents and held_because is not null
        order by provider, scheme, premium_year limit ? offset ?
        """,
        row ->
            new HoldView(
                row.getString("provider"),
                Scheme.of(row.getString("scheme")),
                row.getInt("premium_year"),
                cents(row, "due_cents"),
                row.getString("held_because"),
                row.getObject("pay_before", LocalDate.class)),
        page.size(),
        page.offset());
  }

  /** One page of what was ordered beyond what is owed. */
  public List<RecoveryView> recoveries(Page page) throws SQLException {
    return Rows.read(
        dataSource,
        """
        select provider, scheme, premium_year, ordered_cents - owed_cents as to_recover_cents
        from ledger_account where ordered_cents > owed_cents
        order by provider, scheme, premium_year limit ? offset ?
        """,
        row ->
            new RecoveryView(
                row.getString("provider"),
                Scheme.of(row.getString("scheme")),
                row.getInt("premium_year"),
                cents(row, "to_recover_cents")),
        page.size(),
        page.offset());
  }

  /** One page of what was netted, the latest first. */
  public List<NettingView> nettings(Page page) throws SQLException {
    return Rows.read(
        dataSource,
        NETTING + "order by id desc limit ? offset ?",
        LedgerReadings::netting,
        page.size(),
        page.offset());
  }

  /** One page of what was netted when a batch was drawn up. */
  public List<NettingView> nettings(String batchId, Page page) throws SQLException {
    return Rows.read(
        dataSource,
        NETTING + "where batch_id = ? order by id limit ? offset ?",
        LedgerReadings::netting,
        batchId,
        page.size(),
        page.offset());
  }

  /** The ledger as a whole. */
  public LedgerSums sums() throws SQLException {
    return LedgerSums.of(sumsByScheme().values());
  }

  /** The ledger of each premium that has accounts. */
  public Map<Scheme, LedgerSums> sumsByScheme() throws SQLException {
    Map<Scheme, LedgerSums> sums = new EnumMap<>(Scheme.class);
    Rows.read(
        dataSource,
        """
        select scheme, sum(owed_cents) as owed_cents, sum(ordered_cents) as ordered_cents,
          sum(paid_cents) as paid_cents,
          sum(greatest(owed_cents - ordered_cents, 0)) as due_cents,
          coalesce(sum(owed_cents - ordered_cents) filter (where
            owed_cents > ordered_cents and held_because is not null), 0) as held_cents,
          sum(greatest(ordered_cents - owed_cents, 0)) as to_recover_cents,
          count(*) filter (where
            owed_cents > ordered_cents and held_because is not null) as held_count
        from ledger_account group by scheme
        """,
        row ->
            sums.put(
                Scheme.of(row.getString("scheme")),
                new LedgerSums(
                    cents(row, "owed_cents"),
                    cents(row, "ordered_cents"),
                    cents(row, "paid_cents"),
                    cents(row, "due_cents"),
                    cents(row, "held_cents"),
                    cents(row, "to_recover_cents"),
                    row.getLong("held_count"))));
    return sums;
  }

  private AccountView view(ResultSet row, List<AccountView.Entry> entries, List<LineView> lines)
      throws SQLException {
    EuroCents due = cents(row, "due_cents");
    Iban iban = ibans.read(row.getString("iban"), row.getString("provider"));
    return new AccountView(
        Scheme.of(row.getString("scheme")),
        row.getInt("premium_year"),
        row.getString("decision_id"),
        cents(row, "owed_cents"),
        cents(row, "ordered_cents"),
        cents(row, "paid_cents"),
        due,
        cents(row, "to_recover_cents"),
        cents(row, "reserved_cents"),
        cents(row, "netted_cents"),
        due.isPositive() ? row.getString("held_because") : null,
        iban == null ? null : iban.toString(),
        row.getObject("pay_before", LocalDate.class),
        entries,
        lines);
  }

  private static AccountView.Entry entry(ResultSet row) throws SQLException {
    return new AccountView.Entry(
        row.getInt("version"),
        row.getObject("entered_on", LocalDate.class),
        row.getString("decision_id"),
        cents(row, "owed_cents"),
        cents(row, "ordered_cents"),
        cents(row, "paid_cents"),
        row.getString("held_because"));
  }

  private static NettingView netting(ResultSet row) throws SQLException {
    return new NettingView(
        row.getString("batch_id"),
        row.getString("provider"),
        Scheme.of(row.getString("from_scheme")),
        row.getInt("from_year"),
        Scheme.of(row.getString("to_scheme")),
        row.getInt("to_year"),
        cents(row, "amount_cents"),
        row.getObject("netted_on", LocalDate.class));
  }

  private static String account(ResultSet row) throws SQLException {
    return row.getString("scheme") + "/" + row.getInt("premium_year");
  }

  private static EuroCents cents(ResultSet row, String column) throws SQLException {
    return EuroCents.of(row.getLong(column));
  }
}

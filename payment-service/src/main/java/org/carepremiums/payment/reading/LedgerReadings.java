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
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.contracts.wording.SentenceJson;
import org.carepremiums.payment.ledger.Remedies;
import org.carepremiums.payment.ledger.Remedy;
import org.carepremiums.payment.store.IbanColumn;
import org.carepremiums.payment.store.LedgerStore;
import org.carepremiums.payment.store.ListOrder;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.web.desk.ListPart;

/** Ledger accounts, holds and recoveries, as they are shown. */
@ApplicationScoped
public class LedgerReadings {

  private static final String NETTING =
      """
      select id, batch_id, provider, from_scheme, from_year, to_scheme, to_year, amount_cents, netted_on
      from netting
      """;

  private static final String OPEN_RECOVERIES =
      """
      select provider, scheme, premium_year, ordered_for_kind, ordered_for_institution,
        ordered_cents - owed_cents - written_off_cents as to_recover_cents, taken_back_on
      from ledger_account
      where ordered_cents > owed_cents and ordered_cents > owed_cents + written_off_cents
      """;

  private static final String UNCLAIMED_ALONE =
      """
      and (? or not exists (select from claim where claim.provider = ledger_account.provider
        and claim.scheme = ledger_account.scheme
        and claim.premium_year = ledger_account.premium_year and claim.closed_on is null))
      """;

  private static final ListOrder RECOVERY_ORDER =
      new ListOrder(
          Map.of(
              "provider", "provider",
              "premium", "scheme",
              "year", "premium_year",
              "amount", "ordered_cents - owed_cents - written_off_cents"),
          "provider, scheme, premium_year");

  /** How the key of an account begins that was named with an application. */
  private static final String APPLICATION = "application:";

  private final Sql sql;
  private final PayoutReadings payouts;
  private final IbanColumn ibans;
  private final Remedies remedies;
  private final OpenDay openDay;

  @Inject
  LedgerReadings(
      Sql sql, PayoutReadings payouts, IbanColumn ibans, Remedies remedies, OpenDay openDay) {
    this.ibans = ibans;
    this.remedies = remedies;
    this.openDay = openDay;
    this.sql = sql;
    this.payouts = payouts;
  }

  /** Every account of a provider with its history; empty where no final decision is known. */
  public List<AccountView> accounts(InamiKey provider) throws SQLException {
    LocalDate day = day();
    Map<String, List<AccountView.Entry>> entries = new HashMap<>();
    sql.each(
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
    return sql.list(
        """
        select account.*, named.iban,
          greatest(account.owed_cents - account.ordered_cents, 0) as due_cents,
          greatest(account.ordered_cents - account.owed_cents - account.written_off_cents, 0)
            as to_recover_cents
        from ledger_account account
        left join bank_account named on named.provider = account.provider
          and named.source = account.account_source and named.account_key = account.account_key
          and named.version = account.account_version
        where account.provider = ? order by account.scheme, account.premium_year
        """,
        row ->
            view(
                row,
                day,
                entries.getOrDefault(account(row), List.of()),
                lines.getOrDefault(account(row), List.of())),
        provider.value());
  }

  /**
   * What was ordered beyond what is owed, and what was netted.
   *
   * @param open in the order of the providers
   * @param netted the latest first
   * @param next the cursor of the part after it; {@code null} where this is the last
   */
  public record Recoveries(List<RecoveryView> open, List<NettingView> netted, String next) {}

  /**
   * One part of both.
   *
   * @param page after provider, scheme and year of the one, and the number of the other
   */
  public Recoveries recoveries(Cursor page) throws SQLException {
    List<RecoveryView> open = openRecoveries(page);
    List<Numbered> netted =
        sql.list(
            NETTING + "where id < ? order by id desc limit ?",
            Numbered::of,
            page.numberAfter(3),
            page.rows());
    return new Recoveries(
        page.shown(open),
        page.shown(netted).stream().map(Numbered::netting).toList(),
        page.nextOf(
            open,
            recovery -> Stream.of(recovery.provider(), recovery.scheme().id(), recovery.year()),
            3,
            netted,
            Numbered::id));
  }

  private List<RecoveryView> openRecoveries(Cursor page) throws SQLException {
    return sql.list(
        OPEN_RECOVERIES
            + """
            and (provider, scheme, premium_year) > (?, ?, ?)
            order by provider, scheme, premium_year limit ?
            """,
        LedgerReadings::recovery,
        page.after(0),
        page.after(1),
        page.numberAfter(2),
        page.rows());
  }

  /**
   * A part of what was ordered beyond what is owed, as a desk lists it.
   *
   * @param unclaimed whether those alone are wanted about which no claim is open
   */
  public List<RecoveryView> recoveries(boolean unclaimed, ListPart part) throws SQLException {
    return sql.list(
        OPEN_RECOVERIES + UNCLAIMED_ALONE + RECOVERY_ORDER.clause(part),
        LedgerReadings::recovery,
        !unclaimed);
  }

  /** How many of them there are in all. */
  public long countOfRecoveries(boolean unclaimed) throws SQLException {
    return sql.only(
        "select count(*) from (" + OPEN_RECOVERIES + UNCLAIMED_ALONE + ") open",
        row -> row.getLong(1),
        !unclaimed);
  }

  private static RecoveryView recovery(ResultSet row) throws SQLException {
    return new RecoveryView(
        row.getString("provider"),
        Scheme.of(row.getString("scheme")),
        row.getInt("premium_year"),
        LedgerStore.payee(row, "ordered_for_kind", "ordered_for_institution"),
        cents(row, "to_recover_cents"),
        row.getObject("taken_back_on", LocalDate.class),
        null);
  }

  /**
   * One part of the accounts of which providers have to be told that they are not paid to.
   *
   * @param page after provider and number
   */
  public Cursor.Part<UnusedAccountView> unusedAccounts(Cursor page) throws SQLException {
    List<Keyed> rows =
        unusedAccounts(
            """
            where (provider, source, account_key) > (?, ?, ?)
            order by provider, source, account_key limit ?
            """,
            Keyed::new,
            page.after(0),
            page.after(1),
            page.after(2),
            page.rows());
    return page.part(
            rows,
            keyed -> Stream.of(keyed.view().provider(), keyed.view().source().id(), keyed.key()))
        .shown(Keyed::view);
  }

  private record Keyed(UnusedAccountView view, String key) {}

  /** Those of one provider. */
  public List<UnusedAccountView> unusedAccounts(InamiKey provider) throws SQLException {
    return unusedAccounts(
        "where provider = ? order by source, account_key", (view, key) -> view, provider.value());
  }

  private <T> List<T> unusedAccounts(
      String which, BiFunction<UnusedAccountView, String, T> kept, Object... parameters)
      throws SQLException {
    LocalDate day = day();
    return sql.list(
        """
        select provider, source, account_key, named_on, scheme, premium_year, because
        from unused_account
        """
            + which,
        row -> {
          Sentence because = SentenceJson.read(row.getString("because"));
          String key = row.getString("account_key");
          String scheme = row.getString("scheme");
          return kept.apply(
              new UnusedAccountView(
                  row.getString("provider"),
                  Source.of(row.getString("source")),
                  key.startsWith(APPLICATION) ? key.substring(APPLICATION.length()) : null,
                  row.getObject("named_on", LocalDate.class),
                  scheme == null ? null : Scheme.of(scheme),
                  row.getObject("premium_year", Integer.class),
                  because,
                  whatToDo(because, row, day)),
              key);
        },
        parameters);
  }

  /** What was netted for a provider, the latest first. */
  public List<NettingView> nettings(InamiKey provider) throws SQLException {
    return sql.list(
        NETTING + "where provider = ? order by id desc", LedgerReadings::netting, provider.value());
  }

  /** What was paid back of a provider's premiums, the latest first. */
  public List<RepaymentView> repayments(InamiKey provider) throws SQLException {
    return sql.list(
        """
        select scheme, premium_year, amount_cents, repaid_on from repayment
        where provider = ? order by id desc
        """,
        row ->
            new RepaymentView(
                Scheme.of(row.getString("scheme")),
                row.getInt("premium_year"),
                cents(row, "amount_cents"),
                row.getObject("repaid_on", LocalDate.class)),
        provider.value());
  }

  /** Netting with its number, by which parts of the list are named. */
  public record Numbered(long id, NettingView netting) {

    private static Numbered of(ResultSet row) throws SQLException {
      return new Numbered(row.getLong("id"), LedgerReadings.netting(row));
    }
  }

  /** What was netted when a batch was drawn up: the rows of a part, and one more. */
  public List<Numbered> nettings(String batchId, long after, Cursor page) throws SQLException {
    return sql.list(
        NETTING + "where batch_id = ? and id > ? order by id limit ?",
        Numbered::of,
        batchId,
        after,
        page.rows());
  }

  /** The ledger as a whole. */
  public LedgerSums sums() throws SQLException {
    return LedgerSums.of(sumsByScheme().values());
  }

  /** The ledger of each premium that has accounts. */
  public Map<Scheme, LedgerSums> sumsByScheme() throws SQLException {
    Map<Scheme, LedgerSums> sums = new EnumMap<>(Scheme.class);
    sql.each(
        """
        select scheme, sum(owed_cents) as owed_cents, sum(ordered_cents) as ordered_cents,
          sum(paid_cents) as paid_cents,
          sum(greatest(owed_cents - ordered_cents, 0)) as due_cents,
          coalesce(sum(owed_cents - ordered_cents) filter (where
            owed_cents > ordered_cents and held_because is not null), 0) as held_cents,
          sum(greatest(ordered_cents - owed_cents - written_off_cents, 0)) as to_recover_cents,
          sum(written_off_cents) as written_off_cents,
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
                    cents(row, "written_off_cents"),
                    row.getLong("held_count"))));
    return sums;
  }

  /** Before the first day nothing is held. */
  private LocalDate day() throws SQLException {
    return openDay.current().map(BusinessDay::value).orElse(null);
  }

  private Sentence whatToDo(Sentence because, ResultSet row, LocalDate day) throws SQLException {
    Remedy remedy = remedy(because, row, day);
    return remedy == null ? null : remedy.whatToDo();
  }

  private Remedy remedy(Sentence because, ResultSet row, LocalDate day) throws SQLException {
    String scheme = row.getString("scheme");
    return because == null || day == null
        ? null
        : remedies.to(
            because,
            scheme == null ? null : Scheme.of(scheme),
            scheme == null ? null : PremiumYear.of(row.getInt("premium_year")),
            day);
  }

  private AccountView view(
      ResultSet row, LocalDate day, List<AccountView.Entry> entries, List<LineView> lines)
      throws SQLException {
    EuroCents due = cents(row, "due_cents");
    Payee payee = LedgerStore.payee(row, "payee_kind", "institution");
    Payee orderedFor = LedgerStore.payee(row, "ordered_for_kind", "ordered_for_institution");
    Sentence held = due.isPositive() ? SentenceJson.read(row.getString("held_because")) : null;
    Iban iban = ibans.read(row.getString("iban"), row.getString("provider"));
    return new AccountView(
        Scheme.of(row.getString("scheme")),
        row.getInt("premium_year"),
        row.getString("decision_id"),
        payee,
        payee.equals(orderedFor) ? null : orderedFor,
        cents(row, "owed_cents"),
        cents(row, "ordered_cents"),
        cents(row, "paid_cents"),
        due,
        cents(row, "to_recover_cents"),
        cents(row, "reserved_cents"),
        cents(row, "netted_cents"),
        cents(row, "repaid_cents"),
        cents(row, "written_off_cents"),
        held,
        whatToDo(held, row, day),
        iban == null ? null : iban.toString(),
        row.getObject("pay_before", LocalDate.class),
        row.getObject("decided_on", LocalDate.class),
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
        SentenceJson.read(row.getString("held_because")));
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

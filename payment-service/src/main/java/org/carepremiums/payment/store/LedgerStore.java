package org.carepremiums.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.decision.PayeeKind;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.AccountProblem;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.contracts.wording.SentenceJson;
import org.carepremiums.payment.ledger.BankAccountOrders;
import org.carepremiums.payment.ledger.BankAccountReference;
import org.carepremiums.payment.ledger.BankReasons;
import org.carepremiums.payment.ledger.BankRefusal;
import org.carepremiums.payment.ledger.Entitlement;
import org.carepremiums.payment.ledger.Entry;
import org.carepremiums.payment.ledger.FinalDecisionWithdrawn;
import org.carepremiums.payment.ledger.HoldPhrase;
import org.carepremiums.payment.ledger.Ledger;
import org.carepremiums.payment.ledger.LedgerAccount;
import org.carepremiums.payment.ledger.LedgerAccountId;
import org.carepremiums.payment.ledger.NamedBankAccount;
import org.carepremiums.payment.ledger.PaidTo;
import org.carepremiums.payment.ledger.PaymentRoute;
import org.carepremiums.payment.ledger.Representative;
import org.carepremiums.payment.ledger.SetOff;
import org.carepremiums.payment.ledger.UnusedBankAccount;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.messaging.day.Epochs;

/** Loads and saves ledger accounts. Every method works inside the running transaction. */
@ApplicationScoped
public class LedgerStore {

  private static final String ACCOUNT =
      """
      select account.provider, account.scheme, account.premium_year, account.decision_id,
        account.decision_version, account.owed_cents, account.reserved_cents,
        account.ordered_cents, account.paid_cents, account.netted_cents, account.repaid_cents, account.written_off_cents, account.pay_before,
        account.decided_on, account.taken_back_version, account.taken_back_on, account.payee_kind, account.institution, account.inami_number,
        account.ordered_for_kind, account.ordered_for_institution, account.held_because,
        account.version, named.source as account_source, named.account_key,
        named.version as account_version, named.iban, named.problem, named.holder,
        named.valid_from, named.observed_on, named.channel, named.scheme as named_scheme,
        named.premium_year as named_year
      from ledger_account account
      left join bank_account named on named.provider = account.provider
        and named.source = account.account_source and named.account_key = account.account_key
        and named.version = account.account_version
      """;
  private static final String ACCOUNTS_OF_PROVIDERS =
      """
      select provider, scheme, premium_year, decision_id, decision_version, owed_cents,
        reserved_cents, ordered_cents, paid_cents, netted_cents, repaid_cents, written_off_cents,
        pay_before, decided_on, taken_back_version, taken_back_on, payee_kind, institution,
        inami_number, ordered_for_kind, ordered_for_institution, held_because, version,
        account_source, account_key, account_version
      from ledger_account where provider = any (?)
      """;
  private static final String ACCOUNTS_OF_BATCH =
      ACCOUNT
          + """
          join payout on payout.provider = account.provider and payout.scheme = account.scheme
            and payout.premium_year = account.premium_year
          where payout.batch_id = ?
          order by account.provider, account.scheme, account.premium_year
          """;
  private static final String ACCOUNTS_OF_LINES =
      ACCOUNT
          + """
          join unnest(?::text[], ?::text[], ?::int[]) as line (provider, scheme, premium_year)
            on line.provider = account.provider and line.scheme = account.scheme
              and line.premium_year = account.premium_year
          """;
  private static final String SAVE_ACCOUNTS =
      """
      insert into ledger_account (provider, scheme, premium_year, decision_id, decision_version,
        owed_cents, reserved_cents, ordered_cents, paid_cents, netted_cents, pay_before,
        decided_on, payee_kind, institution, inami_number, ordered_for_kind,
        ordered_for_institution, account_source, account_key, account_version, held_because,
        version, taken_back_version, taken_back_on, repaid_cents, written_off_cents)
      select provider, scheme, premium_year, decision_id, decision_version, owed_cents,
        reserved_cents, ordered_cents, paid_cents, netted_cents, pay_before, decided_on,
        payee_kind, institution, inami_number, ordered_for_kind, ordered_for_institution,
        account_source, account_key, account_version, held_because::json, version,
        taken_back_version, taken_back_on, repaid_cents, written_off_cents
      from unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::int[], ?::bigint[],
        ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::date[], ?::date[], ?::text[],
        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[],
        ?::int[], ?::int[], ?::date[], ?::bigint[], ?::bigint[])
        as changed (provider, scheme, premium_year, decision_id, decision_version, owed_cents,
          reserved_cents, ordered_cents, paid_cents, netted_cents, pay_before, decided_on,
          payee_kind, institution, inami_number, ordered_for_kind, ordered_for_institution,
          account_source, account_key, account_version, held_because, version,
          taken_back_version, taken_back_on, repaid_cents, written_off_cents)
      on conflict (provider, scheme, premium_year) do update set
        decision_id = excluded.decision_id, decision_version = excluded.decision_version,
        owed_cents = excluded.owed_cents, reserved_cents = excluded.reserved_cents,
        ordered_cents = excluded.ordered_cents, paid_cents = excluded.paid_cents,
        netted_cents = excluded.netted_cents, pay_before = excluded.pay_before,
        decided_on = excluded.decided_on, payee_kind = excluded.payee_kind,
        institution = excluded.institution, inami_number = excluded.inami_number,
        ordered_for_kind = excluded.ordered_for_kind,
        ordered_for_institution = excluded.ordered_for_institution,
        account_source = excluded.account_source, account_key = excluded.account_key,
        account_version = excluded.account_version,
        held_because = excluded.held_because, version = excluded.version,
        taken_back_version = excluded.taken_back_version, taken_back_on = excluded.taken_back_on,
        repaid_cents = excluded.repaid_cents, written_off_cents = excluded.written_off_cents
      """;
  private static final String SAVE_ENTRIES =
      """
      insert into ledger_entry (provider, scheme, premium_year, version, decision_id, owed_cents,
        ordered_cents, paid_cents, held_because, entered_on)
      select provider, scheme, premium_year, version, decision_id, owed_cents, ordered_cents,
        paid_cents, held_because::json, entered_on
      from unnest(?::text[], ?::text[], ?::int[], ?::int[], ?::text[], ?::bigint[], ?::bigint[],
        ?::bigint[], ?::text[], ?::date[])
        as entry (provider, scheme, premium_year, version, decision_id, owed_cents,
          ordered_cents, paid_cents, held_because, entered_on)
      """;
  private static final String SAVE_UNUSED =
      """
      insert into unused_account (provider, source, account_key, named_on, scheme, premium_year,
        because)
      select provider, source, account_key, named_on, scheme, premium_year, because::json
      from unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::text[], ?::int[], ?::text[])
        as unused (provider, source, account_key, named_on, scheme, premium_year, because)
      """;
  private static final String SAVE_OFFSETS =
      """
      insert into netting (batch_id, netted_on, provider, from_scheme, from_year, to_scheme,
        to_year, amount_cents)
      select ?, ?, netted.* from unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::int[],
        ?::bigint[]) as netted
      """;

  /** Which bank account a row is about, or refers to. */
  private record AccountKey(String provider, String source, String key, int version) {

    static AccountKey of(ResultSet row) throws SQLException {
      return new AccountKey(
          row.getString("provider"),
          row.getString("account_source"),
          row.getString("account_key"),
          row.getInt("account_version"));
    }
  }

  private final Sql sql;
  private final Payees payees;
  private final BankAccountOrders orders;
  private final IbanColumn ibans;
  private final HolderColumn holders;
  private final Epochs epochs;
  private final ClaimStore claims;
  private final CreditStore credits;
  private final WriteOffStore writeOffs;
  private final RepresentativeStore representatives;

  @Inject
  LedgerStore(
      Sql sql,
      Payees payees,
      BankAccountOrders orders,
      IbanColumn ibans,
      HolderColumn holders,
      Epochs epochs,
      ClaimStore claims,
      CreditStore credits,
      WriteOffStore writeOffs,
      RepresentativeStore representatives) {
    this.representatives = representatives;
    this.writeOffs = writeOffs;
    this.epochs = epochs;
    this.claims = claims;
    this.credits = credits;
    this.payees = payees;
    this.holders = holders;
    this.sql = sql;
    this.ibans = ibans;
    this.orders = orders;
  }

  /** Says which business day is open. */
  @FunctionalInterface
  public interface Day {
    BusinessDay read() throws SQLException;
  }

  /** Everything about some providers, who stay locked until the transaction ends. */
  public Ledger load(Collection<InamiKey> providers, BusinessDay day) throws SQLException {
    return load(providers, () -> day);
  }

  /**
   * The same.
   *
   * @param day read once the providers are locked
   */
  public Ledger load(Collection<InamiKey> providers, Day day) throws SQLException {
    payees.lock(providers);
    return look(providers, day.read());
  }

  /** The same for who only looks: nobody is locked, and nothing of it is saved. */
  public Ledger look(Collection<InamiKey> providers, BusinessDay day) throws SQLException {
    Ledger ledger = new Ledger(day, orders, epochs.current());
    List<String> keys = providers.stream().map(InamiKey::value).sorted().toList();
    Map<AccountKey, NamedBankAccount> named = new HashMap<>();
    sql.each(
        """
        select provider, source as account_source, account_key, version as account_version,
          iban, problem, holder, valid_from, observed_on, channel, scheme as named_scheme,
          premium_year as named_year
        from bank_account where provider = any (?) and (iban is not null or problem is not null)
        """,
        row -> {
          NamedBankAccount account = named(row);
          named.put(AccountKey.of(row), account);
          if (!Representative.isReferredTo(account.reference())) {
            ledger.load(provider(row), account);
          }
        },
        keys);
    // What is encrypted is opened once
    sql.each(
        ACCOUNTS_OF_PROVIDERS,
        row -> ledger.load(account(row, named.get(AccountKey.of(row)))),
        keys);
    for (Representative representative : representatives.standing(keys)) {
      ledger.load(representative.provider(), representative);
    }
    sql.each(
        """
        select provider, payout_id, scheme, iban, stage_on from payout
        where provider = any (?) and stage = 'BOOKED' and iban is not null
        """,
        row ->
            ledger.load(
                provider(row),
                new PaidTo(
                    row.getString("payout_id"),
                    Scheme.of(row.getString("scheme")),
                    iban(row),
                    row.getObject("stage_on", LocalDate.class))),
        keys);
    sql.each(
        """
        select provider, iban, reason_code, refused_on, scheme, premium_year,
          case when concerns_payee then 'HELD_FOR_PAYEE' else consequence end as consequence
        from refused_account where provider = any (?) and released_on is null
        """,
        row ->
            ledger.load(
                provider(row),
                new BankRefusal(
                    iban(row),
                    row.getString("reason_code"),
                    row.getObject("refused_on", LocalDate.class),
                    BankReasons.Consequence.valueOf(row.getString("consequence")),
                    row.getString("scheme") == null ? null : id(row, "scheme", "premium_year"))),
        keys);
    sql.each(
        """
        select provider, from_scheme, from_year, to_scheme, to_year,
          sum(amount_cents) as amount_cents
        from netting where provider = any (?)
        group by provider, from_scheme, from_year, to_scheme, to_year
        """,
        row -> ledger.load(offset(row)),
        keys);
    return ledger;
  }

  /** The accounts of a batch's lines alone, their providers locked, to order what was set apart. */
  public Ledger loadBatch(String batchId, BusinessDay day) throws SQLException {
    payees.lockOfBatch(batchId);
    Ledger ledger = new Ledger(day, orders, epochs.current());
    sql.each(ACCOUNTS_OF_BATCH, row -> ledger.load(account(row)), batchId);
    return ledger;
  }

  /** Locks the providers of a batch's lines, to load their accounts part by part. */
  public void lockBatch(String batchId) throws SQLException {
    payees.lockOfBatch(batchId);
  }

  /**
   * The accounts of some lines of a batch, whose providers are locked.
   *
   * @param lines at least one, each of another account
   */
  public Ledger loadLines(List<PayoutLine> lines, BusinessDay day) throws SQLException {
    Ledger ledger = new Ledger(day, orders, epochs.current());
    sql.planningAnew()
        .each(
            ACCOUNTS_OF_LINES,
            row -> ledger.load(account(row)),
            Columns.of(lines)
                .text(line -> line.account().provider())
                .text(line -> line.account().scheme())
                .integer(line -> line.account().year().value()));
    return ledger;
  }

  /** Those among some premiums for which there is an account, because a decision was final. */
  public Set<LedgerAccountId> opened(Collection<LedgerAccountId> premiums) throws SQLException {
    return new HashSet<>(
        sql.list(
            """
            select provider, scheme, premium_year
            from (select distinct * from unnest(?::text[], ?::text[], ?::int[]))
              as asked (provider, scheme, premium_year)
            join ledger_account using (provider, scheme, premium_year)
            """,
            row -> id(row, "scheme", "premium_year"),
            Columns.of(premiums)
                .text(LedgerAccountId::provider)
                .text(LedgerAccountId::scheme)
                .integer(premium -> premium.year().value())));
  }

  /**
   * Saves what changed, and closes the claims of which nothing is left to reclaim.
   *
   * @param batchId the batch at whose cut-off something was netted; {@code null} outside one
   */
  public void save(Ledger ledger, LocalDate day, String batchId) throws SQLException {
    saveAccounts(ledger.touched());
    saveEntries(ledger.entries());
    saveOffsets(ledger.offsets(), day, batchId);
    saveUnused(ledger.unusedAccounts());
    credits.undo(ledger.repaymentsUndone(), day);
    writeOffs.undo(ledger.writeOffsUndone(), day);
    claims.closeSettled(ledger.touched(), day);
  }

  /** Adds accounts that providers named; one that is known already is left as it is. */
  public void saveNamed(List<NamedBy> accounts) throws SQLException {
    sql.update(
        """
        insert into bank_account (provider, source, account_key, version, iban, problem,
          holder, valid_from, observed_on, channel, scheme, premium_year)
        select * from unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[],
          ?::text[], ?::date[], ?::date[], ?::text[], ?::text[], ?::int[])
        on conflict do nothing
        """,
        Columns.of(accounts)
            .text(NamedBy::provider)
            .text(row -> row.account().reference().source())
            .text(row -> row.account().reference().key())
            .integer(row -> row.account().version())
            .text(row -> ibans.stored(row.account().iban(), row.provider()))
            .text(row -> row.account().problem())
            .text(row -> holders.stored(row.account().holder(), row.provider()))
            .date(row -> row.account().validFrom())
            .date(row -> row.account().observedOn())
            .text(row -> row.account().channel())
            .text(row -> row.account().scheme())
            .integer(row -> row.account().year() == null ? null : row.account().year().value()));
  }

  /**
   * Releases what is held of a premium for reasons that the bank gave; a reason that lies in the
   * account is released for every premium.
   *
   * @param reason why, for the record
   * @return whether anything was held for one
   */
  public boolean release(LedgerAccountId premium, LocalDate day, String operator, String reason)
      throws SQLException {
    payees.lock(List.of(premium.provider()));
    return sql.update(
            """
            update refused_account
            set released_on = ?, released_by = ?, release_reason = ?
            where provider = ? and released_on is null
              and (consequence = 'HELD_FOR_ACCOUNT' or scheme = ? and premium_year = ?)
            """,
            day,
            operator,
            reason,
            premium.provider(),
            premium.scheme(),
            premium.year())
        > 0;
  }

  /**
   * How often other payments of a premium to an account failed, since an operator released it last.
   *
   * @param payout the one that is looked at, of a provider who is locked
   */
  public int otherFailures(PayoutLine payout) throws SQLException {
    return (int)
        sql
            .list(
                """
                select provider, iban from payout
                where provider = ? and scheme = ? and premium_year = ? and iban is not null
                  and payout_id <> ? and stage in ('REJECTED', 'RETURNED')
                  and stage_on > coalesce((
                    select max(released_on) from refused_account released
                    where released.provider = payout.provider
                      and (consequence = 'HELD_FOR_ACCOUNT'
                        or released.scheme = payout.scheme
                          and released.premium_year = payout.premium_year)), date '-infinity')
                """,
                this::iban,
                payout.account().provider(),
                payout.account().scheme(),
                payout.account().year(),
                payout.payoutId())
            .stream()
            .filter(payout.iban()::equals)
            .count();
  }

  /** Adds what the bank refused for reasons that hold. */
  public void saveRefused(List<RefusedFor> refusals) throws SQLException {
    sql.update(
        """
        insert into refused_account (provider, iban, reason_code, refused_on, consequence,
          concerns_payee, scheme, premium_year)
        select provider, iban, code, refused_on,
          case consequence when 'HELD_FOR_PAYEE' then 'HELD_FOR_ACCOUNT' else consequence end,
          consequence = 'HELD_FOR_PAYEE', scheme, premium_year
        from unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::text[], ?::text[], ?::int[])
          as refused (provider, iban, code, refused_on, consequence, scheme, premium_year)
        """,
        Columns.of(refusals)
            .text(RefusedFor::provider)
            .text(row -> ibans.stored(row.refusal().iban(), row.provider()))
            .text(row -> row.refusal().code())
            .date(row -> row.refusal().on())
            .text(row -> row.refusal().consequence().name())
            .text(row -> row.refusal().premium().scheme())
            .integer(row -> row.refusal().premium().year().value()));
  }

  /** Providers with an account that becomes valid after one day and up to another. */
  public List<InamiKey> providersWithAccountValidFrom(LocalDate after, LocalDate upTo)
      throws SQLException {
    return sql.list(
        "select distinct provider from bank_account where valid_from > ? and valid_from <= ?",
        LedgerStore::provider,
        after,
        upTo);
  }

  /** Providers of whose payees one got too much on one account while another is due to it. */
  public List<InamiKey> providersToNet(LocalDate day) throws SQLException {
    return sql.list(
        """
        select distinct provider from ledger_account surplus
        where surplus.ordered_cents > surplus.owed_cents
          and surplus.ordered_cents > surplus.owed_cents + surplus.written_off_cents
          and surplus.decided_on <= ?
          and surplus.taken_back_version is null and exists (
          select from ledger_account due where due.provider = surplus.provider
            and due.payee_kind = surplus.payee_kind
            and due.institution is not distinct from surplus.institution
            and due.owed_cents > due.ordered_cents + due.reserved_cents
            and due.decided_on <= ? and due.taken_back_version is null)
        """,
        LedgerStore::provider,
        day,
        day);
  }

  private void saveAccounts(Collection<LedgerAccount> accounts) throws SQLException {
    sql.update(
        SAVE_ACCOUNTS,
        Columns.of(accounts)
            .text(row -> row.id().provider())
            .text(row -> row.id().scheme())
            .integer(row -> row.id().year().value())
            .text(row -> row.entitlement().decisionId())
            .integer(row -> row.entitlement().decisionVersion())
            .cents(LedgerAccount::owed)
            .cents(LedgerAccount::reserved)
            .cents(LedgerAccount::ordered)
            .cents(LedgerAccount::paid)
            .cents(LedgerAccount::netted)
            .date(row -> row.entitlement().payBefore())
            .date(row -> row.entitlement().decidedOn().value())
            .text(row -> row.payee().kind())
            .text(row -> row.payee().institution())
            .text(row -> digits(row.entitlement().inamiNumber()))
            .text(row -> row.orderedFor() == null ? null : row.orderedFor().kind())
            .text(row -> row.orderedFor() == null ? null : row.orderedFor().institution())
            .text(row -> row.route() instanceof PaymentRoute.To to ? source(to) : null)
            .text(row -> row.route() instanceof PaymentRoute.To to ? key(to) : null)
            .integer(
                row -> row.route() instanceof PaymentRoute.To to ? to.account().version() : null)
            .text(
                row ->
                    row.route() instanceof PaymentRoute.Held held
                        ? SentenceJson.write(held.reason())
                        : null)
            .integer(LedgerAccount::version)
            .integer(row -> row.takenBack() == null ? null : row.takenBack().decisionVersion())
            .date(row -> row.takenBack() == null ? null : row.takenBack().on().value())
            .cents(LedgerAccount::repaid)
            .cents(LedgerAccount::writtenOff));
  }

  private static String digits(InamiNumber number) {
    return number == null ? null : number.value();
  }

  private static Source source(PaymentRoute.To to) {
    return to.account().reference().source();
  }

  private static String key(PaymentRoute.To to) {
    return to.account().reference().key();
  }

  private void saveEntries(List<Entry> entries) throws SQLException {
    sql.update(
        SAVE_ENTRIES,
        Columns.of(entries)
            .text(row -> row.account().id().provider())
            .text(row -> row.account().id().scheme())
            .integer(row -> row.account().id().year().value())
            .integer(row -> row.account().version())
            .text(row -> row.account().entitlement().decisionId())
            .cents(row -> row.account().owed())
            .cents(row -> row.account().ordered())
            .cents(row -> row.account().paid())
            .text(row -> SentenceJson.write(row.account().heldBecause()))
            .date(row -> row.on().value()));
  }

  private void saveOffsets(List<SetOff> offsets, LocalDate day, String batchId)
      throws SQLException {
    sql.update(
        SAVE_OFFSETS,
        batchId,
        day,
        Columns.of(offsets)
            .text(row -> row.settles().provider())
            .text(row -> row.recoveredFrom().scheme())
            .integer(row -> row.recoveredFrom().year().value())
            .text(row -> row.settles().scheme())
            .integer(row -> row.settles().year().value())
            .cents(SetOff::amount));
  }

  /** Instead of those that the providers were told of before. */
  private void saveUnused(Map<InamiKey, List<UnusedBankAccount>> unused) throws SQLException {
    sql.update("delete from unused_account where provider = any (?)", unused.keySet());
    List<UnusedBy> rows =
        unused.entrySet().stream()
            .flatMap(
                entry -> entry.getValue().stream().map(each -> new UnusedBy(entry.getKey(), each)))
            .toList();
    sql.update(
        SAVE_UNUSED,
        Columns.of(rows)
            .text(UnusedBy::provider)
            .text(row -> row.account().reference().source())
            .text(row -> row.account().reference().key())
            .date(row -> row.account().namedOn())
            .text(row -> row.account().scheme())
            .integer(row -> row.account().year() == null ? null : row.account().year().value())
            .text(row -> SentenceJson.write(row.account().because())));
  }

  private record UnusedBy(InamiKey provider, UnusedBankAccount account) {}

  private Iban iban(ResultSet row) throws SQLException {
    return ibans.read(row.getString("iban"), row.getString("provider"));
  }

  private LedgerAccount account(ResultSet row) throws SQLException {
    boolean isThere = row.getString("account_key") != null && row.getString("iban") != null;
    return account(row, isThere ? named(row) : null);
  }

  /**
   * @param named the bank account that the row refers to; {@code null} for none, or one that was
   *     erased
   */
  private static LedgerAccount account(ResultSet row, NamedBankAccount named) throws SQLException {
    LedgerAccountId id = id(row, "scheme", "premium_year");
    boolean isThere = named != null && named.iban() != null;
    boolean erased = row.getString("account_key") != null && !isThere;
    Sentence held =
        erased
            ? HoldPhrase.NO_ACCOUNT.sentence()
            : SentenceJson.read(row.getString("held_because"));
    return new LedgerAccount(
        id,
        new Entitlement(
            row.getString("decision_id"),
            row.getInt("decision_version"),
            EuroCents.of(row.getLong("owed_cents")),
            payee(row, "payee_kind", "institution"),
            number(row),
            row.getObject("pay_before", LocalDate.class),
            new BusinessDay(row.getObject("decided_on", LocalDate.class))),
        takenBack(row),
        EuroCents.of(row.getLong("reserved_cents")),
        EuroCents.of(row.getLong("ordered_cents")),
        EuroCents.of(row.getLong("paid_cents")),
        EuroCents.of(row.getLong("netted_cents")),
        EuroCents.of(row.getLong("repaid_cents")),
        EuroCents.of(row.getLong("written_off_cents")),
        payee(row, "ordered_for_kind", "ordered_for_institution"),
        held == null ? new PaymentRoute.To(named) : new PaymentRoute.Held(held),
        row.getInt("version"));
  }

  private static FinalDecisionWithdrawn takenBack(ResultSet row) throws SQLException {
    LocalDate on = row.getObject("taken_back_on", LocalDate.class);
    return on == null
        ? null
        : new FinalDecisionWithdrawn(row.getInt("taken_back_version"), new BusinessDay(on));
  }

  /** {@code null} where the column of the kind is. */
  public static Payee payee(ResultSet row, String kind, String institution) throws SQLException {
    String ofKind = row.getString(kind);
    return ofKind == null ? null : new Payee(PayeeKind.valueOf(ofKind), row.getString(institution));
  }

  private static InamiNumber number(ResultSet row) throws SQLException {
    String digits = row.getString("inami_number");
    return digits == null ? null : new InamiNumber(digits);
  }

  private NamedBankAccount named(ResultSet row) throws SQLException {
    String scheme = row.getString("named_scheme");
    String problem = row.getString("problem");
    return new NamedBankAccount(
        new BankAccountReference(
            Source.of(row.getString("account_source")), row.getString("account_key")),
        row.getInt("account_version"),
        iban(row),
        problem == null ? null : AccountProblem.valueOf(problem),
        holders.read(row.getString("holder"), row.getString("provider")),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("observed_on", LocalDate.class),
        ApplicationChannel.valueOf(row.getString("channel")),
        scheme == null ? null : Scheme.of(scheme),
        scheme == null ? null : PremiumYear.of(row.getInt("named_year")));
  }

  private static SetOff offset(ResultSet row) throws SQLException {
    return new SetOff(
        id(row, "from_scheme", "from_year"),
        id(row, "to_scheme", "to_year"),
        EuroCents.of(row.getLong("amount_cents")));
  }

  private static LedgerAccountId id(ResultSet row, String scheme, String year) throws SQLException {
    return new LedgerAccountId(
        provider(row), Scheme.of(row.getString(scheme)), PremiumYear.of(row.getInt(year)));
  }

  private static InamiKey provider(ResultSet row) throws SQLException {
    return new InamiKey(row.getString("provider"));
  }
}

package org.carepremiums.payment.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.payment.ledger.BankAccountReference;
import org.carepremiums.payment.ledger.BatchRecheck;
import org.carepremiums.payment.ledger.ContradictoryStatus;
import org.carepremiums.payment.ledger.Entitlement;
import org.carepremiums.payment.ledger.FinalDecisionWithdrawn;
import org.carepremiums.payment.ledger.Ledger;
import org.carepremiums.payment.ledger.LedgerAccountId;
import org.carepremiums.payment.ledger.NamedBankAccount;
import org.carepremiums.payment.ledger.PayoutStage;
import org.carepremiums.payment.ledger.SubmittedLine;
import org.carepremiums.payment.parameters.PaymentParameters;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.messaging.day.Epochs;
import org.carepremiums.platform.personaldata.PersonalDataKeyFile;
import org.carepremiums.platform.personaldata.PersonalDataSeal;
import org.carepremiums.platform.testing.Database;
import org.carepremiums.platform.testing.Stack;
import org.flywaydb.core.Flyway;

/**
 * Random lives of a few accounts, drawn up by the statements that draw up in production, while
 * earlier batches stand, are approved, withdrawn, booked or come back.
 */
class DrawUpPropertiesTest {

  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 2, 3);
  private static final List<Iban> IBANS =
      List.of(new Iban("BE68539007547034"), new Iban("BE71096123456769"));
  private static final List<InamiKey> PROVIDERS =
      List.of(new InamiKey("54263481"), new InamiKey("50010131"));
  private static final List<LedgerAccountId> ACCOUNTS =
      List.of(
          id(0, Scheme.PHYSIOTHERAPIST_SOFTWARE, 2022),
          id(0, Scheme.PHYSIOTHERAPIST_SOFTWARE, 2023),
          id(0, Scheme.PHYSIOTHERAPIST_QUALITY, 2023),
          id(1, Scheme.PHYSIOTHERAPIST_QUALITY, 2023));

  /** What is true of every account and every provider at any time. */
  private static final String BROKEN =
      """
      with line as (
        select provider, scheme, premium_year,
          coalesce(sum(amount_cents) filter (
            where stage in ('ORDERED', 'ACCEPTED', 'BOOKED')), 0) as ordered,
          coalesce(sum(amount_cents) filter (where stage = 'BOOKED'), 0) as paid,
          coalesce(sum(amount_cents) filter (where stage = 'RESERVED'), 0) as reserved
        from payout group by provider, scheme, premium_year
      )
      select format('%s %s %s', provider, scheme, premium_year) from ledger_account account
      left join line using (provider, scheme, premium_year)
      where account.ordered_cents <> coalesce(line.ordered, 0) + account.netted_cents
        or account.paid_cents <> coalesce(line.paid, 0) + account.netted_cents
        or account.reserved_cents <> coalesce(line.reserved, 0)
      union all
      select format('netting of %s', provider) from ledger_account
      group by provider having sum(netted_cents) <> 0
      union all
      select format('left out: %s', why) from left_out
      """;

  /** What a cut-off should have set apart and did not, or should not have and did. */
  private static final String NOT_DRAWN_UP =
      """
      select format('%s %s %s', account.provider, account.scheme, account.premium_year)
      from ledger_account account
      left join payout line on line.batch_id = ? and line.provider = account.provider
        and line.scheme = account.scheme and line.premium_year = account.premium_year
      where (line.payout_id is not null) <> (account.account_key is not null
          and not account.provider || account.scheme || account.premium_year = any (?)
          and account.decided_on <= ? and account.owed_cents > account.ordered_cents
          and not exists (select from payout earlier
            where earlier.stage = 'RESERVED' and earlier.batch_id <> ?
              and earlier.provider = account.provider and earlier.scheme = account.scheme
              and earlier.premium_year = account.premium_year))
        or line.amount_cents <> account.owed_cents - account.ordered_cents
      """;

  /** What happens next; the numbers choose among what is there. */
  record Step(Kind kind, int which, int amount) {
    enum Kind {
      DECIDE,
      DECIDE_FOR_TOMORROW,
      TAKE_BACK,
      NAME,
      DRAW_UP,
      APPROVE,
      WITHDRAW,
      BOOK,
      REJECT,
      RETURN
    }
  }

  private static Connection connection;
  private static LedgerStore ledgers;
  private static PayoutStore payouts;
  private static Payees payees;

  private final Map<LedgerAccountId, Integer> versions = new HashMap<>();
  private final Set<LedgerAccountId> takenBack = new HashSet<>();
  private final List<String> standing = new ArrayList<>();
  private int accountsNamed;
  private int batches;
  private LocalDate day = FIRST_DAY;

  @BeforeContainer
  static void connect() throws Exception {
    String url = Stack.database().jdbcUrl("draw_up_properties");
    Flyway.configure()
        .dataSource(url, Database.OWNER, Database.OWNER_PASSWORD)
        .locations("classpath:db/platform", "classpath:db/migration")
        .load()
        .migrate();
    connection = DriverManager.getConnection(url, Database.OWNER, Database.OWNER_PASSWORD);
    connection.setAutoCommit(false);
    Path keys = Files.createTempDirectory("keys").resolve("keys.json");
    PersonalDataKeyFile.create(keys);
    PersonalDataSeal seal = new PersonalDataSeal(PersonalDataKeyFile.read(keys));
    // Everything runs in one transaction, as inside a unit of work
    Sql one = Sql.over(connection);
    IbanColumn ibans = new IbanColumn(seal);
    HolderColumn holders = new HolderColumn(seal);
    payees = new Payees(one);
    Epochs epochs = new Epochs(one);
    ledgers =
        new LedgerStore(
            one,
            payees,
            PaymentParameters.accountOrders(),
            ibans,
            holders,
            epochs,
            new ClaimStore(one, epochs),
            new CreditStore(one, seal),
            new WriteOffStore(one),
            new RepresentativeStore(one, ibans, holders));
    payouts = new PayoutStore(one, ibans, holders, 2);
  }

  @AfterContainer
  static void disconnect() throws SQLException {
    connection.close();
  }

  @Provide
  static Arbitrary<List<Step>> lives() {
    Arbitrary<Step.Kind> kinds =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.of(Step.Kind.class)),
            Tuple.of(1, Arbitraries.of(Step.Kind.DRAW_UP, Step.Kind.DECIDE)));
    return Combinators.combine(
            kinds, Arbitraries.integers().between(0, 11), Arbitraries.integers().between(0, 5))
        .as(Step::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(40);
  }

  @Property(tries = 120)
  @Label(
      "In every state of earlier batches a cut-off sets apart what is due, payable, decided, not"
          + " taken back and not set apart already, and nothing else; what is taken back is not"
          + " ordered either; money is conserved at every step")
  void drawsUpInEveryState(@ForAll("lives") List<Step> life) throws SQLException {
    try {
      name(PROVIDERS.get(0), 0);
      for (Step step : life) {
        live(step);
        assertThat(texts(BROKEN)).as("after %s", step).isEmpty();
      }
      drawUp();
    } finally {
      connection.rollback();
    }
  }

  private void live(Step step) throws SQLException {
    LedgerAccountId account = ACCOUNTS.get(step.which() % ACCOUNTS.size());
    switch (step.kind()) {
      case DECIDE -> decide(account, step.amount(), day);
      case DECIDE_FOR_TOMORROW -> decide(account, step.amount(), day.plusDays(1));
      case TAKE_BACK -> takeBack(account);
      case NAME -> name(account.provider(), step.amount() % IBANS.size());
      case DRAW_UP -> drawUp();
      case APPROVE -> approve(step.which());
      case WITHDRAW -> withdraw(step.which());
      case BOOK -> bankSays(step.which(), BankStatusKind.BOOKED);
      case REJECT -> bankSays(step.which(), BankStatusKind.REJECTED);
      case RETURN -> bankSays(step.which(), BankStatusKind.RETURNED);
    }
  }

  private void decide(LedgerAccountId id, int amount, LocalDate decidedOn) throws SQLException {
    int version = versions.merge(id, 1, Integer::sum);
    Ledger ledger = ledgers.load(List.of(id.provider()), open());
    ledger.decide(
        id,
        new Entitlement(
            "decision/" + version,
            version,
            EuroCents.of(40_000L * amount),
            Payee.PROVIDER,
            null,
            null,
            BusinessDay.onOrAfter(decidedOn)));
    ledgers.save(ledger, day, null);
    takenBack.remove(id);
  }

  private void takeBack(LedgerAccountId id) throws SQLException {
    if (versions.containsKey(id)) {
      Ledger ledger = ledgers.load(List.of(id.provider()), open());
      ledger.takeBack(id, new FinalDecisionWithdrawn(versions.merge(id, 1, Integer::sum), open()));
      ledgers.save(ledger, day, null);
      takenBack.add(id);
    }
  }

  private void name(InamiKey provider, int which) throws SQLException {
    NamedBankAccount account =
        new NamedBankAccount(
            new BankAccountReference(Source.PROSANTE, "account"),
            ++accountsNamed,
            IBANS.get(which),
            null,
            "Holder",
            day,
            day,
            ApplicationChannel.PROSANTE,
            null,
            null);
    Ledger ledger = ledgers.load(List.of(provider), open());
    ledger.name(provider, account);
    ledgers.saveNamed(List.of(new NamedBy(provider, account)));
    ledgers.save(ledger, day, null);
  }

  /** As a cut-off does on the day that opens. */
  private void drawUp() throws SQLException {
    day = BusinessDay.onOrAfter(day.plusDays(1)).value();
    String batchId = "batch-" + ++batches;
    execute(
        """
        insert into payment_batch (batch_id, cut_off, attempt, status, lines, total_cents,
          netted_cents, drawn_up_on, execution_date, status_on)
        values (?, ?, 1, 'DRAWN_UP', 0, 0, 0, ?, ?, ?)
        """,
        batchId,
        day,
        day,
        day,
        day);
    List<InamiKey> due = payees.lockDue();
    List<InamiKey> toNet = ledgers.providersToNet(day);
    if (!toNet.isEmpty()) {
      Ledger ledger = ledgers.load(toNet, open());
      ledger.net();
      ledgers.save(ledger, day, batchId);
    }
    payouts.drawUp(batchId, day, day, EuroCents.ofEuros(15_000), due, looked -> {});
    standing.add(batchId);
    Object held =
        connection.createArrayOf(
            "text",
            takenBack.stream()
                .map(id -> id.provider().value() + id.scheme().id() + id.year().value())
                .toArray());
    assertThat(texts(NOT_DRAWN_UP, batchId, held, day, batchId)).as("not drawn up").isEmpty();
  }

  private void approve(int which) throws SQLException {
    if (standing.isEmpty()) {
      return;
    }
    String batchId = standing.get(which % standing.size());
    Ledger ledger = ledgers.loadBatch(batchId, open());
    List<PayoutLine> lines = payouts.ofBatch(batchId);
    List<SubmittedLine> shown = lines.stream().map(PayoutLine::shown).toList();
    if (new BatchRecheck(ledger).differences(shown).isEmpty()) {
      assertThat(lines).noneMatch(line -> takenBack.contains(line.account()));
      payouts.order(batchId, day, day);
      lines.forEach(line -> ledger.order(line.account(), line.amount()));
      ledgers.save(ledger, day, null);
      standing.remove(batchId);
    }
  }

  private void withdraw(int which) throws SQLException {
    if (standing.isEmpty()) {
      return;
    }
    String batchId = standing.remove(which % standing.size());
    Ledger ledger = ledgers.loadBatch(batchId, open());
    for (PayoutLine line : payouts.ofBatch(batchId)) {
      ledger.release(line.account(), line.amount());
    }
    payouts.withdraw(batchId, day);
    ledgers.save(ledger, day, null);
    execute("update payment_batch set status = 'WITHDRAWN' where batch_id = ?", batchId);
  }

  private void bankSays(int which, BankStatusKind said) throws SQLException {
    List<String> ordered =
        texts(
            "select payout_id from payout where stage not in ('RESERVED', 'WITHDRAWN')"
                + " order by payout_id");
    if (ordered.isEmpty()) {
      return;
    }
    String payoutId = ordered.get(which % ordered.size());
    PayoutLine line = payouts.find(List.of(payoutId)).get(payoutId);
    InamiKey provider = line.account().provider();
    Ledger ledger = ledgers.load(List.of(provider), open());
    Optional<PayoutStage> next = next(line.stage(), said);
    if (next.isPresent()) {
      PayoutLine moved = line.moved(next.get(), next.get() == PayoutStage.BOOKED ? null : "MS03");
      ledger.move(line.account(), line.amount(), line.stage(), moved.stage());
      if (moved.stage() == PayoutStage.BOOKED) {
        ledger.paid(provider, moved.paidTo(day));
      } else if (line.stage() == PayoutStage.BOOKED) {
        ledger.cameBack(provider, payoutId);
      }
      payouts.move(List.of(moved), day);
      ledgers.save(ledger, day, null);
    }
  }

  private static Optional<PayoutStage> next(PayoutStage stage, BankStatusKind said) {
    try {
      return stage.after(said);
    } catch (ContradictoryStatus refused) {
      return Optional.empty();
    }
  }

  private BusinessDay open() {
    return new BusinessDay(day);
  }

  private static LedgerAccountId id(int provider, Scheme scheme, int year) {
    return new LedgerAccountId(PROVIDERS.get(provider), scheme, PremiumYear.of(year));
  }

  private static List<String> texts(String query, Object... parameters) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      List<String> texts = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          texts.add(row.getString(1));
        }
      }
      return texts;
    }
  }

  private static void execute(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    }
  }
}

package org.carepremiums.payment.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.value.StructuredCommunication;
import org.carepremiums.payment.ledger.Claim;
import org.carepremiums.payment.ledger.CreditOutcome;
import org.carepremiums.payment.ledger.InstalmentPlan;
import org.carepremiums.payment.ledger.LedgerAccountId;
import org.carepremiums.payment.ledger.Settlement;
import org.carepremiums.payment.reading.Cursor;
import org.carepremiums.payment.reading.LedgerReadings;
import org.carepremiums.payment.reading.RecoveryView;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.payment.store.ClaimStore;
import org.carepremiums.payment.store.InstalmentStore;
import org.carepremiums.payment.store.ListOrder;
import org.carepremiums.payment.store.WriteOffStore;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.personaldata.PersonalDataSeal;
import org.carepremiums.platform.web.desk.ListPart;

/** Claims and credits, as they are shown. */
@ApplicationScoped
public class RecoveryReadings {

  private static final String CREDIT =
      """
      select credit_id, bank_reference, amount_cents, booked_on, communication, debtor_name,
        debtor_iban, entered_by, claim, open_cents, settled_cents, sent_back_cents
      from incoming_credit
      """;

  private static final String TO_DO = "where settled_cents + sent_back_cents < amount_cents ";

  private static final ListOrder ORDER =
      new ListOrder(
          Map.of(
              "reference", "bank_reference",
              "booked", "booked_on",
              "amount", "amount_cents",
              "rest", "amount_cents - settled_cents - sent_back_cents"),
          "credit_id");

  private final Sql sql;
  private final PersonalDataSeal seal;
  private final ClaimStore claims;
  private final OpenDay openDay;
  private final WriteOffStore writeOffs;
  private final InstalmentStore instalments;
  private final LedgerReadings ledger;

  @Inject
  RecoveryReadings(
      Sql sql,
      PersonalDataSeal seal,
      ClaimStore claims,
      OpenDay openDay,
      WriteOffStore writeOffs,
      InstalmentStore instalments,
      LedgerReadings ledger) {
    this.instalments = instalments;
    this.ledger = ledger;
    this.writeOffs = writeOffs;
    this.sql = sql;
    this.seal = seal;
    this.claims = claims;
    this.openDay = openDay;
  }

  /** Every claim about a provider's premiums, the latest first. */
  public List<ClaimView> claims(InamiKey provider) throws SQLException {
    List<ClaimView> views = new ArrayList<>();
    for (Claim claim : claims.of(provider)) {
      views.add(view(claim));
    }
    return views;
  }

  /**
   * One of them.
   *
   * @param written its communication
   * @throws Refusal when there is none, or it is about another provider
   */
  public ClaimView claim(InamiKey provider, String written) throws SQLException {
    return find(provider, written).orElseThrow(RecoveryReadings::noClaim);
  }

  /** The same; empty where there is none, or it is about another provider. */
  public Optional<ClaimView> find(InamiKey provider, String written) throws SQLException {
    Optional<StructuredCommunication> communication = StructuredCommunication.in(written);
    Optional<Claim> claim =
        communication.isEmpty() ? Optional.empty() : claims.find(communication.get());
    return claim.filter(found -> found.account().provider().equals(provider)).isEmpty()
        ? Optional.empty()
        : Optional.of(view(claim.get()));
  }

  /**
   * The communication of a claim, as a request names it.
   *
   * @throws Refusal when it is none, so that there is no such claim
   */
  public static StructuredCommunication communication(String written) {
    return StructuredCommunication.in(written).orElseThrow(RecoveryReadings::noClaim);
  }

  /** For a claim that was never opened; what names it may be anything. */
  private static Refusal noClaim() {
    return Refusal.notFound(RefusalPhrase.NO_SUCH_CLAIM.alone());
  }

  /** As it stands now. */
  public ClaimView view(Claim claim) throws SQLException {
    List<Settlement> settlements = claims.settlements(claim.communication());
    EuroCents open = claim.isOpen() ? reclaimable(claim.account()) : EuroCents.ZERO;
    EuroCents unsettled =
        settlements.stream().map(Settlement::amount).reduce(claim.amount(), EuroCents::minus);
    LocalDate day = day();
    InstalmentPlan plan = instalments.of(List.of(claim.communication())).get(claim.communication());
    return new ClaimView(
        claim.communication().toString(),
        claim.account().provider(),
        claim.account().scheme(),
        claim.account().year().value(),
        claim.payee(),
        claim.decisionId(),
        claim.paid(),
        claim.owed(),
        claim.amount(),
        claim.openedOn(),
        claim.openedBy(),
        claim.payBy(),
        open,
        overdue(claim.payBy(), open, plan, day),
        plan == null ? List.of() : plan.standing(open, day),
        settlements,
        claim.replacedBy() == null ? unsettled.minus(open) : null,
        claim.closedOn(),
        claim.replacedBy() == null ? null : claim.replacedBy().toString());
  }

  /** Where there is a plan, its own days take the place of the last day of the claim. */
  private static EuroCents overdue(
      LocalDate payBy, EuroCents open, InstalmentPlan plan, LocalDate day) {
    if (plan == null) {
      return day.isAfter(payBy) ? open : EuroCents.ZERO;
    }
    return plan.standing(open, day).stream()
        .filter(InstalmentPlan.Standing::overdue)
        .map(InstalmentPlan.Standing::openCents)
        .reduce(EuroCents.ZERO, EuroCents::plus);
  }

  private LocalDate day() throws SQLException {
    return openDay.current().map(BusinessDay::value).orElse(LocalDate.EPOCH);
  }

  /** One part of what is to be recovered, each with its open claim, and of what was netted. */
  public LedgerReadings.Recoveries recoveries(Cursor page) throws SQLException {
    LedgerReadings.Recoveries part = ledger.recoveries(page);
    return new LedgerReadings.Recoveries(withClaims(part.open()), part.netted(), part.next());
  }

  /**
   * A part of what is to be recovered as a desk lists it, each with its open claim.
   *
   * @param unclaimed whether those alone are wanted about which no claim is open
   */
  public List<RecoveryView> recoveries(boolean unclaimed, ListPart part) throws SQLException {
    return withClaims(ledger.recoveries(unclaimed, part));
  }

  private List<RecoveryView> withClaims(List<RecoveryView> open) throws SQLException {
    Map<LedgerAccountId, RecoveryView.Claimed> claimed =
        claimed(open.stream().map(RecoveryView::provider).distinct().toList());
    return open.stream().map(one -> one.claimed(claimed.get(one.account()))).toList();
  }

  private record Open(
      StructuredCommunication claim, LedgerAccountId account, LocalDate payBy, EuroCents open) {}

  private Map<LedgerAccountId, RecoveryView.Claimed> claimed(List<String> providers)
      throws SQLException {
    LocalDate day = day();
    List<Open> claims =
        sql.list(
            """
            select claim.communication, claim.provider, claim.scheme, claim.premium_year,
              claim.pay_by,
              greatest(account.paid_cents - account.owed_cents - account.written_off_cents, 0)
                as open_cents
            from claim join ledger_account account on account.provider = claim.provider
              and account.scheme = claim.scheme and account.premium_year = claim.premium_year
            where claim.closed_on is null and claim.provider = any (?)
            """,
            row ->
                new Open(
                    new StructuredCommunication(row.getString("communication")),
                    new LedgerAccountId(
                        new InamiKey(row.getString("provider")),
                        Scheme.of(row.getString("scheme")),
                        PremiumYear.of(row.getInt("premium_year"))),
                    row.getObject("pay_by", LocalDate.class),
                    EuroCents.of(row.getLong("open_cents"))),
            providers);
    Map<StructuredCommunication, InstalmentPlan> plans =
        instalments.of(claims.stream().map(Open::claim).toList());
    Map<LedgerAccountId, RecoveryView.Claimed> claimed = new HashMap<>();
    for (Open one : claims) {
      InstalmentPlan plan = plans.get(one.claim());
      claimed.put(
          one.account(),
          new RecoveryView.Claimed(
              one.claim().toString(),
              one.open(),
              one.payBy(),
              overdue(one.payBy(), one.open(), plan, day),
              plan == null ? List.of() : plan.standing(one.open(), day)));
    }
    return claimed;
  }

  /** What can be claimed back of a premium now; nothing of one that nobody knows. */
  public EuroCents reclaimable(LedgerAccountId account) throws SQLException {
    return sql.first(
            """
        select greatest(paid_cents - owed_cents - written_off_cents, 0) as open_cents from ledger_account
        where provider = ? and scheme = ? and premium_year = ?
        """,
            row -> EuroCents.of(row.getLong("open_cents")),
            account.provider(),
            account.scheme(),
            account.year())
        .orElse(EuroCents.ZERO);
  }

  /**
   * One part of the credits of which something belongs to the payer, or nobody knows what they are
   * for.
   *
   * @param page after a number
   */
  public Cursor.Part<CreditView> creditsToDo(Cursor page) throws SQLException {
    List<CreditView> rows =
        sql.list(
            CREDIT + TO_DO + "and credit_id > ? order by credit_id limit ?",
            this::credit,
            page.numberAfter(0),
            page.limit() + 1);
    return page.part(rows, credit -> Stream.of(credit.id()));
  }

  /** A part of them, as a desk lists them. */
  public List<CreditView> creditsToDo(ListPart part) throws SQLException {
    return sql.list(CREDIT + TO_DO + ORDER.clause(part), this::credit);
  }

  /** How many of them there are in all. */
  public long countOfCreditsToDo() throws SQLException {
    return sql.only("select count(*) from incoming_credit " + TO_DO, row -> row.getLong(1));
  }

  /** A credit, whatever is left to do about it; empty where there is none of that number. */
  public Optional<CreditView> findCredit(long id) throws SQLException {
    return sql.first(CREDIT + "where credit_id = ?", this::credit, id);
  }

  /**
   * One part of the proposals to write off that wait for their approval.
   *
   * @param page after a number
   */
  public Cursor.Part<WriteOffView> writeOffs(Cursor page) throws SQLException {
    List<WriteOffView> rows =
        writeOffs.waiting(page.numberAfter(0), page.limit() + 1).stream()
            .map(WriteOffView::of)
            .toList();
    return page.part(rows, writeOff -> Stream.of(writeOff.id()));
  }

  /** A part of them, as a desk lists them. */
  public List<WriteOffView> writeOffs(ListPart part) throws SQLException {
    return writeOffs.waiting(part).stream().map(WriteOffView::of).toList();
  }

  /** How many of them there are in all. */
  public long countOfWriteOffs() throws SQLException {
    return writeOffs.countOfWaiting();
  }

  /** How many such proposals somebody else has made, so that this person may approve them. */
  public long writeOffsOfOthers(String operator) throws SQLException {
    return writeOffs.countOfOthers(operator);
  }

  /** A proposal to write off; empty where there is none of that number. */
  public Optional<WriteOffView> writeOff(long id) throws SQLException {
    return writeOffs.find(id).map(WriteOffView::of);
  }

  public CreditView credit(long id) throws SQLException {
    return findCredit(id).orElseThrow();
  }

  private CreditView credit(ResultSet row) throws SQLException {
    String reference = row.getString("bank_reference");
    EuroCents amount = EuroCents.of(row.getLong("amount_cents"));
    EuroCents settled = EuroCents.of(row.getLong("settled_cents"));
    EuroCents sentBack = EuroCents.of(row.getLong("sent_back_cents"));
    String claim = row.getString("claim");
    String iban = opened(row.getString("debtor_iban"), reference);
    StructuredCommunication answered = claim == null ? null : new StructuredCommunication(claim);
    return new CreditView(
        row.getLong("credit_id"),
        reference,
        amount,
        row.getObject("booked_on", LocalDate.class),
        opened(row.getString("communication"), reference),
        opened(row.getString("debtor_name"), reference),
        iban == null ? null : new Iban(iban).toString(),
        answered == null
            ? CreditView.Outcome.UNKNOWN
            : outcome(CreditOutcome.of(answered, amount, EuroCents.of(row.getLong("open_cents")))),
        answered == null ? null : answered.toString(),
        settled,
        sentBack,
        amount.minus(settled).minus(sentBack),
        row.getString("entered_by"));
  }

  private String opened(String stored, String reference) {
    return stored == null ? null : seal.open(stored, reference);
  }

  private static CreditView.Outcome outcome(CreditOutcome outcome) {
    if (outcome instanceof CreditOutcome.MatchedExactly) {
      return CreditView.Outcome.MATCHED_EXACTLY;
    }
    return outcome instanceof CreditOutcome.MatchedPartly
        ? CreditView.Outcome.MATCHED_PARTLY
        : CreditView.Outcome.TOO_MUCH;
  }
}

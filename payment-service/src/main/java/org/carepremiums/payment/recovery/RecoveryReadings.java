package org.carepremiums.payment.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.StructuredCommunication;
import org.carepremiums.payment.ledger.Claim;
import org.carepremiums.payment.ledger.CreditOutcome;
import org.carepremiums.payment.ledger.LedgerAccountId;
import org.carepremiums.payment.ledger.Settlement;
import org.carepremiums.payment.reading.Cursor;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.payment.store.ClaimStore;
import org.carepremiums.payment.store.WriteOffStore;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.personaldata.PersonalDataSeal;

/** Claims and credits, as they are shown. */
@ApplicationScoped
public class RecoveryReadings {

  private static final String CREDIT =
      """
      select credit_id, bank_reference, amount_cents, booked_on, communication, debtor_name,
        debtor_iban, entered_by, claim, open_cents, settled_cents, sent_back_cents
      from incoming_credit
      """;

  private final Sql sql;
  private final PersonalDataSeal seal;
  private final ClaimStore claims;
  private final OpenDay openDay;
  private final WriteOffStore writeOffs;

  @Inject
  RecoveryReadings(
      Sql sql, PersonalDataSeal seal, ClaimStore claims, OpenDay openDay, WriteOffStore writeOffs) {
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
    LocalDate day = openDay.current().map(BusinessDay::value).orElse(LocalDate.EPOCH);
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
        open.isPositive() && day.isAfter(claim.payBy()),
        settlements,
        claim.replacedBy() == null ? unsettled.minus(open) : null,
        claim.closedOn(),
        claim.replacedBy() == null ? null : claim.replacedBy().toString());
  }

  private EuroCents reclaimable(LedgerAccountId account) throws SQLException {
    return sql.only(
        """
        select greatest(paid_cents - owed_cents - written_off_cents, 0) as open_cents from ledger_account
        where provider = ? and scheme = ? and premium_year = ?
        """,
        row -> EuroCents.of(row.getLong("open_cents")),
        account.provider(),
        account.scheme(),
        account.year());
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
            CREDIT
                + """
                where settled_cents + sent_back_cents < amount_cents and credit_id > ?
                order by credit_id limit ?
                """,
            this::credit,
            page.numberAfter(0),
            page.limit() + 1);
    return page.part(rows, credit -> Stream.of(credit.id()));
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

  public CreditView credit(long id) throws SQLException {
    return sql.only(CREDIT + "where credit_id = ?", this::credit, id);
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

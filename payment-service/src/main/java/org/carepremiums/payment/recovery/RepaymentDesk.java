package org.carepremiums.payment.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.StructuredCommunication;
import org.carepremiums.contracts.value.Text;
import org.carepremiums.payment.batch.BatchDrawing;
import org.carepremiums.payment.batch.Operator;
import org.carepremiums.payment.ledger.Claim;
import org.carepremiums.payment.ledger.CreditOutcome;
import org.carepremiums.payment.ledger.IncomingCredit;
import org.carepremiums.payment.ledger.Ledger;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.payment.store.ClaimStore;
import org.carepremiums.payment.store.CreditStore;
import org.carepremiums.payment.store.LedgerEntries;
import org.carepremiums.payment.store.LedgerStore;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.jboss.logging.Logger;

/**
 * Takes money that came in: what it names settles what was paid too much, the rest belongs to its
 * payer. A communication keeps its meaning after its claim was closed or replaced: what can be
 * reclaimed of the same account is settled all the same.
 */
@ApplicationScoped
public class RepaymentDesk {

  private static final Logger LOG = Logger.getLogger(RepaymentDesk.class);

  /** Characters that a reference of a payment has at most. */
  public static final int LONGEST_REFERENCE = 70;

  /** Characters that anything else about a payment has at most. */
  public static final int LONGEST_TEXT = 140;

  private final UnitOfWork unitOfWork;
  private final OpenDay openDay;
  private final LedgerStore ledgers;
  private final ClaimStore claims;
  private final CreditStore credits;

  @Inject
  RepaymentDesk(
      UnitOfWork unitOfWork,
      OpenDay openDay,
      LedgerStore ledgers,
      ClaimStore claims,
      CreditStore credits) {
    this.unitOfWork = unitOfWork;
    this.openDay = openDay;
    this.ledgers = ledgers;
    this.claims = claims;
    this.credits = credits;
  }

  /**
   * Takes a credit within the running transaction. It loads and saves the accounts of the payee by
   * itself, so nobody may hold a ledger of theirs meanwhile that is saved afterwards.
   *
   * @param day the business day that is open
   * @return what became of it; of one whose bank reference is known, what became of that one, and
   *     nothing is changed
   */
  public CreditOutcome credit(IncomingCredit credit, BusinessDay day, Outgoing outgoing)
      throws SQLException {
    return credit(credit, null, day, outgoing);
  }

  /** Whether something that was typed can be a reference of a payment. */
  public static boolean isReference(String typed) {
    return typed != null && typed.strip().matches(Text.BANK) && typed.length() <= LONGEST_REFERENCE;
  }

  /** Whether something that was typed can be a communication or a name; it may be blank. */
  public static boolean isText(String typed) {
    return typed.isBlank() || typed.length() <= LONGEST_TEXT && typed.matches(Text.LINE);
  }

  /** Whose account a credit would settle; empty where it answers to no claim. */
  public Optional<InamiKey> payeeOf(IncomingCredit credit) throws SQLException {
    return claimOf(credit).map(claim -> claim.account().provider());
  }

  private Optional<Claim> claimOf(IncomingCredit credit) throws SQLException {
    Optional<StructuredCommunication> named = StructuredCommunication.in(credit.communication());
    return named.isEmpty() ? Optional.empty() : claims.find(named.get());
  }

  /**
   * Takes a credit that an operator enters.
   *
   * @return the credit; where the same one was entered or told before, as it was taken then
   * @throws Refusal when the reference is known with another amount or day
   */
  public CreditStore.Kept enter(IncomingCredit credit, Operator operator) {
    return unitOfWork.call(
        outgoing -> {
          BusinessDay day = openDay.current().orElseThrow(BatchDrawing::noDay);
          credit(credit, operator.name(), day, outgoing);
          CreditStore.Kept kept = credits.find(credit.bankReference()).orElseThrow();
          if (!kept.amount().equals(credit.amount())
              || !kept.bookedOn().equals(credit.bookedOn())) {
            throw Refusal.conflict(
                "credit-known", RefusalPhrase.CREDIT_KNOWN.with(credit.bankReference()));
          }
          return kept;
        });
  }

  private CreditOutcome credit(
      IncomingCredit credit, String enteredBy, BusinessDay day, Outgoing outgoing)
      throws SQLException {
    Optional<Long> added = credits.add(credit, enteredBy, day);
    if (added.isEmpty()) {
      return credits.find(credit.bankReference()).orElseThrow().outcome();
    }
    Optional<Claim> claim = claimOf(credit);
    if (claim.isEmpty()) {
      LOG.infof("credit %d answers to no claim", added.get());
      return new CreditOutcome.Unknown();
    }
    return settle(added.get(), claim.get(), credit.amount(), null, day, outgoing);
  }

  /**
   * An operator found out what a credit answers to. The same request again changes nothing.
   *
   * @throws Refusal when there is no such credit or claim, or it answers to another one or was sent
   *     back
   */
  public CreditStore.Kept assign(
      long creditId, StructuredCommunication communication, Operator operator) {
    return unitOfWork.call(
        outgoing -> {
          BusinessDay day = openDay.current().orElseThrow(BatchDrawing::noDay);
          Claim claim =
              claims
                  .find(communication)
                  .orElseThrow(() -> Refusal.notFound(RefusalPhrase.NO_SUCH_CLAIM.alone()));
          CreditStore.Kept credit = credits.lock(creditId).orElseThrow(RepaymentDesk::noCredit);
          if (communication.equals(credit.claim())) {
            return credit;
          }
          if (credit.claim() != null) {
            throw Refusal.conflict(
                "credit-assigned", RefusalPhrase.CREDIT_ASSIGNED.with(credit.claim()));
          }
          if (credit.sentBack().isPositive()) {
            throw restDiffers(credit, credit.amount());
          }
          settle(creditId, claim, credit.amount(), operator.name(), day, outgoing);
          return credits.lock(creditId).orElseThrow();
        });
  }

  /**
   * Records that what belongs to the payer was sent back. The bank is told by another way: this
   * takes it off the worklist.
   *
   * @param shown what the operator was shown to be sent back
   * @param reference of the payment that sent it back
   * @throws Refusal when there is no such credit, or another amount is to be sent back
   */
  public CreditStore.Kept sentBack(
      long creditId, EuroCents shown, String reference, Operator operator) {
    return unitOfWork.call(
        outgoing -> {
          BusinessDay day = openDay.current().orElseThrow(BatchDrawing::noDay);
          CreditStore.Kept credit = credits.lock(creditId).orElseThrow(RepaymentDesk::noCredit);
          if (!shown.isPositive() || !credit.rest().equals(shown)) {
            throw restDiffers(credit, shown);
          }
          credits.sendBack(creditId, shown, day, operator.name(), reference);
          return credits.lock(creditId).orElseThrow();
        });
  }

  private CreditOutcome settle(
      long creditId,
      Claim claim,
      EuroCents amount,
      String assignedBy,
      BusinessDay day,
      Outgoing outgoing)
      throws SQLException {
    Ledger ledger = ledgers.load(List.of(claim.account().provider()), day);
    EuroCents open = ledger.account(claim.account()).reclaimable();
    EuroCents settled = ledger.repay(claim.account(), amount);
    credits.settle(
        creditId, claim.communication(), claim.account(), open, settled, assignedBy, day);
    ledgers.save(ledger, day.value(), null);
    LedgerEntries.publish(ledger, outgoing);
    LOG.infof("credit %d settles %s of claim %s", creditId, settled, claim.communication());
    return CreditOutcome.of(claim.communication(), amount, open);
  }

  private static Refusal noCredit() {
    return Refusal.notFound(RefusalPhrase.NO_SUCH_CREDIT.alone());
  }

  private static Refusal restDiffers(CreditStore.Kept credit, EuroCents shown) {
    return Refusal.conflict(
        "not-as-shown", RefusalPhrase.REST_NOT_AS_SHOWN.with(credit.rest(), shown));
  }
}

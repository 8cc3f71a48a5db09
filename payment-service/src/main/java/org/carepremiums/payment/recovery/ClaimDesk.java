package org.carepremiums.payment.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.payment.batch.BatchDrawing;
import org.carepremiums.payment.batch.Operator;
import org.carepremiums.payment.ledger.Claim;
import org.carepremiums.payment.ledger.Ledger;
import org.carepremiums.payment.ledger.LedgerAccount;
import org.carepremiums.payment.ledger.LedgerAccountId;
import org.carepremiums.payment.ledger.Settlement;
import org.carepremiums.payment.parameters.RepaymentTerm;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.payment.store.ClaimStore;
import org.carepremiums.payment.store.LedgerStore;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;

/**
 * An operator asks a payee to pay back what was paid too much of a premium and year. There is one
 * open claim for each at most: one letter, one communication, one way to see what became of it.
 */
@ApplicationScoped
public class ClaimDesk {

  private final UnitOfWork unitOfWork;
  private final OpenDay openDay;
  private final LedgerStore ledgers;
  private final ClaimStore claims;
  private final RepaymentTerm term;

  @Inject
  ClaimDesk(
      UnitOfWork unitOfWork,
      OpenDay openDay,
      LedgerStore ledgers,
      ClaimStore claims,
      RepaymentTerm term) {
    this.unitOfWork = unitOfWork;
    this.openDay = openDay;
    this.ledgers = ledgers;
    this.claims = claims;
    this.term = term;
  }

  /**
   * Claims everything that can be reclaimed now. Where more has become reclaimable than an open
   * claim asks for, another one takes its place; money that comes with the earlier communication
   * still settles the same account. The same request again changes nothing.
   *
   * @param shown what the operator was shown
   * @throws Refusal when nothing can be reclaimed, another amount than shown, or an open claim asks
   *     for it already
   */
  public Claim open(LedgerAccountId id, Operator operator, EuroCents shown) {
    return unitOfWork.call(
        outgoing -> {
          BusinessDay day = openDay.current().orElseThrow(BatchDrawing::noDay);
          Ledger ledger = ledgers.load(List.of(id.provider()), day);
          LedgerAccount account =
              ledger
                  .find(id)
                  .filter(known -> known.reclaimable().isPositive())
                  .filter(known -> known.isDecidedBy(day.value()))
                  .orElseThrow(
                      () ->
                          Refusal.conflict(
                              "nothing-to-reclaim", RefusalPhrase.NOTHING_TO_RECLAIM.alone()));
          Optional<Claim> open = claims.openOf(id);
          if (open.isPresent() && operator.is(open.get().openedBy()) && asks(open.get(), shown)) {
            return open.get();
          }
          if (!account.reclaimable().equals(shown)) {
            throw Refusal.conflict(
                "not-as-shown",
                RefusalPhrase.RECLAIMABLE_NOT_AS_SHOWN.with(account.reclaimable(), shown));
          }
          if (open.isPresent() && shown.compareTo(unsettled(open.get())) <= 0) {
            throw Refusal.conflict(
                "claim-stands", RefusalPhrase.CLAIM_STANDS.with(open.get().communication()));
          }
          return open(account, operator, open, day);
        });
  }

  private EuroCents unsettled(Claim claim) throws SQLException {
    return claims.settlements(claim.communication()).stream()
        .map(Settlement::amount)
        .reduce(claim.amount(), EuroCents::minus);
  }

  private static boolean asks(Claim open, EuroCents shown) {
    return open.amount().equals(shown);
  }

  private Claim open(
      LedgerAccount account, Operator operator, Optional<Claim> before, BusinessDay day)
      throws SQLException {
    Claim claim =
        new Claim(
            claims.nextCommunication(),
            account.id(),
            account.orderedFor(),
            account.entitlement().decisionId(),
            account.paid(),
            account.owed(),
            day.value(),
            operator.name(),
            term.lastDay(day),
            null,
            null);
    if (before.isPresent()) {
      claims.replace(before.get().communication(), claim.communication(), day.value());
    }
    claims.add(claim);
    return claim;
  }
}

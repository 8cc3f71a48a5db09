package org.carepremiums.payment.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.StructuredCommunication;
import org.carepremiums.payment.batch.BatchDrawing;
import org.carepremiums.payment.batch.Operator;
import org.carepremiums.payment.ledger.Claim;
import org.carepremiums.payment.ledger.InstalmentPlan;
import org.carepremiums.payment.ledger.Ledger;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.payment.store.ClaimStore;
import org.carepremiums.payment.store.InstalmentStore;
import org.carepremiums.payment.store.LedgerStore;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;

/** An operator agrees with a payee on paying a claim in parts. */
@ApplicationScoped
public class InstalmentDesk {

  private final UnitOfWork unitOfWork;
  private final OpenDay openDay;
  private final LedgerStore ledgers;
  private final ClaimStore claims;
  private final InstalmentStore instalments;

  @Inject
  InstalmentDesk(
      UnitOfWork unitOfWork,
      OpenDay openDay,
      LedgerStore ledgers,
      ClaimStore claims,
      InstalmentStore instalments) {
    this.unitOfWork = unitOfWork;
    this.openDay = openDay;
    this.ledgers = ledgers;
    this.claims = claims;
    this.instalments = instalments;
  }

  /**
   * Records what was agreed; it holds instead of an earlier plan. The same request again changes
   * nothing.
   *
   * @throws Refusal when there is no such claim of the provider, nothing is open of it, the parts
   *     do not add up to what is open, or the first is due before the day that is open
   */
  public Claim agree(
      InamiKey provider,
      StructuredCommunication communication,
      InstalmentPlan plan,
      Operator operator) {
    return unitOfWork.call(
        outgoing -> {
          BusinessDay day = openDay.current().orElseThrow(BatchDrawing::noDay);
          Ledger ledger = ledgers.load(List.of(provider), day);
          Claim claim =
              claims
                  .find(communication)
                  .filter(found -> found.account().provider().equals(provider))
                  .orElseThrow(() -> Refusal.notFound(RefusalPhrase.NO_SUCH_CLAIM.alone()));
          EuroCents open =
              claim.isOpen() ? ledger.account(claim.account()).reclaimable() : EuroCents.ZERO;
          if (plan.equals(instalments.of(List.of(communication)).get(communication))) {
            return claim;
          }
          if (!plan.total().equals(open)) {
            throw Refusal.conflict(
                "plan-does-not-add-up",
                RefusalPhrase.PLAN_DOES_NOT_ADD_UP.with(plan.total(), open));
          }
          if (plan.instalments().get(0).dueOn().isBefore(day.value())) {
            throw Refusal.invalid(
                "instalments", RefusalPhrase.INSTALMENT_GONE_BY.with(day.value()));
          }
          instalments.add(communication, plan, day, operator.name());
          return claim;
        });
  }
}

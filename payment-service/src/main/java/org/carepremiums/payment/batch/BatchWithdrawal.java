package org.carepremiums.payment.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carepremiums.contracts.payment.BatchStatus;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.payment.ledger.Ledger;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.payment.store.LedgerStore;
import org.carepremiums.payment.store.PayoutLine;
import org.carepremiums.payment.store.PayoutStore;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;

/** A batch that is not approved is set aside; its lines are due again. */
@ApplicationScoped
public class BatchWithdrawal {

  private static final int MAX_REASON = 500;

  private final UnitOfWork unitOfWork;
  private final OpenDay openDay;
  private final LedgerStore ledgers;
  private final PayoutStore payouts;

  @Inject
  BatchWithdrawal(
      UnitOfWork unitOfWork, OpenDay openDay, LedgerStore ledgers, PayoutStore payouts) {
    this.unitOfWork = unitOfWork;
    this.openDay = openDay;
    this.ledgers = ledgers;
    this.payouts = payouts;
  }

  /**
   * Withdraws a batch. What was netted at its cut-off stays netted. The same request again changes
   * nothing.
   *
   * @throws Refusal when there is no such batch, it is approved, or no reason is given
   */
  public PaymentBatch withdraw(String batchId, Operator operator, String reason) {
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      throw Refusal.invalid("reason", RefusalPhrase.WITHDRAWAL_NEEDS_REASON.with(MAX_REASON));
    }
    return unitOfWork.call(
        outgoing -> {
          BusinessDay day = openDay.current().orElseThrow(BatchDrawing::noDay);
          PaymentBatch batch = PaymentBatch.lockNamed(batchId);
          if (batch.status == BatchStatus.WITHDRAWN && operator.is(batch.withdrawnBy)) {
            return batch;
          }
          if (batch.status == BatchStatus.APPROVED || batch.status == BatchStatus.WITHDRAWN) {
            throw Refusal.conflict(
                "not-withdrawable",
                RefusalPhrase.BATCH_NOT_WITHDRAWABLE.with(batchId, RefusalPhrase.of(batch.status)));
          }
          Ledger ledger = ledgers.loadBatch(batchId, day);
          for (PayoutLine line : payouts.ofBatch(batchId)) {
            ledger.release(line.account(), line.amount());
          }
          payouts.withdraw(batchId, day.value());
          ledgers.save(ledger, day.value(), null);
          batch.withdrawnBy = operator.name();
          batch.withdrawalReason = reason.strip();
          batch.moveTo(BatchStatus.WITHDRAWN, day);
          outgoing.publish(Topic.BATCHES, batchId, batchId + "/" + batch.status, batch.event());
          return batch;
        });
  }
}

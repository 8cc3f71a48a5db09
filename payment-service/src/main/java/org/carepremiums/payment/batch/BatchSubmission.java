package org.carepremiums.payment.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carepremiums.contracts.payment.BatchStatus;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.payment.ledger.PaymentLimits;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.payment.sums.Sums;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;

/** An operator checks a batch and stands for it. */
@ApplicationScoped
public class BatchSubmission {

  private final UnitOfWork unitOfWork;
  private final OpenDay openDay;
  private final Sums sums;
  private final PaymentLimits limits;

  @Inject
  BatchSubmission(UnitOfWork unitOfWork, OpenDay openDay, Sums sums, PaymentLimits limits) {
    this.limits = limits;
    this.sums = sums;
    this.unitOfWork = unitOfWork;
    this.openDay = openDay;
  }

  /**
   * Submits a batch. The same request again changes nothing, so that it may be repeated where its
   * answer was lost.
   *
   * @throws Refusal when there is no such batch, it is empty, it is not waiting for this, or the
   *     sums differ, or it comes to more than a batch may
   */
  public PaymentBatch submit(String batchId, Operator operator) {
    return unitOfWork.call(
        outgoing -> {
          BusinessDay day = openDay.current().orElseThrow(BatchDrawing::noDay);
          PaymentBatch batch = PaymentBatch.lockNamed(batchId);
          if (batch.status == BatchStatus.SUBMITTED && operator.is(batch.submittedBy)) {
            return batch;
          }
          if (batch.status != BatchStatus.DRAWN_UP) {
            throw Refusal.conflict(
                "not-drawn-up",
                RefusalPhrase.BATCH_NOT_DRAWN_UP.with(batchId, RefusalPhrase.of(batch.status)));
          }
          if (batch.isEmpty()) {
            throw Refusal.conflict("empty-batch", RefusalPhrase.BATCH_EMPTY.with(batchId));
          }
          requireWithin(limits.on(day.value()), batch);
          sums.requireAgreement();
          batch.submittedBy = operator.name();
          batch.moveTo(BatchStatus.SUBMITTED, day);
          outgoing.publish(Topic.BATCHES, batchId, batchId + "/" + batch.status, batch.event());
          return batch;
        });
  }

  /** Whatever the limits were when it was drawn up. */
  static void requireWithin(PaymentLimits.Limits limits, PaymentBatch batch) {
    if (batch.totalCents > limits.batch().value()) {
      throw Refusal.conflict(
          "beyond-limit",
          RefusalPhrase.BATCH_BEYOND_LIMIT.with(
              batch.batchId, EuroCents.of(batch.totalCents), limits.batch()));
    }
  }
}

package org.carepremiums.payment.http;

import java.time.LocalDate;
import org.carepremiums.contracts.payment.BatchStatus;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.payment.batch.PaymentBatch;

/**
 * A batch.
 *
 * @param batchId its name
 * @param cutOff the date of its cut-off
 * @param attempt 1, 2, ... for one cut-off
 * @param status how far it has come
 * @param empty whether it has no lines, and nothing is to be done with it
 * @param lines number of payouts
 * @param totalCents sum of the payouts
 * @param nettedCents what was settled against recoveries at its cut-off, without a payout
 * @param drawnUpOn the business day on which it was drawn up
 * @param requestedBy who asked for it to be drawn up again, where somebody did
 * @param submittedBy who stands for it
 * @param approvedBy who approved it
 * @param withdrawnBy who withdrew it
 * @param withdrawalReason why
 * @param executionDate the day on which the bank is asked to pay; a forecast before the approval
 * @param bankFile the name of the pain.001 file, where approved
 * @param bankFileSha256 its digest, where approved
 * @param statusOn the business day of its status
 */
public record BatchView(
    String batchId,
    LocalDate cutOff,
    int attempt,
    BatchStatus status,
    boolean empty,
    int lines,
    EuroCents totalCents,
    EuroCents nettedCents,
    LocalDate drawnUpOn,
    String requestedBy,
    String submittedBy,
    String approvedBy,
    String withdrawnBy,
    String withdrawalReason,
    LocalDate executionDate,
    String bankFile,
    String bankFileSha256,
    LocalDate statusOn) {

  /** The batch as it stands. */
  public static BatchView of(PaymentBatch batch) {
    return new BatchView(
        batch.batchId,
        batch.cutOff,
        batch.attempt,
        batch.status,
        batch.isEmpty(),
        batch.lines,
        EuroCents.of(batch.totalCents),
        EuroCents.of(batch.nettedCents),
        batch.drawnUpOn,
        batch.requestedBy,
        batch.submittedBy,
        batch.approvedBy,
        batch.withdrawnBy,
        batch.withdrawalReason,
        batch.executionDate,
        batch.bankFile,
        batch.bankFileSha256,
        batch.statusOn);
  }
}

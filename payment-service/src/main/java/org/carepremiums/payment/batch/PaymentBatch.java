package org.carepremiums.payment.batch;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.payment.BatchEvent;
import org.carepremiums.contracts.payment.BatchStatus;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.payment.refusal.RefusalPhrase;

/** A batch and how far it has come; its lines are payouts. */
@Entity
@Table(name = "payment_batch")
public class PaymentBatch extends PanacheEntityBase {

  @Id
  @Column(name = "batch_id")
  public String batchId;

  @Column(name = "cut_off")
  public LocalDate cutOff;

  /** 1, 2, ... for one cut-off: a withdrawn batch may be drawn up again. */
  public int attempt;

  @Enumerated(EnumType.STRING)
  public BatchStatus status;

  public int lines;

  @Column(name = "total_cents")
  public long totalCents;

  /** What was settled at the cut-off against recoveries, without a payout. */
  @Column(name = "netted_cents")
  public long nettedCents;

  @Column(name = "drawn_up_on")
  public LocalDate drawnUpOn;

  /** Who asked for it to be drawn up again; {@code null} where its cut-off drew it up. */
  @Column(name = "requested_by")
  public String requestedBy;

  @Column(name = "submitted_by")
  public String submittedBy;

  @Column(name = "approved_by")
  public String approvedBy;

  @Column(name = "withdrawn_by")
  public String withdrawnBy;

  @Column(name = "withdrawal_reason")
  public String withdrawalReason;

  /** Two TARGET days after the approval; until then counted from the day of the cut-off. */
  @Column(name = "execution_date")
  public LocalDate executionDate;

  @Column(name = "bank_file")
  public String bankFile;

  /** 64 hexadecimal digits; {@code null} before the file was written. */
  @Column(name = "bank_file_digest")
  public String bankFileSha256;

  @Column(name = "status_on")
  public LocalDate statusOn;

  /** The batch, locked until the transaction ends. */
  static Optional<PaymentBatch> lock(String batchId) {
    return Optional.ofNullable(findById(batchId, LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * The same.
   *
   * @throws Refusal when there is none
   */
  static PaymentBatch lockNamed(String batchId) {
    return lock(batchId).orElseThrow(PaymentBatch::unknown);
  }

  /**
   * The batch of that name.
   *
   * @throws Refusal when there is none
   */
  public static PaymentBatch named(String batchId) {
    return PaymentBatch.<PaymentBatch>findByIdOptional(batchId).orElseThrow(PaymentBatch::unknown);
  }

  /** For a request about a batch that was never drawn up; its name may be anything. */
  private static Refusal unknown() {
    return Refusal.notFound(RefusalPhrase.NO_SUCH_BATCH.alone());
  }

  /** The day on which the bank would be asked to pay what is not approved yet. */
  static void promise(LocalDate executionDate) {
    update(
        "executionDate = ?1 where status in (?2, ?3) and executionDate <> ?1",
        executionDate,
        BatchStatus.DRAWN_UP,
        BatchStatus.SUBMITTED);
  }

  /** The batches after an attempt at a cut-off, the first cut-off first. */
  public static List<PaymentBatch> after(LocalDate cutOff, int attempt, int limit) {
    return PaymentBatch.<PaymentBatch>find(
            "cutOff > ?1 or (cutOff = ?1 and attempt > ?2) order by cutOff, attempt",
            cutOff,
            attempt)
        .range(0, limit - 1)
        .list();
  }

  /** The last batches, the first cut-off first. */
  public static List<PaymentBatch> last(int limit) {
    List<PaymentBatch> last =
        new ArrayList<>(
            PaymentBatch.<PaymentBatch>find("order by cutOff desc, attempt desc")
                .range(0, limit - 1)
                .list());
    Collections.reverse(last);
    return last;
  }

  /** Every attempt at a cut-off, the first one first. */
  static List<PaymentBatch> ofCutOff(LocalDate cutOff) {
    return list("cutOff = ?1 order by attempt", cutOff);
  }

  /** The last cut-off that was drawn up; empty before the first. */
  static Optional<LocalDate> lastCutOff() {
    return find("order by cutOff desc, attempt desc")
        .<PaymentBatch>firstResultOptional()
        .map(batch -> batch.cutOff);
  }

  /** Whether there is nothing to submit or approve. */
  public boolean isEmpty() {
    return lines == 0;
  }

  void moveTo(BatchStatus next, BusinessDay on) {
    status = next;
    statusOn = on.value();
  }

  /** What the batches topic says of it. */
  BatchEvent event() {
    return new BatchEvent(
        batchId,
        cutOff,
        status,
        lines,
        EuroCents.of(totalCents),
        executionDate,
        bankFile,
        bankFileSha256,
        new BusinessDay(statusOn));
  }
}

package org.carepremiums.payment.desk;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.payment.BatchStatus;
import org.carepremiums.payment.batch.BatchApproval;
import org.carepremiums.payment.batch.PaymentBatch;
import org.carepremiums.payment.http.BatchView;
import org.carepremiums.payment.ledger.PayoutStage;
import org.carepremiums.payment.reading.BatchReadings;
import org.carepremiums.payment.reading.BatchReadings.Amount;
import org.carepremiums.payment.reading.PayoutReadings;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.web.desk.Progress;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.wording.phrase.Wording;

/** Looks at one batch for whoever is at the desk. */
@ApplicationScoped
public class BatchLook {

  private final UnitOfWork unitOfWork;
  private final BatchReadings batches;
  private final PayoutReadings payouts;
  private final BatchApproval approval;
  private final DeskReader reader;

  @Inject
  BatchLook(
      UnitOfWork unitOfWork,
      BatchReadings batches,
      PayoutReadings payouts,
      BatchApproval approval,
      DeskReader reader) {
    this.unitOfWork = unitOfWork;
    this.batches = batches;
    this.payouts = payouts;
    this.approval = approval;
    this.reader = reader;
  }

  /**
   * A batch as it stands.
   *
   * @throws org.carepremiums.payment.refusal.Refusal when there is no such one
   */
  BatchView batch(String batchId) {
    return unitOfWork.call(outgoing -> BatchView.of(PaymentBatch.named(batchId)));
  }

  BatchShown of(Page page, String batchId) throws SQLException {
    BatchView batch = batch(batchId);
    List<BatchReadings.PremiumSum> premiums = batches.byPremium(batchId);
    Map<PayoutStage, Amount> stages = batches.stages(batchId);
    boolean approved = batch.status() == BatchStatus.APPROVED;
    return new BatchShown(
        batch,
        page.text(Figures.status(batch.status(), batch.empty()).alone()),
        Figures.tone(batch.status(), batch.empty()),
        Figures.premiums(
            page,
            premiums.stream()
                .map(
                    sum ->
                        new Figures.OfPremium(
                            sum.scheme(), sum.year(), new Amount(sum.lines(), sum.total())))
                .toList()),
        approved
            ? Figures.funnel(
                page, stages, "%s/desk/batches/%s/lines".formatted(page.service(), batchId))
            : List.of(),
        approved ? progress(stages) : null,
        "%s/desk/batches/%s/progress".formatted(page.service(), batchId),
        premiums.stream().mapToLong(BatchReadings.PremiumSum::late).sum(),
        payouts.leftOut(batchId),
        differences(page, batch),
        history(page, batch),
        steps(page, batch));
  }

  /** Of how many payments the bank has said its last word. */
  Progress progress(String batchId) throws SQLException {
    return progress(batches.stages(batchId));
  }

  /** Nobody can tell when the bank is done. */
  private static Progress progress(Map<PayoutStage, Amount> stages) {
    return new Progress(
        Figures.settled(stages), Figures.ordered(stages), null, Instant.EPOCH, false);
  }

  private BatchShown.Differences differences(Page page, BatchView batch) {
    boolean known = isWaiting(batch) && !batch.empty();
    List<Wording> found = known ? approval.differences(batch.batchId()) : List.of();
    return new BatchShown.Differences(
        known,
        found.size(),
        found.stream().limit(BatchShown.Differences.SHOWN).map(page::text).toList());
  }

  private BatchShown.Steps steps(Page page, BatchView batch) throws SQLException {
    boolean submitted = batch.status() == BatchStatus.SUBMITTED;
    boolean own = reader.isOneOf(page, batch.submittedBy(), batch.requestedBy());
    boolean waitsForSomebody = isWaiting(batch) && !batch.empty();
    return new BatchShown.Steps(
        reader.operates(page) && waitsForSomebody && !submitted,
        reader.approves(page) && submitted && !own,
        reader.approves(page) && submitted && own,
        (reader.operates(page) || reader.approves(page)) && waitsForSomebody,
        reader.operates(page)
            && batch.status() == BatchStatus.WITHDRAWN
            && isLatest(batch.batchId()));
  }

  /** Whether no other batch of its cut-off stands in its place. */
  private boolean isLatest(String batchId) throws SQLException {
    return batches.waiting().stream().anyMatch(row -> row.batchId().equals(batchId));
  }

  private static boolean isWaiting(BatchView batch) {
    return batch.status() == BatchStatus.DRAWN_UP || batch.status() == BatchStatus.SUBMITTED;
  }

  private static List<BatchShown.Event> history(Page page, BatchView batch) {
    List<BatchShown.Event> events = new ArrayList<>();
    Wording drawnUp =
        batch.requestedBy() == null
            ? PayDeskPhrase.WAS_DRAWN_UP.alone()
            : PayDeskPhrase.WAS_REQUESTED.with(batch.requestedBy());
    events.add(event(page, drawnUp, batch.drawnUpOn()));
    if (batch.submittedBy() != null) {
      events.add(
          event(
              page,
              PayDeskPhrase.WAS_SUBMITTED.with(batch.submittedBy()),
              dayOf(batch, BatchStatus.SUBMITTED)));
    }
    if (batch.approvedBy() != null) {
      events.add(
          event(page, PayDeskPhrase.WAS_APPROVED.with(batch.approvedBy()), batch.statusOn()));
    }
    if (batch.withdrawnBy() != null) {
      events.add(
          event(
              page,
              PayDeskPhrase.WAS_WITHDRAWN.with(batch.withdrawnBy(), batch.withdrawalReason()),
              batch.statusOn()));
    }
    return events;
  }

  private static BatchShown.Event event(Page page, Wording text, @Nullable LocalDate day) {
    return new BatchShown.Event(page.text(text), day);
  }

  /** The day of a status is known while it lasts. */
  @Nullable
  private static LocalDate dayOf(BatchView batch, BatchStatus status) {
    return batch.status() == status ? batch.statusOn() : null;
  }
}

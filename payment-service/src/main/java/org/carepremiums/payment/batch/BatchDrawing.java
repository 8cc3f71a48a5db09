package org.carepremiums.payment.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.payment.BatchStatus;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.ledger.Ledger;
import org.carepremiums.payment.ledger.PaymentLimits;
import org.carepremiums.payment.ledger.SetOff;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.payment.store.DrawingProgress;
import org.carepremiums.payment.store.LedgerEntries;
import org.carepremiums.payment.store.LedgerStore;
import org.carepremiums.payment.store.Payees;
import org.carepremiums.payment.store.PayoutStore;
import org.carepremiums.payment.sums.Sums;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.parameters.deadline.PaymentCalendar;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Draws up batches: nets what was paid too much against what is due to the same payee, then sets
 * everything apart that is due, was decided by then, and whose account is known and good.
 */
@ApplicationScoped
public class BatchDrawing {

  private static final Logger LOG = Logger.getLogger(BatchDrawing.class);

  private final PaymentCalendar calendar;
  private final Payees payees;
  private final LedgerStore ledgers;
  private final PayoutStore payouts;
  private final OpenDay openDay;
  private final UnitOfWork unitOfWork;
  private final Sums sums;
  private final DepartedBatches departed;
  private final PaymentLimits limits;
  private final DrawingProgress progress;

  @Inject
  BatchDrawing(
      PaymentCalendar calendar,
      Payees payees,
      LedgerStore ledgers,
      PayoutStore payouts,
      OpenDay openDay,
      UnitOfWork unitOfWork,
      Sums sums,
      DepartedBatches departed,
      PaymentLimits limits,
      DrawingProgress progress) {
    this.progress = progress;
    this.departed = departed;
    this.limits = limits;
    this.sums = sums;
    this.calendar = calendar;
    this.payees = payees;
    this.ledgers = ledgers;
    this.payouts = payouts;
    this.openDay = openDay;
    this.unitOfWork = unitOfWork;
  }

  /** The first cut-off that has come by a day and was not drawn up. */
  Optional<LocalDate> reached(BusinessDay day) {
    LocalDate last = PaymentBatch.lastCutOff().orElse(null);
    if (day.isAfter(calendar.all().get(calendar.all().size() - 1))) {
      LOG.warnf(
          "the calendar of cut-offs ends before %s: nothing is paid until cut-offs are added", day);
    }
    return calendar.reached(day.value(), last).stream().findFirst();
  }

  /**
   * Draws up a cut-off inside the running transaction.
   *
   * @throws Refusal when the sums differ
   */
  void drawUp(LocalDate cutOff, BusinessDay day, Outgoing outgoing) throws SQLException {
    sums.requireAgreement();
    draw(cutOff, 1, null, day, outgoing);
  }

  /**
   * Draws up a cut-off again whose batch was withdrawn.
   *
   * @throws Refusal when there is no such cut-off, its batch still stands, or the sums differ
   */
  public PaymentBatch again(LocalDate cutOff, Operator operator) {
    return unitOfWork.call(
        outgoing -> {
          BusinessDay day = openDay.current().orElseThrow(BatchDrawing::noDay);
          List<PaymentBatch> attempts = PaymentBatch.ofCutOff(cutOff);
          if (!calendar.contains(cutOff)) {
            throw Refusal.notFound(RefusalPhrase.NO_SUCH_CUT_OFF.with(cutOff));
          }
          if (attempts.isEmpty()) {
            throw Refusal.conflict(
                "cut-off-not-reached", RefusalPhrase.CUT_OFF_NOT_REACHED.with(cutOff));
          }
          PaymentBatch latest = attempts.get(attempts.size() - 1);
          if (latest.status != BatchStatus.WITHDRAWN) {
            throw Refusal.conflict(
                "batch-stands",
                RefusalPhrase.BATCH_STANDS.with(latest.batchId, RefusalPhrase.of(latest.status)));
          }
          departed.requireNone();
          sums.requireAgreement();
          return draw(cutOff, latest.attempt + 1, operator, day, outgoing);
        });
  }

  private PaymentBatch draw(
      LocalDate cutOff, int attempt, Operator operator, BusinessDay day, Outgoing outgoing)
      throws SQLException {
    PaymentBatch batch = new PaymentBatch();
    batch.batchId = "batch-" + cutOff + (attempt == 1 ? "" : "-" + attempt);
    batch.cutOff = cutOff;
    batch.attempt = attempt;
    batch.requestedBy = operator == null ? null : operator.name();
    batch.drawnUpOn = day.value();
    batch.executionDate = calendar.executionDate(day.value());
    batch.moveTo(BatchStatus.DRAWN_UP, day);
    batch.persistAndFlush();

    List<InamiKey> due = payees.lockDue();
    progress.begin(cutOff, due.size());
    batch.nettedCents = net(batch.batchId, day, outgoing).value();
    PayoutStore.Sum sum =
        payouts.drawUp(
            batch.batchId,
            batch.executionDate,
            day.value(),
            limits.on(day.value()).line(),
            due,
            progress::add);
    batch.lines = sum.lines();
    batch.totalCents = sum.total().value();
    batch.flush();
    outgoing.publish(
        Topic.BATCHES, batch.batchId, batch.batchId + "/" + batch.status, batch.event());
    MDC.put("batch", batch.batchId);
    LOG.infof("drawn up: %d lines, %s", batch.lines, sum.total());
    MDC.remove("batch");
    return batch;
  }

  private EuroCents net(String batchId, BusinessDay day, Outgoing outgoing) throws SQLException {
    List<InamiKey> providers = ledgers.providersToNet(day.value());
    if (providers.isEmpty()) {
      return EuroCents.ZERO;
    }
    Ledger ledger = ledgers.load(providers, day);
    ledger.net();
    ledgers.save(ledger, day.value(), batchId);
    LedgerEntries.publish(ledger, outgoing);
    return ledger.offsets().stream().map(SetOff::amount).reduce(EuroCents.ZERO, EuroCents::plus);
  }

  /** Nothing that a person asks for is done before the first business day. */
  public static Refusal noDay() {
    return Refusal.conflict("no-business-day", RefusalPhrase.NO_BUSINESS_DAY_YET.alone());
  }
}

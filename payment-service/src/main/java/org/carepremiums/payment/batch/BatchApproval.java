package org.carepremiums.payment.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.carepremiums.contracts.payment.BatchStatus;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.payment.bankfile.BankFileStore;
import org.carepremiums.payment.ledger.BatchRecheck;
import org.carepremiums.payment.ledger.Ledger;
import org.carepremiums.payment.ledger.PaymentLimits;
import org.carepremiums.payment.parameters.Debtors;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.payment.store.LedgerEntries;
import org.carepremiums.payment.store.LedgerStore;
import org.carepremiums.payment.store.PayoutLine;
import org.carepremiums.payment.store.PayoutStore;
import org.carepremiums.payment.store.RefusedDays;
import org.carepremiums.payment.sums.Sums;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.parameters.deadline.PaymentCalendar;
import org.carepremiums.platform.wording.phrase.Listed;
import org.carepremiums.platform.wording.phrase.Wording;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * A second person approves a batch: only what was shown is approved, and only while drawing it up
 * again would give the same. Then the bank file is written and every line announced.
 */
@ApplicationScoped
public class BatchApproval {

  private static final Logger LOG = Logger.getLogger(BatchApproval.class);

  private final PaymentCalendar calendar;
  private final UnitOfWork unitOfWork;
  private final OpenDay openDay;
  private final LedgerStore ledgers;
  private final PayoutStore payouts;
  private final BankFileStore bankFiles;
  private final Sums sums;
  private final RefusedDays refusedDays;
  private final DepartedBatches departed;
  private final PaymentLimits limits;
  private final Debtors debtors;

  /** By batch, the digest that was worked out last: a large file takes seconds. */
  private final Map<String, KeptDigest> digests = new ConcurrentHashMap<>();

  /**
   * All that the file of a batch is made of; the account that is paid from follows from the day.
   */
  private record DigestOf(BusinessDay day, LocalDate execution, String lines) {}

  private record KeptDigest(DigestOf of, String sha256) {}

  @Inject
  BatchApproval(
      PaymentCalendar calendar,
      UnitOfWork unitOfWork,
      OpenDay openDay,
      LedgerStore ledgers,
      PayoutStore payouts,
      BankFileStore bankFiles,
      Sums sums,
      RefusedDays refusedDays,
      DepartedBatches departed,
      PaymentLimits limits,
      Debtors debtors) {
    this.debtors = debtors;
    this.departed = departed;
    this.limits = limits;
    this.refusedDays = refusedDays;
    this.calendar = calendar;
    this.sums = sums;
    this.unitOfWork = unitOfWork;
    this.openDay = openDay;
    this.ledgers = ledgers;
    this.payouts = payouts;
    this.bankFiles = bankFiles;
  }

  /**
   * Approves a batch. The same request again changes nothing, so that it may be repeated where its
   * answer was lost.
   *
   * @param lines the number of lines that the approver was shown
   * @param total the sum that the approver was shown
   * @param sha256 the digest of the bank file that the approver was shown ({@link #digest})
   *     <p>The bank is asked to pay on the first day on which it can, counted from the day that is
   *     open now: however long the batch stood, no file leaves with a day that has gone by (ADR
   *     20).
   * @throws Refusal when there is no such batch, it is not submitted, the approver is the person
   *     who submitted it or had it drawn up again, anything differs from what was shown, the sums
   *     differ, the business day that was announced last could not be opened, files have left that
   *     the ledger of a restored database does not know yet, or premiums would be paid from the
   *     example account outside a demonstration
   */
  public PaymentBatch approve(
      String batchId, Operator operator, int lines, EuroCents total, String sha256) {
    return unitOfWork.call(
        outgoing -> {
          BusinessDay day = openDay.current().orElseThrow(BatchDrawing::noDay);
          PaymentBatch batch = PaymentBatch.lockNamed(batchId);
          boolean asShown = batch.lines == lines && batch.totalCents == total.value();
          if (batch.status == BatchStatus.APPROVED && operator.is(batch.approvedBy) && asShown) {
            return batch;
          }
          requireSecondPerson(batch, operator);
          if (!asShown) {
            throw Refusal.conflict(
                "not-as-shown",
                RefusalPhrase.NOT_AS_SHOWN.with(
                    batchId, batch.lines, EuroCents.of(batch.totalCents), lines, total));
          }
          requireThatNoDayWasRefused(batchId);
          departed.requireNone();
          BatchSubmission.requireWithin(limits.on(day.value()), batch);
          requireAccountToPayFrom(batchId, day);
          approve(batch, operator, sha256, day, outgoing);
          return batch;
        });
  }

  /** Else the day that is open has gone by, and the day of payment would be counted from it. */
  private void requireThatNoDayWasRefused(String batchId) throws SQLException {
    Optional<RefusedDays.Refused> refused = refusedDays.last();
    if (refused.isPresent()) {
      throw Refusal.conflict(
          "business-day-refused",
          RefusalPhrase.BUSINESS_DAY_REFUSED.with(batchId, refused.get().place()));
    }
  }

  private void requireAccountToPayFrom(String batchId, BusinessDay day) {
    if (!debtors.mayPayOn(day.value())) {
      throw Refusal.conflict(
          "demonstration-account", RefusalPhrase.DEMONSTRATION_ACCOUNT.with(batchId));
    }
  }

  private static void requireSecondPerson(PaymentBatch batch, Operator operator) {
    if (batch.status != BatchStatus.SUBMITTED) {
      throw Refusal.conflict(
          "not-submitted",
          RefusalPhrase.BATCH_NOT_SUBMITTED.with(batch.batchId, RefusalPhrase.of(batch.status)));
    }
    if (operator.is(batch.submittedBy) || operator.is(batch.requestedBy)) {
      throw Refusal.conflict(
          "same-person", RefusalPhrase.SAME_PERSON.with(batch.batchId, operator));
    }
  }

  /**
   * The SHA-256 of a batch's bank file: as it was written, or as it would be written now. Another
   * business day, another name or another account of the debtor gives another one.
   *
   * @return 64 hexadecimal digits
   * @throws Refusal when there is no such batch, it is withdrawn or empty, or no day is open
   */
  public String digest(String batchId) {
    return unitOfWork.call(
        outgoing -> {
          PaymentBatch batch = PaymentBatch.named(batchId);
          if (batch.bankFileSha256 != null) {
            return batch.bankFileSha256;
          }
          if (batch.status == BatchStatus.WITHDRAWN || batch.isEmpty()) {
            throw Refusal.notFound(RefusalPhrase.NO_BANK_FILE.alone());
          }
          BusinessDay day = openDay.current().orElseThrow(BatchDrawing::noDay);
          LocalDate execution = calendar.executionDate(day.value());
          DigestOf of = new DigestOf(day, execution, payouts.stateOf(batchId));
          KeptDigest last = digests.get(batchId);
          if (last == null || !last.of().equals(of)) {
            last = new KeptDigest(of, digestNow(batchId, day, execution));
            digests.put(batchId, last);
          }
          return last.sha256();
        });
  }

  private String digestNow(String batchId, BusinessDay day, LocalDate execution)
      throws SQLException {
    PayoutStore.Sum sum = payouts.sumOf(batchId);
    BankFileStore.Writer file =
        bankFiles.beginUnkept(batchId, day, execution, sum.lines(), sum.total());
    payouts.ofBatch(batchId, file::add);
    return file.end().sha256();
  }

  /**
   * What would be drawn up differently now than the batch shows, so that it would not be approved:
   * nothing is written, and nobody locked.
   *
   * @return none of a batch that is approved or withdrawn
   * @throws Refusal when there is no such batch, or no day is open
   */
  public List<Wording> differences(String batchId) {
    return unitOfWork.call(
        outgoing -> {
          PaymentBatch batch = PaymentBatch.named(batchId);
          if (batch.status == BatchStatus.APPROVED || batch.status == BatchStatus.WITHDRAWN) {
            return List.of();
          }
          BusinessDay day = openDay.current().orElseThrow(BatchDrawing::noDay);
          List<Wording> differences = new ArrayList<>();
          payouts.changedOfBatch(
              batchId, part -> differences.addAll(differences(ledgers.loadLines(part, day), part)));
          return differences;
        });
  }

  private static List<Wording> differences(Ledger ledger, List<PayoutLine> part) {
    return new BatchRecheck(ledger).differences(part.stream().map(PayoutLine::shown).toList());
  }

  private void approve(
      PaymentBatch batch, Operator operator, String sha256, BusinessDay day, Outgoing outgoing)
      throws SQLException {
    batch.executionDate = calendar.executionDate(day.value());
    BankFileStore.Written file = orderLines(batch, day, outgoing);
    if (!file.sha256().equalsIgnoreCase(sha256)) {
      throw Refusal.conflict(
          "not-as-shown", RefusalPhrase.FILE_NOT_AS_SHOWN.with(batch.batchId, file.sha256()));
    }
    batch.bankFile = file.name();
    batch.bankFileSha256 = file.sha256();
    batch.approvedBy = operator.name();
    batch.moveTo(BatchStatus.APPROVED, day);
    outgoing.publish(
        Topic.BATCHES, batch.batchId, batch.batchId + "/" + batch.status, batch.event());
    // At the end: this counts in what was just ordered and the file that was just written
    sums.requireAgreement();
    MDC.put("batch", batch.batchId);
    LOG.infof("approved: %d lines, file %s", batch.lines, batch.bankFile);
    MDC.remove("batch");
  }

  /**
   * Looks at each line again, orders it, writes it into the file and announces it; some thousand
   * lines at a time, so that a batch of a million needs no more memory than a small one.
   */
  private BankFileStore.Written orderLines(PaymentBatch batch, BusinessDay day, Outgoing outgoing)
      throws SQLException {
    ledgers.lockBatch(batch.batchId);
    PayoutStore.Sum sum = payouts.sumOf(batch.batchId);
    BankFileStore.Writer file =
        bankFiles.begin(batch.batchId, day, batch.executionDate, sum.lines(), sum.total());
    List<Wording> differences = new ArrayList<>();
    LongAdder late = new LongAdder();
    payouts.ofBatch(
        batch.batchId,
        part -> {
          Ledger ledger = ledgers.loadLines(part, day);
          differences.addAll(differences(ledger, part));
          if (differences.isEmpty()) {
            List<PayoutLine> ordered =
                part.stream().map(line -> line.ordered(batch.executionDate)).toList();
            ordered.forEach(line -> ledger.order(line.account(), line.amount()));
            ledgers.save(ledger, day.value(), null);
            file.add(ordered);
            publish(ordered, day, outgoing);
            LedgerEntries.publish(ledger, outgoing);
            late.add(ordered.stream().filter(PayoutLine::isLate).count());
          }
        });
    if (!differences.isEmpty()) {
      throw Refusal.conflict(
          "simulation-differs",
          RefusalPhrase.SIMULATION_DIFFERS.with(
              differences.size(), sum.lines(), batch.batchId, Listed.of(differences)));
    }
    payouts.order(batch.batchId, batch.executionDate, day.value());
    warnOfLateLines(batch, late.sum());
    return file.end();
  }

  private static void publish(List<PayoutLine> ordered, BusinessDay day, Outgoing outgoing) {
    for (PayoutLine line : ordered) {
      outgoing.publish(
          Topic.PAYOUTS,
          line.account().provider().value(),
          line.payoutId() + "/" + line.stage(),
          line.event(day));
    }
  }

  private static void warnOfLateLines(PaymentBatch batch, long late) {
    if (late > 0) {
      MDC.put("batch", batch.batchId);
      LOG.warnf(
          "%d of %d lines are paid on %s, after the last day that the law sets",
          late, batch.lines, batch.executionDate);
      MDC.remove("batch");
    }
  }
}

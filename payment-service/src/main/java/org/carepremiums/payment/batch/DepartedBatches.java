package org.carepremiums.payment.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.RecordReader;
import org.carepremiums.contracts.payment.BatchEvent;
import org.carepremiums.contracts.payment.BatchStatus;
import org.carepremiums.contracts.payment.Payout;
import org.carepremiums.contracts.payment.PayoutStatus;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.payment.bankfile.BankFileStore;
import org.carepremiums.payment.ledger.Ledger;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.payment.store.DepartedBatchStore;
import org.carepremiums.payment.store.LedgerEntries;
import org.carepremiums.payment.store.LedgerStore;
import org.carepremiums.payment.store.PayoutLine;
import org.carepremiums.payment.store.PayoutStore;
import org.carepremiums.platform.messaging.inbox.InboxGaps;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.operations.restore.PublishedEvents;
import org.carepremiums.platform.operations.restore.RestoredState;
import org.jboss.logging.Logger;

/**
 * Batches whose file left after the backup that the database was restored from. The broker names
 * them and their lines; nothing is drawn up or approved, and no word of the bank read, before the
 * ledger has taken them up, so that nobody is paid twice (ADR 24).
 */
@ApplicationScoped
public class DepartedBatches implements RestoredState {

  private static final Logger LOG = Logger.getLogger(DepartedBatches.class);

  /** Who submitted and approved is lost: the topics do not tell. Two words, as there were two. */
  private static final String SUBMITTER = "lost with the database: who submitted";

  private static final String APPROVER = "lost with the database: who approved";
  private static final String REASON = "withdrawn before the database was restored";

  private final PublishedEvents events;
  private final DepartedBatchStore store;
  private final LedgerStore ledgers;
  private final PayoutStore payouts;
  private final BankFileStore bankFiles;
  private final InboxGaps gaps;

  @Inject
  DepartedBatches(
      PublishedEvents events,
      DepartedBatchStore store,
      LedgerStore ledgers,
      PayoutStore payouts,
      BankFileStore bankFiles,
      InboxGaps gaps) {
    this.events = events;
    this.store = store;
    this.ledgers = ledgers;
    this.payouts = payouts;
    this.bankFiles = bankFiles;
    this.gaps = gaps;
  }

  /**
   * Notes them.
   *
   * @throws IllegalStateException when the broker does not have every line of one: what was paid
   *     with it is then known to the bank alone
   */
  @Override
  public String learn() throws SQLException {
    Map<String, BatchEvent> batches = new LinkedHashMap<>();
    Map<String, Map<String, Payout>> ordered = new HashMap<>();
    events.read(
        List.of(Topic.BATCHES),
        event -> {
          BatchEvent batch = read(event, EventType.BATCH);
          batches.put(batch.batchId(), batch);
        });
    events.read(
        List.of(Topic.PAYOUTS),
        event -> {
          Payout payout = read(event, EventType.PAYOUT);
          if (payout.status() == PayoutStatus.ORDERED) {
            ordered
                .computeIfAbsent(payout.batchId(), first -> new TreeMap<>())
                .put(payout.payoutId(), payout);
          }
        });
    return note(batches, ordered);
  }

  private String note(Map<String, BatchEvent> batches, Map<String, Map<String, Payout>> ordered)
      throws SQLException {
    Map<String, BatchStatus> known = store.known();
    List<String> departed = new ArrayList<>();
    for (BatchEvent batch : batches.values()) {
      BatchStatus here = known.get(batch.batchId());
      boolean withdrawn = batch.status() == BatchStatus.WITHDRAWN && here != null;
      boolean approved = batch.status() == BatchStatus.APPROVED;
      if (here != batch.status() && (withdrawn || approved)) {
        List<Payout> lines =
            approved
                ? List.copyOf(ordered.getOrDefault(batch.batchId(), Map.of()).values())
                : List.of();
        if (approved) {
          requireEveryLine(batch, lines);
        }
        store.add(asStored(batch), lines);
        departed.add(batch.batchId() + " " + batch.status());
      }
    }
    for (String batchId : ordered.keySet()) {
      BatchEvent told = batches.get(batchId);
      if (known.get(batchId) != BatchStatus.APPROVED
          && (told == null || told.status() != BatchStatus.APPROVED)) {
        throw new IllegalStateException(
            "lines of %s were ordered, and nothing says of the batch that it was approved"
                .formatted(batchId));
      }
    }
    if (!departed.isEmpty()) {
      gaps.hold(Topic.BANK_PAYOUT_STATUSES);
      gaps.hold(Topic.BANK_MESSAGES);
    }
    return departed.isEmpty() ? "no batch went on after the backup" : String.join(", ", departed);
  }

  private static void requireEveryLine(BatchEvent batch, List<Payout> lines) {
    EuroCents total = lines.stream().map(Payout::amount).reduce(EuroCents.ZERO, EuroCents::plus);
    if (lines.size() != batch.lines() || !total.equals(batch.total())) {
      throw new IllegalStateException(
          "%s has %d lines of %s, and the broker has %d of %s"
              .formatted(batch.batchId(), batch.lines(), batch.total(), lines.size(), total));
    }
  }

  private static DepartedBatchStore.Batch asStored(BatchEvent batch) {
    String first = "batch-" + batch.cutOff();
    int attempt =
        batch.batchId().equals(first)
            ? 1
            : Integer.parseInt(batch.batchId().substring(first.length() + 1));
    return new DepartedBatchStore.Batch(
        batch.batchId(),
        batch.cutOff(),
        attempt,
        batch.status(),
        batch.executionDate(),
        batch.on().value());
  }

  private static <T> T read(ConsumerRecord<byte[], byte[]> event, EventType type) {
    try {
      return RecordReader.read(event.value(), type);
    } catch (InvalidRecord unreadable) {
      throw new IllegalStateException(
          "%s/%d/%d cannot be read".formatted(event.topic(), event.partition(), event.offset()),
          unreadable);
    }
  }

  /**
   * Requires that there are none.
   *
   * @throws Refusal otherwise
   */
  public void requireNone() throws SQLException {
    DepartedBatchStore.Batch next = store.next().orElse(null);
    if (next != null) {
      throw haveLeft(next.batchId());
    }
  }

  private static Refusal haveLeft(String batchId) {
    return Refusal.conflict("files-have-left", RefusalPhrase.FILES_HAVE_LEFT.with(batchId));
  }

  /**
   * Takes up the next one, inside the running transaction.
   *
   * @return whether there was one
   * @throws Refusal while decisions that its lines pay have not been read again
   */
  boolean takeUpNext(BusinessDay day, Outgoing outgoing) throws SQLException {
    DepartedBatchStore.Batch next = store.next().orElse(null);
    if (next == null) {
      return false;
    }
    if (next.status() == BatchStatus.APPROVED) {
      order(next, day, outgoing);
    } else {
      withdraw(next, day);
    }
    store.takenUp(next.batchId());
    if (!store.isAny()) {
      gaps.release(Topic.BANK_PAYOUT_STATUSES, "the ledger has every batch that has left");
      gaps.release(Topic.BANK_MESSAGES, "the ledger has every batch that has left");
    }
    LOG.infof("%s is taken up as %s", next.batchId(), next.status());
    return true;
  }

  private void order(DepartedBatchStore.Batch departed, BusinessDay day, Outgoing outgoing)
      throws SQLException {
    PaymentBatch batch = PaymentBatch.lock(departed.batchId()).orElse(null);
    List<DepartedBatchStore.Line> left = store.lines(departed.batchId());
    Ledger ledger =
        ledgers.load(
            left.stream().map(DepartedBatchStore.Line::provider).collect(Collectors.toSet()), day);
    Set<String> unknown = store.withoutAccount(departed.batchId());
    if (!unknown.isEmpty()) {
      LOG.warnf("%s waits for decisions about %s", departed.batchId(), unknown);
      throw haveLeft(departed.batchId());
    }
    boolean wasSetApart = batch != null;
    if (batch == null) {
      batch = begun(departed, left, day);
      store.setApart(departed.batchId());
    }
    BusinessDay approvedOn = new BusinessDay(departed.on());
    List<PayoutLine> lines =
        payouts.ofBatch(departed.batchId()).stream()
            .map(line -> line.ordered(departed.executionDate()))
            .toList();
    requireTheSame(departed, left, lines);
    payouts.order(departed.batchId(), departed.executionDate(), departed.on());
    lines.forEach(
        line ->
            ledger.depart(
                line.account(), line.amount(), wasSetApart ? line.amount() : EuroCents.ZERO));
    ledgers.save(ledger, day.value(), null);
    batch.executionDate = departed.executionDate();
    BankFileStore.Writer writer =
        bankFiles.begin(
            departed.batchId(),
            approvedOn,
            departed.executionDate(),
            lines.size(),
            lines.stream().map(PayoutLine::amount).reduce(EuroCents.ZERO, EuroCents::plus));
    writer.add(lines);
    BankFileStore.Written file = writer.end();
    batch.bankFile = file.name();
    batch.bankFileSha256 = file.sha256();
    batch.submittedBy = batch.submittedBy == null ? SUBMITTER : batch.submittedBy;
    batch.approvedBy = APPROVER;
    batch.moveTo(BatchStatus.APPROVED, approvedOn);
    LedgerEntries.publish(ledger, outgoing);
  }

  private static PaymentBatch begun(
      DepartedBatchStore.Batch departed, List<DepartedBatchStore.Line> lines, BusinessDay day) {
    PaymentBatch batch = new PaymentBatch();
    batch.batchId = departed.batchId();
    batch.cutOff = departed.cutOff();
    batch.attempt = departed.attempt();
    batch.drawnUpOn = departed.on();
    batch.executionDate = departed.executionDate();
    batch.lines = lines.size();
    batch.totalCents = lines.stream().mapToLong(DepartedBatchStore.Line::amountCents).sum();
    batch.moveTo(BatchStatus.DRAWN_UP, day);
    batch.persistAndFlush();
    return batch;
  }

  private static void requireTheSame(
      DepartedBatchStore.Batch batch, List<DepartedBatchStore.Line> left, List<PayoutLine> here) {
    Map<String, Long> hereById =
        here.stream()
            .collect(Collectors.toMap(PayoutLine::payoutId, line -> line.amount().value()));
    Map<String, Long> leftById =
        left.stream()
            .collect(
                Collectors.toMap(
                    DepartedBatchStore.Line::payoutId, DepartedBatchStore.Line::amountCents));
    if (!hereById.equals(leftById)) {
      throw new IllegalStateException(
          "%s left with other lines than the database has".formatted(batch.batchId()));
    }
  }

  private void withdraw(DepartedBatchStore.Batch departed, BusinessDay day) throws SQLException {
    PaymentBatch batch = PaymentBatch.lock(departed.batchId()).orElseThrow();
    Ledger ledger = ledgers.loadBatch(batch.batchId, day);
    payouts.ofBatch(batch.batchId).forEach(line -> ledger.release(line.account(), line.amount()));
    payouts.withdraw(batch.batchId, departed.on());
    ledgers.save(ledger, day.value(), null);
    batch.withdrawnBy = "lost with the database: who withdrew";
    batch.withdrawalReason = REASON;
    batch.moveTo(BatchStatus.WITHDRAWN, new BusinessDay(departed.on()));
  }
}

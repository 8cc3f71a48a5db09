package org.carepremiums.payment.bankmessage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.RecordReader;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.BankStatus;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.payment.ledger.BankReasons;
import org.carepremiums.payment.ledger.BankRefusal;
import org.carepremiums.payment.ledger.ContradictoryStatus;
import org.carepremiums.payment.ledger.Ledger;
import org.carepremiums.payment.ledger.PayoutStage;
import org.carepremiums.payment.store.LedgerStore;
import org.carepremiums.payment.store.PayoutLine;
import org.carepremiums.payment.store.PayoutStore;
import org.carepremiums.payment.store.ReconciliationRecords;
import org.carepremiums.payment.store.RefusedFor;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.messaging.record.EventReader;
import org.carepremiums.platform.messaging.record.ReceivedRecord;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** What the bank says of payouts: read strictly, in any order, any number of times. */
@ApplicationScoped
public class BankStatuses {

  private static final Logger LOG = Logger.getLogger(BankStatuses.class);

  private final PayoutStore payouts;
  private final LedgerStore ledgers;
  private final ReconciliationRecords witnesses;
  private final BankReasons reasons;

  @Inject
  BankStatuses(
      PayoutStore payouts,
      LedgerStore ledgers,
      ReconciliationRecords witnesses,
      BankReasons reasons) {
    this.reasons = reasons;
    this.payouts = payouts;
    this.ledgers = ledgers;
    this.witnesses = witnesses;
  }

  /**
   * @throws InvalidRecord when it is no status of a payout, or contradicts itself or its key
   */
  public static BankStatus read(ReceivedRecord received) throws InvalidRecord {
    EventReader.requireType(received, EventType.BANK_STATUS);
    BankStatus status = RecordReader.read(received.value(), EventType.BANK_STATUS);
    requireReason(status);
    requireKey(received, status);
    return status;
  }

  /**
   * What became of statuses.
   *
   * @param refused why single ones are refused, by their place in the list
   * @param moved the payouts that they moved
   */
  public record Result(Map<Integer, InvalidRecord> refused, Set<String> moved) {}

  /**
   * Moves the payouts.
   *
   * @param ledger with all accounts of the payees, locked
   */
  public Result apply(List<BankStatus> statuses, Ledger ledger, BusinessDay day, Outgoing outgoing)
      throws SQLException {
    Map<String, PayoutLine> current =
        payouts.lock(statuses.stream().map(BankStatus::payoutId).toList());
    Map<String, PayoutLine> moved = new LinkedHashMap<>();
    Map<Integer, InvalidRecord> refused = new HashMap<>();
    List<RefusedFor> refusals = new ArrayList<>();
    List<ReconciliationRecords.BankWord> words = new ArrayList<>();
    for (int place = 0; place < statuses.size(); place++) {
      BankStatus status = statuses.get(place);
      try {
        PayoutLine before = payoutOf(status, current);
        Optional<PayoutLine> after = move(before, status);
        if (after.isPresent()) {
          PayoutLine line = after.get();
          current.put(line.payoutId(), line);
          moved.put(line.payoutId(), line);
          words.add(
              new ReconciliationRecords.BankWord(line.payoutId(), status.status(), day.value()));
          Optional<RefusedFor> held = refusal(line, status);
          if (held.isPresent()) {
            refusals.add(held.get());
            ledger.refuse(held.get().provider(), held.get().refusal());
          }
          ledger.move(line.account(), line.amount(), before.stage(), line.stage());
          if (line.stage() == PayoutStage.BOOKED) {
            ledger.paid(line.account().provider(), line.paidTo(day.value()));
          } else if (before.stage() == PayoutStage.BOOKED) {
            ledger.cameBack(line.account().provider(), line.payoutId());
          }
          outgoing.publish(
              Topic.PAYOUTS,
              line.account().provider().value(),
              line.payoutId() + "/" + line.stage(),
              line.event(day));
          log(line);
        }
      } catch (InvalidRecord invalid) {
        refused.put(place, invalid);
      }
    }
    payouts.move(moved.values(), day.value());
    witnesses.bankSaid(words);
    ledgers.saveRefused(refusals);
    return new Result(refused, moved.keySet());
  }

  private static PayoutLine payoutOf(BankStatus status, Map<String, PayoutLine> known)
      throws InvalidRecord {
    PayoutLine payout = known.get(status.payoutId());
    if (payout == null) {
      throw new InvalidRecord(
          "unknown-payout", "payoutId", "No payout of this identification was ever ordered.");
    }
    if (status.inamiNumber() != null
        && !status.inamiNumber().key().equals(payout.account().provider())) {
      throw new InvalidRecord(
          "wrong-provider", "inamiNumber", "The payout goes to another provider.");
    }
    return payout;
  }

  private static Optional<PayoutLine> move(PayoutLine payout, BankStatus status)
      throws InvalidRecord {
    try {
      return payout
          .stage()
          .after(status.status())
          .map(stage -> payout.moved(stage, status.reasonCode()));
    } catch (ContradictoryStatus contradiction) {
      throw new InvalidRecord("contradictory-status", "status", contradiction.getMessage() + ".");
    }
  }

  private Optional<RefusedFor> refusal(PayoutLine line, BankStatus status) throws SQLException {
    boolean failed = line.stage() == PayoutStage.REJECTED || line.stage() == PayoutStage.RETURNED;
    if (!failed) {
      return Optional.empty();
    }
    BankReasons.Consequence next =
        reasons
            .of(status.reasonCode(), status.observedOn(), ledgers.otherFailures(line))
            .consequence();
    if (next == BankReasons.Consequence.HELD_AS_UNKNOWN) {
      LOG.warnf(
          "the bank's reason %s of %s stands in no list of bank-reasons.yaml: held",
          status.reasonCode(), line.payoutId());
    }
    return next == BankReasons.Consequence.ORDERED_AGAIN
        ? Optional.empty()
        : Optional.of(
            new RefusedFor(
                line.account().provider(),
                new BankRefusal(
                    line.iban(), status.reasonCode(), status.observedOn(), next, line.account())));
  }

  private static void requireReason(BankStatus status) throws InvalidRecord {
    boolean failed =
        status.status() == BankStatusKind.REJECTED || status.status() == BankStatusKind.RETURNED;
    if (failed && status.reasonCode() == null) {
      throw new InvalidRecord(
          InvalidRecord.MISSING_FIELD,
          "reasonCode",
          "Field 'reasonCode' is missing: a payout is rejected or returned for a reason.");
    }
  }

  private static void requireKey(ReceivedRecord received, BankStatus status) throws InvalidRecord {
    if (received.key() != null && !status.payoutId().equals(received.key())) {
      throw new InvalidRecord(
          "contradictory-key", "payoutId", "The record's key names another payout.");
    }
  }

  private static void log(PayoutLine line) {
    MDC.put("provider", line.account().provider().value());
    MDC.put("payout", line.payoutId());
    MDC.put("batch", line.batchId());
    if (line.reasonCode() == null) {
      LOG.debugf("payout %s is %s", line.payoutId(), line.stage());
    } else {
      LOG.infof("payout %s is %s: %s", line.payoutId(), line.stage(), line.reasonCode());
    }
    MDC.remove("provider");
    MDC.remove("payout");
    MDC.remove("batch");
  }
}

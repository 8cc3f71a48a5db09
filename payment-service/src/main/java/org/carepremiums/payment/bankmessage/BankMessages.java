package org.carepremiums.payment.bankmessage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carepremiums.contracts.upstream.BankStatus;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.ledger.BankReasonPhrase;
import org.carepremiums.payment.ledger.BankReasons;
import org.carepremiums.payment.ledger.BankRefusal;
import org.carepremiums.payment.ledger.BankStatusCodes;
import org.carepremiums.payment.ledger.CreditOutcome;
import org.carepremiums.payment.ledger.Ledger;
import org.carepremiums.payment.parameters.Debtors;
import org.carepremiums.payment.recovery.RepaymentDesk;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.payment.store.LedgerEntries;
import org.carepremiums.payment.store.LedgerStore;
import org.carepremiums.payment.store.Payees;
import org.carepremiums.payment.store.PayoutLine;
import org.carepremiums.payment.store.PayoutStore;
import org.carepremiums.payment.store.RefusedFor;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.jboss.logging.Logger;

/**
 * Takes in messages of the bank, inside the running transaction: a message as a whole or not at
 * all, and the same one once.
 */
@ApplicationScoped
public class BankMessages {

  private static final Logger LOG = Logger.getLogger(BankMessages.class);

  /** Payouts whose accounts are held in memory together. */
  private static final int TOGETHER = 1_000;

  private final BankMessageStore store;
  private final PayoutStore payouts;
  private final LedgerStore ledgers;
  private final BankStatuses statuses;
  private final BankStatusCodes codes;
  private final Debtors debtors;
  private final RepaymentDesk repayments;
  private final Payees payees;

  @Inject
  BankMessages(
      BankMessageStore store,
      PayoutStore payouts,
      LedgerStore ledgers,
      BankStatuses statuses,
      BankStatusCodes codes,
      Debtors debtors,
      RepaymentDesk repayments,
      Payees payees) {
    this.payees = payees;
    this.repayments = repayments;
    this.store = store;
    this.payouts = payouts;
    this.ledgers = ledgers;
    this.statuses = statuses;
    this.codes = codes;
    this.debtors = debtors;
  }

  /**
   * A message that was taken in.
   *
   * @param id its number here
   * @param isNew whether it was not known before
   */
  public record Taken(long id, boolean isNew) {}

  /**
   * @param content the message as it came
   * @param receivedBy who handed it in
   * @param day the business day that is open
   * @throws RefusedBankMessage when it is about an account that is not ours, or says something else
   *     under the identification of a message of before
   */
  public Taken take(
      ReadBankMessage message,
      byte[] content,
      String receivedBy,
      BusinessDay day,
      Outgoing outgoing)
      throws SQLException, RefusedBankMessage {
    store.lock();
    BankMessageStore.Known known = store.known(message).orElse(null);
    if (known != null) {
      if (!known.isSame()) {
        throw new RefusedBankMessage(
            "contradictory-message",
            "GrpHdr/MsgId",
            RefusalPhrase.BANK_MESSAGE_DIFFERS.with(message.messageId()));
      }
      return new Taken(known.id(), false);
    }
    requireOurAccounts(message);
    Map<String, PayoutLine> lines = lines(message);
    List<NoticeMatching.Matched> matched =
        new NoticeMatching(message, codes, lines.values(), store.references(message)).match();
    payees.lock(concerned(matched, lines));
    Set<String> moved = apply(matched, lines, day, outgoing);
    hold(matched, day, outgoing);
    List<HandledNotice> handled = new ArrayList<>();
    for (NoticeMatching.Matched one : matched) {
      boolean isApplied =
          one.credit() == null ? isMoved(one, moved) : answersToClaim(one, day, outgoing);
      handled.add(isApplied ? applied(one.handled()) : one.handled());
    }
    long id = store.add(message, content, receivedBy, day.value(), handled);
    log(message, handled);
    return new Taken(id, true);
  }

  private void requireOurAccounts(ReadBankMessage message) throws RefusedBankMessage {
    for (String account : message.accounts()) {
      if (!debtors.isOurs(account)) {
        throw new RefusedBankMessage(
            "other-account", "Acct/Id/IBAN", RefusalPhrase.BANK_MESSAGE_OF_OTHER_ACCOUNT.alone());
      }
    }
  }

  /** The payouts that it may be about, by their identifications. */
  private Map<String, PayoutLine> lines(ReadBankMessage message) throws SQLException {
    Set<String> batches = new TreeSet<>();
    Set<String> single = new TreeSet<>();
    for (BankNotice notice : message.notices()) {
      if (notice instanceof BankNotice.BatchStatus status) {
        batches.add(status.reference());
      } else if (notice instanceof BankNotice.PaymentStatus status && status.reference() != null) {
        single.add(status.reference());
      } else if (notice instanceof BankNotice.Booking booking && booking.reference() != null) {
        (booking.movement() == BankNotice.Movement.BATCH_PAID ? batches : single)
            .add(booking.reference());
      }
    }
    Map<String, PayoutLine> lines = new LinkedHashMap<>(payouts.find(single));
    for (String batch : batches) {
      payouts.ofBatch(batch).stream()
          .filter(line -> line.iban() != null)
          .forEach(line -> lines.put(line.payoutId(), line));
    }
    return lines;
  }

  /**
   * Everybody whose accounts change, so that they are locked in one order and none waits for two.
   */
  private Set<InamiKey> concerned(
      List<NoticeMatching.Matched> matched, Map<String, PayoutLine> lines) throws SQLException {
    Set<InamiKey> found = providers(statuses(matched), lines);
    for (NoticeMatching.Matched one : matched) {
      if (one.contradicted() != null) {
        found.add(one.contradicted().account().provider());
      }
      if (one.credit() != null) {
        repayments.payeeOf(one.credit()).ifPresent(found::add);
      }
    }
    return found;
  }

  private Set<String> apply(
      List<NoticeMatching.Matched> matched,
      Map<String, PayoutLine> lines,
      BusinessDay day,
      Outgoing outgoing)
      throws SQLException {
    List<BankStatus> all = statuses(matched);
    Set<String> moved = new HashSet<>();
    for (int from = 0; from < all.size(); from += TOGETHER) {
      List<BankStatus> part = all.subList(from, Math.min(all.size(), from + TOGETHER));
      Ledger ledger = ledgers.load(providers(part, lines), day);
      moved.addAll(statuses.apply(part, ledger, day, outgoing).moved());
      ledgers.save(ledger, day.value(), null);
      LedgerEntries.publish(ledger, outgoing);
    }
    return moved;
  }

  private static List<BankStatus> statuses(List<NoticeMatching.Matched> matched) {
    return matched.stream().flatMap(one -> one.statuses().stream()).toList();
  }

  private static Set<InamiKey> providers(List<BankStatus> part, Map<String, PayoutLine> lines) {
    return part.stream()
        .map(status -> lines.get(status.payoutId()).account().provider())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What the bank paid though it had refused it is not ordered a second time. */
  private void hold(List<NoticeMatching.Matched> matched, BusinessDay day, Outgoing outgoing)
      throws SQLException {
    List<PayoutLine> contradicted = new ArrayList<>();
    matched.stream()
        .filter(one -> one.contradicted() != null)
        .forEach(one -> contradicted.add(one.contradicted()));
    if (contradicted.isEmpty()) {
      return;
    }
    Ledger ledger =
        ledgers.load(contradicted.stream().map(line -> line.account().provider()).toList(), day);
    List<RefusedFor> refusals =
        contradicted.stream()
            .map(
                line ->
                    new RefusedFor(
                        line.account().provider(),
                        new BankRefusal(
                            line.iban(),
                            BankReasonPhrase.BOOK.name(),
                            day.value(),
                            BankReasons.Consequence.HELD_FOR_ORDER,
                            line.account())))
            .toList();
    refusals.forEach(refused -> ledger.refuse(refused.provider(), refused.refusal()));
    ledgers.saveRefused(refusals);
    ledgers.save(ledger, day.value(), null);
    LedgerEntries.publish(ledger, outgoing);
  }

  private boolean answersToClaim(NoticeMatching.Matched matched, BusinessDay day, Outgoing outgoing)
      throws SQLException {
    return !(repayments.credit(matched.credit(), day, outgoing) instanceof CreditOutcome.Unknown);
  }

  private static boolean isMoved(NoticeMatching.Matched matched, Set<String> moved) {
    return matched.statuses().stream().anyMatch(status -> moved.contains(status.payoutId()));
  }

  private static HandledNotice applied(HandledNotice handled) {
    return new HandledNotice(
        handled.notice(),
        handled.said(),
        handled.batchId(),
        handled.payoutId(),
        NoticeOutcome.APPLIED,
        null);
  }

  private static void log(ReadBankMessage message, List<HandledNotice> handled) {
    long open = handled.stream().filter(one -> one.outcome() == NoticeOutcome.OPEN).count();
    if (open == 0) {
      LOG.infof("%s %s: %d notices", message.kind().id(), message.messageId(), handled.size());
    } else {
      LOG.warnf(
          "%s %s: %d of %d notices wait for somebody",
          message.kind().id(), message.messageId(), open, handled.size());
    }
  }
}

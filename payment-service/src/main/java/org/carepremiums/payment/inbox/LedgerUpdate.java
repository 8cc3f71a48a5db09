package org.carepremiums.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.carepremiums.contracts.upstream.BankStatus;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.bankmessage.BankStatuses;
import org.carepremiums.payment.ledger.Ledger;
import org.carepremiums.payment.ledger.LedgerAccountId;
import org.carepremiums.payment.store.LedgerEntries;
import org.carepremiums.payment.store.LedgerStore;
import org.carepremiums.payment.store.NamedBy;
import org.carepremiums.payment.store.PayoutLine;
import org.carepremiums.payment.store.PayoutStore;
import org.carepremiums.payment.store.ReconciliationRecords;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.outbox.Outgoing;

/**
 * Brings the ledger up to date with what one poll brought: a constant number of statements, however
 * many records.
 */
@ApplicationScoped
public class LedgerUpdate {

  private final LedgerStore ledgers;
  private final PayoutStore payouts;
  private final BankStatuses bankStatuses;
  private final ReconciliationRecords witnesses;
  private final MessageRecord messages;
  private final OpenDay openDay;

  @Inject
  LedgerUpdate(
      LedgerStore ledgers,
      PayoutStore payouts,
      BankStatuses bankStatuses,
      ReconciliationRecords witnesses,
      MessageRecord messages,
      OpenDay openDay) {
    this.messages = messages;
    this.witnesses = witnesses;
    this.ledgers = ledgers;
    this.payouts = payouts;
    this.bankStatuses = bankStatuses;
    this.openDay = openDay;
  }

  void apply(PaymentPoll reading, Outgoing outgoing) throws SQLException {
    List<NamedBy> accounts = reading.accounts().stream().map(BankAccountFact::named).toList();
    List<DecidedAmount> decisions = concerned(reading.decisions());
    List<ParsedRecord<BankStatus>> statuses = reading.bankStatuses();
    List<String> payoutIds = statuses.stream().map(status -> status.data().payoutId()).toList();
    Map<String, PayoutLine> known = payouts.find(payoutIds);
    Set<InamiKey> providers = new TreeSet<>();
    accounts.forEach(named -> providers.add(named.provider()));
    decisions.forEach(decision -> providers.add(decision.provider()));
    known.values().forEach(payout -> providers.add(payout.account().provider()));

    Ledger ledger = ledgers.load(providers, () -> day(reading));
    BusinessDay day = ledger.day();
    for (NamedBy named : accounts) {
      ledger.name(named.provider(), named.account());
    }
    decisions.forEach(decision -> follow(decision, ledger));
    bankStatuses
        .apply(statuses.stream().map(ParsedRecord::data).toList(), ledger, day, outgoing)
        .refused()
        .forEach((place, why) -> outgoing.reject(statuses.get(place).received(), why));
    witnesses.decided(
        decisions.stream()
            .filter(DecidedAmount::setsWhatIsOwed)
            .map(DecidedAmount::decided)
            .toList());
    ledgers.saveNamed(accounts);
    ledgers.save(ledger, day.value(), null);
    LedgerEntries.publish(ledger, outgoing);
    messages.take(reading.bankMessages(), day, outgoing);
  }

  /**
   * Without preliminary decisions of premiums that were never decided for good, which are most:
   * they change nothing. All decisions of a provider come one after another, so an account that is
   * not there yet is not opened meanwhile.
   */
  private List<DecidedAmount> concerned(List<DecidedAmount> decisions) throws SQLException {
    Set<LedgerAccountId> decided = new HashSet<>();
    Set<LedgerAccountId> perhaps = new HashSet<>();
    for (DecidedAmount decision : decisions) {
      (decision.setsWhatIsOwed() ? decided : perhaps).add(decision.account());
    }
    perhaps.removeAll(decided);
    decided.addAll(ledgers.opened(perhaps));
    return decisions.stream().filter(decision -> decided.contains(decision.account())).toList();
  }

  private static void follow(DecidedAmount decision, Ledger ledger) {
    if (decision.setsWhatIsOwed()) {
      ledger.decide(decision.account(), decision.entitlement());
    } else {
      ledger.takeBack(decision.account(), decision.takenBack());
    }
  }

  /** Before the first day has opened, the day on which the latest of the records was made. */
  private BusinessDay day(PaymentPoll reading) throws SQLException {
    return openDay
        .held()
        .orElseGet(
            () ->
                Stream.concat(
                        reading.decisions().stream().map(DecidedAmount::decidedOn),
                        reading.accounts().stream().map(BankAccountFact::recordedOn))
                    .max(BusinessDay::compareTo)
                    .orElseGet(() -> BusinessDay.onOrAfter(LocalDate.EPOCH)));
  }
}

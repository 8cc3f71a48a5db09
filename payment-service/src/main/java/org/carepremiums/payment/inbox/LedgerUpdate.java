package org.carepremiums.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.exchange.OpenDay;
import org.carepremiums.contracts.exchange.Outgoing;
import org.carepremiums.contracts.exchange.ReceivedRecord;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.upstream.BankStatus;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.ledger.AccountId;
import org.carepremiums.payment.ledger.Entitlement;
import org.carepremiums.payment.ledger.Ledger;
import org.carepremiums.payment.ledger.NamedAccount;
import org.carepremiums.payment.store.LedgerEntries;
import org.carepremiums.payment.store.LedgerStore;
import org.carepremiums.payment.store.NamedBy;
import org.carepremiums.payment.store.PayoutLine;
import org.carepremiums.payment.store.PayoutStore;

/**
 * Brings the ledger up to date with what one poll brought: a constant number of statements, however
 * many records.
 */
@ApplicationScoped
public class LedgerUpdate {

  private final LedgerStore ledgers;
  private final PayoutStore payouts;
  private final BankStatuses bankStatuses;
  private final OpenDay openDay;

  @Inject
  LedgerUpdate(
      LedgerStore ledgers, PayoutStore payouts, BankStatuses bankStatuses, OpenDay openDay) {
    this.ledgers = ledgers;
    this.payouts = payouts;
    this.bankStatuses = bankStatuses;
    this.openDay = openDay;
  }

  void apply(
      List<ReceivedRecord> accountRecords,
      List<ReceivedRecord> decisionRecords,
      List<ReceivedRecord> statusRecords,
      Outgoing outgoing)
      throws SQLException {
    List<Fact> facts = facts(accountRecords, outgoing);
    List<NamedBy> accounts = facts.stream().map(LedgerUpdate::named).toList();
    List<Decision> decisions = decisions(decisionRecords, outgoing);
    List<ReadRecord<BankStatus>> statuses = BankStatuses.read(statusRecords, outgoing);
    List<String> payoutIds = statuses.stream().map(status -> status.data().payoutId()).toList();
    Map<String, PayoutLine> known = payouts.find(payoutIds);
    Set<InamiKey> providers = new TreeSet<>();
    accounts.forEach(named -> providers.add(named.provider()));
    decisions.forEach(decision -> providers.add(decision.provider()));
    known.values().forEach(payout -> providers.add(payout.account().provider()));

    BusinessDay day = day(decisions, facts);
    Ledger ledger = ledgers.load(providers, day.value());
    for (NamedBy named : accounts) {
      ledger.name(named.provider(), named.account());
    }
    for (Decision decision : decisions) {
      ledger.decide(
          new AccountId(decision.provider(), decision.scheme(), decision.year()),
          new Entitlement(
              decision.decisionId(), decision.version(), decision.amount(), decision.payBefore()));
    }
    bankStatuses.apply(statuses, ledger, day, outgoing);
    ledgers.saveNamed(accounts);
    ledgers.save(ledger, day.value(), null);
    LedgerEntries.publish(ledger, day, outgoing);
  }

  /** Before the first day has opened, the day on which the latest of the records was made. */
  private BusinessDay day(List<Decision> decisions, List<Fact> facts) throws SQLException {
    return openDay
        .current()
        .orElseGet(
            () ->
                Stream.concat(
                        decisions.stream().map(Decision::decidedOn),
                        facts.stream().map(Fact::recordedOn))
                    .max(BusinessDay::compareTo)
                    .orElseGet(() -> BusinessDay.onOrAfter(LocalDate.EPOCH)));
  }

  /** Preliminary decisions set nothing. */
  private static List<Decision> decisions(List<ReceivedRecord> records, Outgoing outgoing) {
    return OurEvents.read(records, Decision.class, LedgerUpdate::problem, outgoing).stream()
        .map(ReadRecord::data)
        .filter(decision -> decision.status() == DecisionStatus.FINAL)
        .toList();
  }

  private static List<Fact> facts(List<ReceivedRecord> records, Outgoing outgoing) {
    return OurEvents.read(records, Fact.class, LedgerUpdate::problem, outgoing).stream()
        .map(ReadRecord::data)
        .toList();
  }

  private static NamedBy named(Fact fact) {
    FactValue.BankAccount account = (FactValue.BankAccount) fact.value();
    return new NamedBy(
        new InamiKey(fact.subject()),
        new NamedAccount(
            account.key(),
            fact.version(),
            account.iban(),
            account.holder(),
            account.validFrom(),
            fact.observedOn(),
            account.scheme(),
            account.year()));
  }

  private static String problem(Decision decision) {
    if (decision.decisionId() == null) {
      return "decisionId";
    }
    if (decision.provider() == null) {
      return "provider";
    }
    if (decision.scheme() == null) {
      return "scheme";
    }
    if (decision.year() == null) {
      return "year";
    }
    if (decision.status() == null) {
      return "status";
    }
    if (decision.decidedOn() == null) {
      return "decidedOn";
    }
    return decision.amount() == null || decision.amount().isNegative() ? "amount" : null;
  }

  private static String problem(Fact fact) {
    if (!(fact.value() instanceof FactValue.BankAccount account)) {
      return "value.kind";
    }
    if (!isInamiKey(fact.subject())) {
      return "subject";
    }
    if (fact.observedOn() == null) {
      return "observedOn";
    }
    if (fact.recordedOn() == null) {
      return "recordedOn";
    }
    if (account.iban() == null) {
      return "value.iban";
    }
    if (account.validFrom() == null) {
      return "value.validFrom";
    }
    return (account.scheme() == null) == (account.year() == null) ? null : "value.scheme";
  }

  private static boolean isInamiKey(String subject) {
    try {
      return new InamiKey(subject).value() != null;
    } catch (IllegalArgumentException other) {
      return false;
    }
  }
}

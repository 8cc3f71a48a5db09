package org.carepremiums.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.event.BusinessDayOpened;
import org.carepremiums.contracts.exchange.BatchHandler;
import org.carepremiums.contracts.exchange.OpenDay;
import org.carepremiums.contracts.exchange.Outgoing;
import org.carepremiums.contracts.exchange.ReceivedRecord;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.batch.DrawUp;
import org.carepremiums.payment.ledger.Ledger;
import org.carepremiums.payment.store.LedgerEntries;
import org.carepremiums.payment.store.LedgerStore;

/**
 * Takes accounts, decisions, bank statuses and business days, in this order: a day that opens draws
 * up what had come before it.
 */
@ApplicationScoped
public class PaymentInbox implements BatchHandler {

  private final LedgerUpdate ledgerUpdate;
  private final LedgerStore ledgers;
  private final OpenDay openDay;
  private final DrawUp drawUp;

  @Inject
  PaymentInbox(LedgerUpdate ledgerUpdate, LedgerStore ledgers, OpenDay openDay, DrawUp drawUp) {
    this.ledgerUpdate = ledgerUpdate;
    this.ledgers = ledgers;
    this.openDay = openDay;
    this.drawUp = drawUp;
  }

  @Override
  public void handle(List<ReceivedRecord> records, Outgoing outgoing) throws SQLException {
    Map<Topic, List<ReceivedRecord>> byTopic = new EnumMap<>(Topic.class);
    for (ReceivedRecord received : records) {
      byTopic.computeIfAbsent(Topic.of(received.topic()), topic -> new ArrayList<>()).add(received);
    }
    ledgerUpdate.apply(
        byTopic.getOrDefault(Topic.BANK_ACCOUNT_FACTS, List.of()),
        byTopic.getOrDefault(Topic.DECISIONS, List.of()),
        byTopic.getOrDefault(Topic.BANK_PAYOUT_STATUSES, List.of()),
        outgoing);
    List<ReadRecord<BusinessDayOpened>> days =
        OurEvents.read(
            byTopic.getOrDefault(Topic.BUSINESS_DAYS, List.of()),
            BusinessDayOpened.class,
            opened -> opened.day() == null ? "day" : null,
            outgoing);
    for (ReadRecord<BusinessDayOpened> opened : days) {
      open(opened.data().day(), outgoing);
    }
  }

  /** A repeated or earlier day changes nothing. */
  private void open(BusinessDay day, Outgoing outgoing) throws SQLException {
    LocalDate before = openDay.current().map(BusinessDay::value).orElse(LocalDate.EPOCH);
    if (openDay.open(day)) {
      List<InamiKey> providers = ledgers.providersWithAccountValidFrom(before, day.value());
      if (!providers.isEmpty()) {
        Ledger ledger = ledgers.load(providers, day.value());
        providers.forEach(ledger::reroute);
        ledgers.save(ledger, day.value(), null);
        LedgerEntries.publish(ledger, day, outgoing);
      }
      drawUp.open(day, outgoing);
    }
  }
}

package org.carepremiums.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.exchange.BatchHandler;
import org.carepremiums.contracts.exchange.OpenDay;
import org.carepremiums.contracts.exchange.Outgoing;
import org.carepremiums.contracts.exchange.ReceivedRecord;
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
    Reading reading = Reading.of(records, outgoing);
    ledgerUpdate.apply(reading, outgoing);
    for (BusinessDay opened : reading.days()) {
      open(opened, outgoing);
    }
  }

  /** A repeated or earlier day changes nothing. */
  private void open(BusinessDay day, Outgoing outgoing) throws SQLException {
    LocalDate before = openDay.current().map(BusinessDay::value).orElse(LocalDate.EPOCH);
    if (openDay.open(day)) {
      List<InamiKey> providers = ledgers.providersWithAccountValidFrom(before, day.value());
      if (!providers.isEmpty()) {
        Ledger ledger = ledgers.load(providers, day);
        providers.forEach(ledger::reroute);
        ledgers.save(ledger, day.value(), null);
        LedgerEntries.publish(ledger, outgoing);
      }
      drawUp.open(day, outgoing);
    }
  }
}

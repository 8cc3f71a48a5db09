package org.carepremiums.payment.store;

import org.carepremiums.contracts.payment.LedgerEntry;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.payment.ledger.Entry;
import org.carepremiums.payment.ledger.Ledger;
import org.carepremiums.payment.ledger.LedgerAccount;
import org.carepremiums.platform.messaging.outbox.Outgoing;

/** Publishes every entry that a change left in the ledger. */
public final class LedgerEntries {

  private LedgerEntries() {}

  public static void publish(Ledger ledger, Outgoing outgoing) {
    for (Entry entry : ledger.entries()) {
      LedgerAccount account = entry.account();
      outgoing.publish(
          Topic.LEDGER,
          account.id().provider().value(),
          account.id() + "/" + account.version(),
          new LedgerEntry(
              account.id().provider(),
              account.id().scheme(),
              account.id().year(),
              account.version(),
              account.entitlement().decisionId(),
              account.payee(),
              account.owed(),
              account.ordered(),
              account.paid(),
              account.due(),
              account.toRecover(),
              account.heldBecause(),
              entry.on()));
    }
  }
}

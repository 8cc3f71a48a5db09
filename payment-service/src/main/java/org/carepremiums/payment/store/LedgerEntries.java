package org.carepremiums.payment.store;

import org.carepremiums.contracts.exchange.Outgoing;
import org.carepremiums.contracts.payment.LedgerEntry;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.payment.ledger.Account;
import org.carepremiums.payment.ledger.Ledger;

/** Publishes every entry that a change left in the ledger. */
public final class LedgerEntries {

  private LedgerEntries() {}

  /**
   * @param on the business day that is open
   */
  public static void publish(Ledger ledger, BusinessDay on, Outgoing outgoing) {
    for (Account account : ledger.entries()) {
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
              account.owed(),
              account.ordered(),
              account.paid(),
              account.due(),
              account.toRecover(),
              account.heldBecause(),
              on));
    }
  }
}

package org.carepremiums.payment.inbox;

import java.time.LocalDate;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.ledger.BankAccountReference;
import org.carepremiums.payment.ledger.NamedBankAccount;
import org.carepremiums.payment.store.NamedBy;
import org.carepremiums.platform.messaging.record.EventReader;
import org.carepremiums.platform.messaging.record.ReceivedRecord;

/**
 * What payment needs to know of the fact that a provider named an account.
 *
 * @param subject the provider
 * @param version the later replaces the earlier
 * @param value the account
 * @param source who says so
 * @param observedOn the day on which it was named
 * @param recordedOn the business day on which it was recorded
 */
record BankAccountFact(
    InamiKey subject,
    int version,
    FactValue.BankAccount value,
    Source source,
    LocalDate observedOn,
    BusinessDay recordedOn) {

  static BankAccountFact read(ReceivedRecord received) throws InvalidRecord {
    BankAccountFact fact = EventReader.read(received, EventType.FACT, BankAccountFact.class);
    if ((fact.value().scheme() == null) != (fact.value().year() == null)) {
      throw new InvalidRecord(
          InvalidRecord.INVALID_VALUE,
          "value.scheme",
          "Fields 'value.scheme' and 'value.year' stand together or not at all.");
    }
    return fact;
  }

  NamedBy named() {
    return new NamedBy(
        subject,
        new NamedBankAccount(
            new BankAccountReference(source, value.key()),
            version,
            value.iban(),
            value.problem(),
            value.holder(),
            value.validFrom(),
            observedOn,
            value.channel(),
            value.scheme(),
            value.year()));
  }
}

package org.carepremiums.payment.inbox;

import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.event.BusinessDayOpened;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.BankStatus;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.payment.bankmessage.BankStatuses;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.messaging.record.EventReader;
import org.carepremiums.platform.messaging.record.ReceivedRecord;

/**
 * What one poll brought, each kind in the order of its records; what cannot be read has been
 * refused.
 *
 * @param accounts the accounts that were named
 * @param decisions those that set what is owed, and preliminary ones that may take such a one back
 * @param bankStatuses what the bank said
 * @param bankMessages files of the bank, as they were read
 * @param days the business days that opened
 * @param unreadDays records of business days that cannot be read
 */
record PaymentPoll(
    List<BankAccountFact> accounts,
    List<DecidedAmount> decisions,
    List<ParsedRecord<BankStatus>> bankStatuses,
    List<ParsedRecord<MessageRecord.ReadFile>> bankMessages,
    List<BusinessDay> days,
    List<ReceivedRecord> unreadDays) {

  static PaymentPoll of(List<ReceivedRecord> records, Outgoing outgoing) {
    PaymentPoll reading =
        new PaymentPoll(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    for (ReceivedRecord received : records) {
      try {
        reading.add(received);
      } catch (InvalidRecord refused) {
        outgoing.reject(received, refused);
        if (Topic.of(received.topic()) == Topic.BUSINESS_DAYS) {
          reading.unreadDays.add(received);
        }
      }
    }
    return reading;
  }

  private void add(ReceivedRecord received) throws InvalidRecord {
    Topic topic = Topic.of(received.topic());
    switch (topic.type()) {
      case FACT -> accounts.add(BankAccountFact.read(received));
      case DECISION -> {
        DecidedAmount decided = DecidedAmount.read(received);
        if (decided.setsWhatIsOwed() || decided.mayTakeBack()) {
          decisions.add(decided);
        }
      }
      case BANK_STATUS ->
          bankStatuses.add(new ParsedRecord<>(received, BankStatuses.read(received)));
      case BANK_MESSAGE ->
          bankMessages.add(new ParsedRecord<>(received, MessageRecord.read(received)));
      case BUSINESS_DAY_OPENED ->
          days.add(
              EventReader.read(received, EventType.BUSINESS_DAY_OPENED, BusinessDayOpened.class)
                  .day());
      default -> throw new IllegalStateException(topic + " is not read here");
    }
  }
}

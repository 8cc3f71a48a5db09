package org.carepremiums.contracts.exchange;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.exchange.personal.PersonalDataSeal;
import org.carepremiums.contracts.topic.Topic;

/**
 * Encrypts events that may hold a NISS or an IBAN while they wait in the outbox: accounts, payouts,
 * and refused records, which may hold anything, also as their key. The others need not pay for it.
 */
final class OutboxSeal {

  private static final Set<String> PERSONAL =
      Stream.of(Topic.BANK_ACCOUNT_FACTS, Topic.PAYOUTS, Topic.REJECTIONS)
          .map(Topic::topicName)
          .collect(Collectors.toUnmodifiableSet());

  private final PersonalDataSeal seal;

  OutboxSeal(PersonalDataSeal seal) {
    this.seal = seal;
  }

  String key(Outgoing.Event event) {
    return event.topic().equals(Topic.REJECTIONS.topicName())
        ? seal.seal(event.key(), event.id())
        : event.key();
  }

  byte[] data(Outgoing.Event event) {
    return PERSONAL.contains(event.topic()) ? seal.seal(event.data(), event.id()) : event.data();
  }
}

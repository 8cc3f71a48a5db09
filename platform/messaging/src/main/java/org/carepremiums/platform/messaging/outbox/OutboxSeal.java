package org.carepremiums.platform.messaging.outbox;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.database.CompressedBytes;
import org.carepremiums.platform.personaldata.PersonalDataSeal;

/**
 * Encrypts events that may hold a NISS, an IBAN or a provider's own words while they wait in the
 * outbox: accounts, payouts, what providers do here and is passed on, and refused records, which
 * may hold anything, also as their key. The others need not pay for it, and are compressed.
 */
final class OutboxSeal {

  static final Set<String> PERSONAL =
      names(
          Stream.concat(
                  Stream.of(Topic.BANK_ACCOUNT_FACTS, Topic.PAYOUTS),
                  Topic.all().stream()
                      .filter(Topic::isFromOutside)
                      .filter(topic -> topic.source() == Source.PROSANTE))
              .toList());
  static final Set<String> REJECTIONS = names(Topic.carrying(EventType.REJECTION));

  private final PersonalDataSeal seal;

  OutboxSeal(PersonalDataSeal seal) {
    this.seal = seal;
  }

  private static Set<String> names(List<Topic> topics) {
    return topics.stream().map(Topic::topicName).collect(Collectors.toUnmodifiableSet());
  }

  String key(Outgoing.Event event) {
    return REJECTIONS.contains(event.topic()) ? seal.seal(event.key(), event.id()) : event.key();
  }

  byte[] data(Outgoing.Event event) {
    boolean personal = PERSONAL.contains(event.topic()) || REJECTIONS.contains(event.topic());
    return personal ? seal.seal(event.data(), event.id()) : CompressedBytes.compress(event.data());
  }
}

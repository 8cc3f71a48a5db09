package org.carepremiums.intake.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carepremiums.contracts.contestation.Ruling;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.RecordReader;
import org.carepremiums.contracts.json.UsableRecord;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.AboutDelivery;
import org.carepremiums.contracts.upstream.FeedRecord;
import org.carepremiums.contracts.upstream.RecordCheck;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.intake.convention.Conventions;
import org.carepremiums.intake.delivery.DeliveryName;
import org.carepremiums.intake.ledger.Notice;
import org.carepremiums.intake.ledger.Origin;
import org.carepremiums.platform.messaging.record.EventReader;
import org.carepremiums.platform.messaging.record.ReceivedRecord;
import org.carepremiums.platform.parameters.account.SepaArea;

/** Reads a record and says what is wrong with it; touches nothing else. */
@ApplicationScoped
class RecordReading {

  private final Conventions conventions;
  private final SepaArea sepa = SepaArea.read();

  @Inject
  RecordReading(Conventions conventions) {
    this.conventions = conventions;
  }

  /**
   * @param openDay the business day that is open; empty before the first
   */
  ArrivedRecord read(ReceivedRecord received, Optional<BusinessDay> openDay) {
    Topic topic = Topic.of(received.topic());
    DeliveryName delivery = null;
    Integer number = null;
    String subject = null;
    try {
      if (topic.isFeed() && !Headers.isAboutDelivery(received)) {
        delivery = DeliveryName.daily(topic, openDay.orElse(null));
        Optional<Headers.InDelivery> named = Headers.inDelivery(received);
        if (named.isPresent()) {
          delivery = DeliveryName.of(topic, named.get().deliveryId());
          number = named.get().number();
        }
      }
      requireData(received);
      EventType type = Headers.type(received, topic);
      if (type == EventType.RULING) {
        return ruled(received, topic);
      }
      RecordCheck check =
          new RecordCheck(
              named -> conventions.named(named).isPresent(),
              sepa::reaches,
              topic.source(),
              openDay);
      if (type != topic.type()) {
        return ofDelivery(received, topic, type, check);
      }
      UsableRecord<FeedRecord> read = RecordReader.readUsable(received.value(), type);
      subject = read.value().subject();
      requireKey(received, subject);
      UsableRecord<FeedRecord> usable = checked(read, check);
      FeedRecord data = usable.value();
      if (number == null && openDay.isPresent()) {
        delivery = DeliveryName.daily(topic, Notice.of(data.observedOn(), openDay));
      }
      Origin origin =
          new Origin(
              topic.topicName(), number == null ? null : delivery.deliveryId(), received.eventId());
      return new ArrivedRecord.OfFeed(
          received,
          topic,
          delivery,
          number,
          data,
          usable.leftOut(),
          StatementsOfRecord.of(data, usable.leftOut(), topic.source(), origin));
    } catch (InvalidRecord refusal) {
      return new ArrivedRecord.Refused(received, topic, delivery, number, subject, refusal);
    }
  }

  /**
   * A record that was refused before it could be read: its headers say in which delivery it counts.
   *
   * @param openDay the business day that is open; empty before the first
   */
  static ArrivedRecord.Refused refused(
      ReceivedRecord received, InvalidRecord why, Optional<BusinessDay> openDay) {
    Topic topic = Topic.of(received.topic());
    DeliveryName delivery = null;
    Integer number = null;
    if (topic.isFeed() && !Headers.isAboutDelivery(received)) {
      delivery = DeliveryName.daily(topic, openDay.orElse(null));
      try {
        Optional<Headers.InDelivery> named = Headers.inDelivery(received);
        if (named.isPresent()) {
          delivery = DeliveryName.of(topic, named.get().deliveryId());
          number = named.get().number();
        }
      } catch (InvalidRecord unnamed) {
        // It counts among those of the day
      }
    }
    return new ArrivedRecord.Refused(received, topic, delivery, number, null, why);
  }

  /** An act stands without what of it is wrong, as far as it can do without. */
  private static UsableRecord<FeedRecord> checked(UsableRecord<FeedRecord> read, RecordCheck check)
      throws InvalidRecord {
    UsableRecord<FeedRecord> usable = read;
    while (true) {
      try {
        check.require(usable.value());
        return usable;
      } catch (InvalidRecord problem) {
        usable = usable.without(problem);
      }
    }
  }

  private static ArrivedRecord ofDelivery(
      ReceivedRecord received, Topic topic, EventType type, RecordCheck check)
      throws InvalidRecord {
    AboutDelivery said = RecordReader.read(received.value(), type);
    String inHeader = received.header(CloudEventHeaders.DELIVERY);
    if (inHeader != null && !inHeader.equals(said.deliveryId())) {
      throw new InvalidRecord(
          "wrong-delivery",
          CloudEventHeaders.DELIVERY,
          "Header 'ce_delivery' and field 'deliveryId' name different deliveries.");
    }
    check.notFromTheFuture(said);
    return new ArrivedRecord.OfDelivery(received, topic, said);
  }

  private static ArrivedRecord ruled(ReceivedRecord received, Topic topic) throws InvalidRecord {
    Ruling ruling = EventReader.read(received, EventType.RULING, Ruling.class);
    for (FactValue value : ruling.establishes()) {
      if (value.kind().isAboutSoftware()) {
        throw new InvalidRecord(
            "not-about-provider",
            "establishes",
            "A ruling about a provider cannot establish a %s, which is about software."
                .formatted(value.kind()));
      }
    }
    Origin origin = new Origin(topic.topicName(), null, received.eventId());
    return new ArrivedRecord.Ruled(
        received, topic, ruling.provider().value(), StatementsOfRecord.of(ruling, origin));
  }

  private static void requireData(ReceivedRecord received) throws InvalidRecord {
    if (received.value() == null) {
      throw new InvalidRecord(
          "no-data", null, "The record has no data; statements are superseded, never deleted.");
    }
  }

  /** A missing key or subject is derived from the data; a given one may not contradict it. */
  private static void requireKey(ReceivedRecord received, String subject) throws InvalidRecord {
    if (received.key() != null && !subject.equals(received.key())) {
      throw new InvalidRecord(
          "wrong-key", "key", "The record's key must be %s, as its data says.".formatted(subject));
    }
    String said = received.header(CloudEventHeaders.SUBJECT);
    if (said != null && !said.equals(subject)) {
      throw new InvalidRecord(
          "wrong-subject",
          CloudEventHeaders.SUBJECT,
          "Header 'ce_subject' must be %s, as the data says.".formatted(subject));
    }
  }
}

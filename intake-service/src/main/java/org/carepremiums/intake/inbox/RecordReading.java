package org.carepremiums.intake.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.contestation.Ruling;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.RecordReader;
import org.carepremiums.contracts.json.UsableRecord;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.AboutProvider;
import org.carepremiums.contracts.upstream.DeliveryClosed;
import org.carepremiums.contracts.upstream.DeliveryOpened;
import org.carepremiums.contracts.upstream.SoftwareAcceptance;
import org.carepremiums.contracts.upstream.SoftwareApproval;
import org.carepremiums.contracts.upstream.SoftwareHomologation;
import org.carepremiums.contracts.upstream.UpstreamRecord;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.intake.convention.Conventions;
import org.carepremiums.intake.delivery.DeliveryName;
import org.carepremiums.intake.ledger.Notice;
import org.carepremiums.intake.record.RecordRules;
import org.carepremiums.platform.messaging.record.EventReader;
import org.carepremiums.platform.messaging.record.ReceivedRecord;
import org.carepremiums.platform.parameters.account.SepaArea;

/** Reads a record and says what is wrong with it; touches nothing else. */
@ApplicationScoped
class RecordReading {

  private final RecordRules rules;

  @Inject
  RecordReading(Conventions conventions) {
    this.rules = new RecordRules(conventions, SepaArea.read());
  }

  /**
   * @param openDay the business day that is open; empty before the first
   */
  Arrival read(ReceivedRecord received, Optional<BusinessDay> openDay) {
    Topic topic = Topic.of(received.topic());
    DeliveryName delivery = null;
    Integer number = null;
    Envelope envelope = null;
    UpstreamRecord stated = null;
    try {
      if (topic.isFeed() && !HeaderDerivation.isAboutDelivery(received)) {
        delivery = DeliveryName.daily(topic, openDay.orElse(null));
        Optional<DeliveryHeaders> named = DeliveryHeaders.of(received);
        if (named.isPresent()) {
          delivery = DeliveryName.of(topic, named.get().deliveryId());
          number = named.get().number();
        }
      }
      requireData(received);
      envelope = HeaderDerivation.envelope(received, topic);
      if (envelope.type() == EventType.RULING) {
        Ruling ruling = readRuling(received);
        return new Arrival(
            received,
            topic,
            envelope,
            ruling,
            List.of(),
            null,
            null,
            null,
            ruling.provider().value());
      }
      UsableRecord<UpstreamRecord> read =
          RecordReader.readUsable(received.value(), envelope.type());
      stated = read.value();
      requireSameDelivery(received, stated);
      requireKey(received, subject(stated));
      UsableRecord<UpstreamRecord> usable = asRulesAllow(read, topic, openDay);
      if (delivery != null && delivery.isDaily() && openDay.isPresent()) {
        delivery = DeliveryName.daily(topic, Notice.of(stated.observedOn(), openDay));
      }
      return new Arrival(
          received,
          topic,
          envelope,
          usable.value(),
          usable.leftOut(),
          null,
          delivery,
          number,
          subject(stated));
    } catch (InvalidRecord refusal) {
      return new Arrival(
          received, topic, envelope, null, List.of(), refusal, delivery, number, subject(stated));
    }
  }

  private UsableRecord<UpstreamRecord> asRulesAllow(
      UsableRecord<UpstreamRecord> read, Topic topic, Optional<BusinessDay> openDay)
      throws InvalidRecord {
    UsableRecord<UpstreamRecord> usable = read;
    while (true) {
      try {
        rules.check(usable.value(), topic, openDay);
        return usable;
      } catch (InvalidRecord problem) {
        usable = usable.without(problem);
      }
    }
  }

  private static void requireData(ReceivedRecord received) throws InvalidRecord {
    if (received.value() == null) {
      throw new InvalidRecord(
          "no-data", null, "The record has no data; statements are superseded, never deleted.");
    }
  }

  /** The provider's 8 digits, or the software package; {@code null} where it is about neither. */
  private static String subject(UpstreamRecord stated) {
    if (stated instanceof AboutProvider aboutProvider) {
      return aboutProvider.inamiNumber().key().value();
    }
    if (stated instanceof SoftwareHomologation homologation) {
      return homologation.packageId();
    }
    if (stated instanceof SoftwareAcceptance acceptance) {
      return acceptance.packageId();
    }
    return stated instanceof SoftwareApproval approval ? approval.packageId() : null;
  }

  /** A missing key or subject is derived from the data; a given one may not contradict it. */
  private static void requireKey(ReceivedRecord received, String subject) throws InvalidRecord {
    if (subject == null) {
      return;
    }
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

  private static void requireSameDelivery(ReceivedRecord received, UpstreamRecord stated)
      throws InvalidRecord {
    String inData =
        stated instanceof DeliveryOpened opened
            ? opened.deliveryId()
            : stated instanceof DeliveryClosed closed ? closed.deliveryId() : null;
    String inHeader = received.header(CloudEventHeaders.DELIVERY);
    if (inData != null && inHeader != null && !inHeader.equals(inData)) {
      throw new InvalidRecord(
          "wrong-delivery",
          CloudEventHeaders.DELIVERY,
          "Header 'ce_delivery' and field 'deliveryId' name different deliveries.");
    }
  }

  private static Ruling readRuling(ReceivedRecord received) throws InvalidRecord {
    Ruling ruling = EventReader.read(received, EventType.RULING, Ruling.class);
    for (FactValue value : ruling.establishes()) {
      if (value.kind() == FactKind.SOFTWARE_HOMOLOGATION
          || value.kind() == FactKind.SOFTWARE_APPROVAL
          || value.kind() == FactKind.SOFTWARE_ACCEPTANCE) {
        throw new InvalidRecord(
            "not-about-provider",
            "establishes",
            "A ruling about a provider cannot establish a %s, which is about software."
                .formatted(value.kind()));
      }
    }
    return ruling;
  }
}

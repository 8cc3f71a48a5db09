package org.carepremiums.intake.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.carepremiums.contracts.contestation.Ruling;
import org.carepremiums.contracts.exchange.ReceivedRecord;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.RecordReader;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.AboutProvider;
import org.carepremiums.contracts.upstream.DeliveryClosed;
import org.carepremiums.contracts.upstream.DeliveryOpened;
import org.carepremiums.contracts.upstream.SoftwareApproval;
import org.carepremiums.contracts.upstream.SoftwareHomologation;
import org.carepremiums.contracts.upstream.UpstreamRecord;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.intake.convention.Conventions;
import org.carepremiums.intake.delivery.DeliveryName;
import org.carepremiums.intake.record.RecordRules;

/** Reads a record and says what is wrong with it; touches nothing else. */
@ApplicationScoped
class RecordReading {

  private final RecordRules rules;

  @Inject
  RecordReading(Conventions conventions) {
    this.rules = new RecordRules(conventions);
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
            received, topic, envelope, ruling, null, null, null, ruling.provider().value());
      }
      stated = RecordReader.read(received.value(), envelope.type());
      requireSameDelivery(received, stated);
      requireKey(received, subject(stated));
      rules.check(stated, topic, openDay);
      return new Arrival(
          received, topic, envelope, stated, null, delivery, number, subject(stated));
    } catch (InvalidRecord refusal) {
      return new Arrival(
          received, topic, envelope, null, refusal, delivery, number, subject(stated));
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
    return stated instanceof SoftwareApproval approval ? approval.packageId() : null;
  }

  /** A missing key or subject is derived from the data; a given one may not contradict it. */
  private static void requireKey(ReceivedRecord received, String subject) throws InvalidRecord {
    if (subject == null) {
      return;
    }
    if (received.keyBytes() != null && !subject.equals(received.key())) {
      throw new InvalidRecord(
          "wrong-key", "key", "The record's key must be %s, as its data says.".formatted(subject));
    }
    String said = received.header(CloudEventHeaders.SUBJECT);
    if (said != null && !said.isBlank() && !said.equals(subject)) {
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

  /** An event of one of our own services, which may know more fields than we do. */
  static <T> T readOwn(ReceivedRecord received, Class<T> type) throws InvalidRecord {
    try {
      T value = ContractJson.mapper().readValue(received.value(), type);
      if (value == null) {
        throw new InvalidRecord(InvalidRecord.MALFORMED_JSON, null, "The data is null.");
      }
      return value;
    } catch (JsonProcessingException unreadable) {
      String reason =
          unreadable.getCause() instanceof IllegalArgumentException wrong
              ? wrong.getMessage()
              : "it is not a %s".formatted(type.getSimpleName());
      throw new InvalidRecord(
          InvalidRecord.INVALID_VALUE, null, "The data is refused: %s.".formatted(reason));
    } catch (IOException unreadable) {
      throw new InvalidRecord(InvalidRecord.MALFORMED_JSON, null, "The data cannot be read.");
    }
  }

  private static Ruling readRuling(ReceivedRecord received) throws InvalidRecord {
    Ruling ruling = readOwn(received, Ruling.class);
    if (ruling.provider() == null
        || ruling.on() == null
        || ruling.establishes() == null
        || ruling.establishes().contains(null)) {
      throw new InvalidRecord(
          InvalidRecord.MISSING_FIELD, null, "The ruling lacks provider, day, or what holds.");
    }
    for (FactValue value : ruling.establishes()) {
      if (value.kind() == FactKind.SOFTWARE_HOMOLOGATION
          || value.kind() == FactKind.SOFTWARE_APPROVAL) {
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

package org.carepremiums.intake.inbox;

import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.AboutDelivery;
import org.carepremiums.contracts.upstream.FeedRecord;
import org.carepremiums.intake.delivery.DeliveryName;
import org.carepremiums.intake.ledger.SourceStatement;
import org.carepremiums.platform.messaging.record.ReceivedRecord;

/** A record that arrived, read as far as it could be. */
sealed interface ArrivedRecord {

  /** The record, untouched. */
  ReceivedRecord received();

  /** Where it came. */
  Topic topic();

  /**
   * The delivery, or the day's records, that it is about or counts in; {@code null} where it counts
   * in none.
   */
  default DeliveryName delivery() {
    return null;
  }

  /** Its number in the delivery; {@code null} where it has none. */
  default Integer number() {
    return null;
  }

  /** The provider or software package; {@code null} where that is not known. */
  default String subject() {
    return null;
  }

  /** What it states. */
  default List<SourceStatement> statements() {
    return List.of();
  }

  /** What it says in the words of its feed; empty where it cannot be used, or is of no feed. */
  default Optional<FeedRecord> usable() {
    return Optional.empty();
  }

  /** What of it cannot be used. */
  default List<UnusableField> problems() {
    return List.of();
  }

  /** Has its kind decided. */
  void decide(RecordDecision decision);

  /**
   * It cannot be used.
   *
   * @param why why not
   */
  record Refused(
      ReceivedRecord received,
      Topic topic,
      DeliveryName delivery,
      Integer number,
      String subject,
      InvalidRecord why)
      implements ArrivedRecord {

    @Override
    public List<UnusableField> problems() {
      return List.of(new UnusableField(why.field(), why.code(), why.reason()));
    }

    @Override
    public void decide(RecordDecision decision) {
      decision.refuse(this);
    }
  }

  /**
   * It states something.
   *
   * @param data what it was read into
   * @param leftOut what of it was left out because it could not be used
   */
  record OfFeed(
      ReceivedRecord received,
      Topic topic,
      DeliveryName delivery,
      Integer number,
      FeedRecord data,
      List<UnusableField> leftOut,
      List<SourceStatement> statements)
      implements ArrivedRecord {

    @Override
    public String subject() {
      return data.subject();
    }

    @Override
    public Optional<FeedRecord> usable() {
      return Optional.of(data);
    }

    @Override
    public List<UnusableField> problems() {
      return leftOut;
    }

    @Override
    public void decide(RecordDecision decision) {
      decision.take(this);
    }
  }

  /**
   * It begins or ends a delivery.
   *
   * @param data which delivery, and what is said of it
   */
  record OfDelivery(ReceivedRecord received, Topic topic, AboutDelivery data)
      implements ArrivedRecord {

    @Override
    public DeliveryName delivery() {
      return DeliveryName.of(topic, data.deliveryId());
    }

    @Override
    public void decide(RecordDecision decision) {
      decision.take(this);
    }
  }

  /** A contestation was upheld, and facts were established. */
  record Ruled(
      ReceivedRecord received, Topic topic, String subject, List<SourceStatement> statements)
      implements ArrivedRecord {

    @Override
    public void decide(RecordDecision decision) {
      decision.take(this);
    }
  }
}

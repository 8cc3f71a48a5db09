package org.carepremiums.intake.inbox;

import java.util.List;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.intake.delivery.DeliveryName;
import org.carepremiums.platform.messaging.record.ReceivedRecord;

/**
 * A record that arrived, read as far as it could be.
 *
 * @param received the record, untouched
 * @param topic where it came
 * @param envelope what its headers say; {@code null} where they are wrong
 * @param data what it states; {@code null} where it is refused
 * @param leftOut what of it was left out because it could not be used
 * @param refusal why it is refused; {@code null} where it is not
 * @param delivery the delivery, or the day's records, that it counts in; {@code null} where it
 *     counts in none
 * @param number its number in the delivery; {@code null} where it has none
 * @param subject the provider or software package; {@code null} where that is not known
 */
record Arrival(
    ReceivedRecord received,
    Topic topic,
    Envelope envelope,
    Object data,
    List<UnusableField> leftOut,
    InvalidRecord refusal,
    DeliveryName delivery,
    Integer number,
    String subject) {}

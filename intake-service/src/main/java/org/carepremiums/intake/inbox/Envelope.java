package org.carepremiums.intake.inbox;

import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;

/**
 * What the headers of a record say, given or derived.
 *
 * @param topic where it came
 * @param type what its data is
 * @param deliveryId the delivery that it belongs to; {@code null} outside a delivery
 * @param number its number within the delivery; {@code null} outside a delivery
 * @param eventId its CloudEvents id, or its place where it has none
 */
public record Envelope(
    Topic topic, EventType type, String deliveryId, Integer number, String eventId) {}

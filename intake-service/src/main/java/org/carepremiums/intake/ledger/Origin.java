package org.carepremiums.intake.ledger;

/**
 * How a statement came.
 *
 * @param feed the topic
 * @param deliveryId the delivery; {@code null} outside a delivery
 * @param eventId the event's id, or its place in the topic
 */
public record Origin(String feed, String deliveryId, String eventId) {}

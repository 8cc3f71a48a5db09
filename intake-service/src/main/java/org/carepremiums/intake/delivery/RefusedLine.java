package org.carepremiums.intake.delivery;

/**
 * A record that stands refused, and where it can be read again.
 *
 * @param place its topic, partition and offset
 * @param number its number within the delivery
 * @param reason one sentence for a person, without personal data
 */
public record RefusedLine(String place, int number, String reason) {}

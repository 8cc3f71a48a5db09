package org.carepremiums.intake.ledger;

import java.time.LocalDate;

/**
 * A statement as it stands in the ledger.
 *
 * @param key what it is about
 * @param arrival 1, 2, ... within the key
 * @param version the fact's version; {@code null} where it never held
 * @param standing what it is among the others
 * @param content its value
 * @param observedOn the day on which the source established it
 * @param deliveryId the delivery; {@code null} outside a delivery
 */
public record RecordedStatement(
    FactKey key,
    int arrival,
    Integer version,
    Standing standing,
    String content,
    LocalDate observedOn,
    String deliveryId) {}

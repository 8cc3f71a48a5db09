package org.carepremiums.intake.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.carepremiums.intake.delivery.DeliveryState;

/**
 * A file that was published as a delivery, and what became of it.
 *
 * @param deliveryId the delivery
 * @param lines how many records the file has
 * @param receipt the address at which the delivery's receipts are found
 * @param handled whether all of it has been handled; otherwise the receipts tell later
 * @param earlier how the delivery stood before, where it was known: numbers that were refused are
 *     mended by this file, numbers that were taken in keep what they say; absent for a new one
 * @param delivery what became of the delivery; absent while not all of the file has been handled
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Uploaded(
    String deliveryId,
    int lines,
    String receipt,
    boolean handled,
    DeliveryState earlier,
    DeliveryState delivery) {}

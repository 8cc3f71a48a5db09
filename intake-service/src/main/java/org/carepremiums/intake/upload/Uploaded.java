package org.carepremiums.intake.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.carepremiums.intake.delivery.DeliveryState;
import org.carepremiums.intake.delivery.DeliveryStatus;

/**
 * A file that was published as a delivery, and what became of it.
 *
 * @param deliveryId the delivery
 * @param lines how many records the file has
 * @param receipt the address at which the delivery's receipts are found
 * @param handled whether all of it has been handled; otherwise the receipts tell later
 * @param earlier how the delivery stood before, where it was known; absent for a new one
 * @param again what comes of uploading under an id that is known; absent for a new one
 * @param delivery what became of the delivery; absent while not all of the file has been handled
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Uploaded(
    String deliveryId,
    int lines,
    String receipt,
    boolean handled,
    DeliveryState earlier,
    String again,
    DeliveryState delivery) {

  private static final String WHOLE =
      "everything of this delivery had been taken in: the same lines again change nothing, and any"
          + " other is refused and comes as another delivery";
  private static final String PARTLY =
      "lines that stood refused or were missing are taken from this file; those that had been taken"
          + " in keep what they say, and a correction of them comes as another delivery";

  /**
   * @param earlier how the delivery stood before; {@code null} for a new one
   */
  static String again(DeliveryState earlier) {
    if (earlier == null) {
      return null;
    }
    return earlier.status() == DeliveryStatus.COMPLETE && earlier.rejected() == 0 ? WHOLE : PARTLY;
  }
}

package org.carepremiums.intake.inbox;

import java.util.Optional;
import java.util.regex.Pattern;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.value.Text;
import org.carepremiums.platform.messaging.record.ReceivedRecord;

/**
 * The delivery that a record names and its number there. They are read before anything else, so
 * that a record that is refused for another reason still counts as received.
 *
 * @param deliveryId the delivery
 * @param number from 1
 */
public record DeliveryHeaders(String deliveryId, int number) {

  private static final Pattern REFERENCE = Pattern.compile(Text.REFERENCE);
  private static final int LONGEST_REFERENCE = 64;

  /**
   * @return empty outside a delivery
   * @throws InvalidRecord when one of the two headers is missing, or has another form
   */
  static Optional<DeliveryHeaders> of(ReceivedRecord received) throws InvalidRecord {
    String delivery = received.header(CloudEventHeaders.DELIVERY);
    String sequence = received.header(CloudEventHeaders.SEQUENCE);
    if (delivery == null && sequence == null) {
      return Optional.empty();
    }
    if (delivery == null) {
      throw new InvalidRecord(
          "missing-delivery",
          CloudEventHeaders.DELIVERY,
          "Header 'ce_sequence' is there, but 'ce_delivery' is missing.");
    }
    requireReference(delivery);
    if (sequence == null) {
      throw new InvalidRecord(
          "missing-sequence",
          CloudEventHeaders.SEQUENCE,
          "Header 'ce_delivery' is there, but 'ce_sequence' is missing.");
    }
    if (!sequence.matches("[0-9]{1,9}") || Integer.parseInt(sequence) == 0) {
      throw new InvalidRecord(
          "invalid-sequence",
          CloudEventHeaders.SEQUENCE,
          "Header 'ce_sequence' must be a whole number from 1 to 999999999.");
    }
    return Optional.of(new DeliveryHeaders(delivery, Integer.parseInt(sequence)));
  }

  private static void requireReference(String delivery) throws InvalidRecord {
    if (delivery.length() > LONGEST_REFERENCE || !REFERENCE.matcher(delivery).matches()) {
      throw new InvalidRecord(
          "invalid-delivery",
          CloudEventHeaders.DELIVERY,
          "Header 'ce_delivery' must be at most 64 letters, digits, dots, dashes and underscores.");
    }
  }
}

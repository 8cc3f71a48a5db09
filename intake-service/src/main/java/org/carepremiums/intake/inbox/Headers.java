package org.carepremiums.intake.inbox;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.Text;
import org.carepremiums.platform.messaging.record.ReceivedRecord;

/**
 * Derives the CloudEvents headers that a sender left out, and refuses those that are wrong, so that
 * any Kafka client can publish with nothing but the topic's name and the data.
 */
final class Headers {

  private static final Pattern REFERENCE = Pattern.compile(Text.REFERENCE);
  private static final int LONGEST_REFERENCE = 64;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private Headers() {}

  /**
   * The delivery that a record names and its number there.
   *
   * @param deliveryId the delivery
   * @param number from 1
   */
  record InDelivery(String deliveryId, int number) {}

  /**
   * What the data of a record is.
   *
   * @throws InvalidRecord when a header says what it cannot say; its value is not repeated, since
   *     anything may stand there
   */
  static EventType type(ReceivedRecord received, Topic topic) throws InvalidRecord {
    requireSpecVersion(received);
    EventType type = named(received, topic);
    requireWriter(received, topic);
    requireTime(received);
    requireJson(received);
    return type;
  }

  /**
   * Read before anything else, so that a record that is refused for another reason still counts as
   * received.
   *
   * @return empty outside a delivery
   * @throws InvalidRecord when one of the two headers is missing, or has another form
   */
  static Optional<InDelivery> inDelivery(ReceivedRecord received) throws InvalidRecord {
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
    if (delivery.length() > LONGEST_REFERENCE || !REFERENCE.matcher(delivery).matches()) {
      throw new InvalidRecord(
          "invalid-delivery",
          CloudEventHeaders.DELIVERY,
          "Header 'ce_delivery' must be at most 64 letters, digits, dots, dashes and underscores.");
    }
    if (sequence == null) {
      throw new InvalidRecord(
          "missing-sequence",
          CloudEventHeaders.SEQUENCE,
          "Header 'ce_delivery' is there, but 'ce_sequence' is missing.");
    }
    if (!NUMBER.matcher(sequence).matches() || Integer.parseInt(sequence) == 0) {
      throw new InvalidRecord(
          "invalid-sequence",
          CloudEventHeaders.SEQUENCE,
          "Header 'ce_sequence' must be a whole number from 1 to 999999999.");
    }
    return Optional.of(new InDelivery(delivery, Integer.parseInt(sequence)));
  }

  /** Whether the headers say that it opens or closes a delivery. */
  static boolean isAboutDelivery(ReceivedRecord received) {
    String type = received.header(CloudEventHeaders.TYPE);
    return EventType.DELIVERY_OPENED.id().equals(type)
        || EventType.DELIVERY_CLOSED.id().equals(type);
  }

  private static void requireSpecVersion(ReceivedRecord received) throws InvalidRecord {
    String version = received.header(CloudEventHeaders.SPEC_VERSION);
    if (version != null && !version.equals(CloudEventHeaders.SPEC_VERSION_VALUE)) {
      throw new InvalidRecord(
          "unsupported-specversion",
          CloudEventHeaders.SPEC_VERSION,
          "Header 'ce_specversion' must be 1.0.");
    }
  }

  private static EventType named(ReceivedRecord received, Topic topic) throws InvalidRecord {
    String given = received.header(CloudEventHeaders.TYPE);
    if (given == null) {
      return topic.types().get(0);
    }
    return topic.types().stream()
        .filter(type -> type.id().equals(given))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidRecord(
                    "unknown-type",
                    CloudEventHeaders.TYPE,
                    "Header 'ce_type' must be one of %s."
                        .formatted(
                            topic.types().stream()
                                .map(EventType::id)
                                .collect(Collectors.joining(", ")))));
  }

  private static void requireWriter(ReceivedRecord received, Topic topic) throws InvalidRecord {
    String given = received.header(CloudEventHeaders.SOURCE);
    if (given == null) {
      return;
    }
    for (Source writer : topic.writers()) {
      if (given.equals(writer.id()) || given.endsWith("/" + writer.id())) {
        return;
      }
    }
    throw new InvalidRecord(
        "wrong-source",
        CloudEventHeaders.SOURCE,
        "Header 'ce_source' must be %s or end in it, since nobody else writes this topic."
            .formatted(CloudEventHeaders.source(topic.source())));
  }

  private static void requireTime(ReceivedRecord received) throws InvalidRecord {
    String given = received.header(CloudEventHeaders.TIME);
    if (given == null) {
      return;
    }
    try {
      OffsetDateTime.parse(given);
    } catch (DateTimeParseException wrong) {
      throw new InvalidRecord(
          "invalid-time",
          CloudEventHeaders.TIME,
          "Header 'ce_time' must be a time with its offset, as in 2025-02-17T09:30:00Z.");
    }
  }

  private static void requireJson(ReceivedRecord received) throws InvalidRecord {
    String given = received.header(CloudEventHeaders.CONTENT_TYPE);
    if (given == null) {
      return;
    }
    String mediaType = given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    String problem = received.header(UploadedCsv.PROBLEM_HEADER);
    if (mediaType.equals(UploadedCsv.CONTENT_TYPE)
        && problem != null
        && problem.matches(UploadedCsv.PROBLEM_FORM)) {
      String column = received.header(UploadedCsv.COLUMN_HEADER);
      throw new InvalidRecord(
          UploadedCsv.MALFORMED,
          column != null && column.matches("[A-Za-z]{1,64}") ? column : null,
          "Line %s of the uploaded file is not read: %s."
              .formatted(UploadedCsv.line(received), problem));
    }
    boolean json =
        mediaType.equals(CloudEventHeaders.JSON)
            || mediaType.endsWith("+json") && !mediaType.startsWith("application/cloudevents");
    if (!json) {
      throw new InvalidRecord(
          "unsupported-content-type",
          CloudEventHeaders.CONTENT_TYPE,
          "Header 'content-type' must be application/json, with the event's attributes in headers.");
    }
  }
}

package org.carepremiums.eligibility.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import java.io.IOException;
import java.util.stream.Collectors;
import org.carepremiums.contracts.exchange.ReceivedRecord;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.RecordReader;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.EventType;

/**
 * Reads an event of our own house. A field that a newer writer added is passed over; what is
 * missing or wrong is refused with its reason.
 */
final class EventReader {

  private static final String UNEXPECTED_TYPE = "unexpected-type";

  private EventReader() {}

  /**
   * @param type what the topic carries
   * @throws InvalidRecord when the record is not such an event
   */
  static <T> T read(ReceivedRecord received, EventType type, Class<T> dataClass)
      throws InvalidRecord {
    String named = received.header(CloudEventHeaders.TYPE);
    if (named != null && !named.equals(type.id())) {
      throw new InvalidRecord(
          UNEXPECTED_TYPE,
          CloudEventHeaders.TYPE,
          "The topic carries %s only.".formatted(type.id()));
    }
    byte[] data = received.value();
    if (data == null || data.length == 0) {
      throw new InvalidRecord(InvalidRecord.MALFORMED_JSON, null, "The record has no data.");
    }
    if (data.length > RecordReader.MAX_BYTES) {
      throw new InvalidRecord(
          InvalidRecord.TOO_LARGE,
          null,
          "The record has %d bytes, but at most %d are read."
              .formatted(data.length, RecordReader.MAX_BYTES));
    }
    T value = parse(data, dataClass);
    RequiredFields.require((Record) value);
    return value;
  }

  private static <T> T parse(byte[] data, Class<T> dataClass) throws InvalidRecord {
    T value;
    try {
      value = ContractJson.mapper().readValue(data, dataClass);
    } catch (JsonMappingException wrong) {
      throw explain(wrong);
    } catch (IOException notJson) {
      throw malformed();
    }
    if (value == null) {
      throw malformed();
    }
    return value;
  }

  private static InvalidRecord malformed() {
    return new InvalidRecord(
        InvalidRecord.MALFORMED_JSON, null, "The data is not one complete JSON object in UTF-8.");
  }

  /** Only our own value types' words are passed on: Jackson's could quote what the record says. */
  private static InvalidRecord explain(JsonMappingException wrong) {
    String path = path(wrong);
    if (path.isEmpty() && !(wrong instanceof InvalidTypeIdException)) {
      return malformed();
    }
    if (wrong.getCause() instanceof JsonProcessingException) {
      return malformed();
    }
    String field = wrong instanceof InvalidTypeIdException ? join(path, "kind") : path;
    String reason =
        wrong.getCause() instanceof IllegalArgumentException refused
            ? "Field '%s': %s.".formatted(field, refused.getMessage())
            : "Field '%s' is missing or has a value that it cannot have.".formatted(field);
    return new InvalidRecord(InvalidRecord.INVALID_VALUE, field, reason);
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static String path(JsonMappingException wrong) {
    return wrong.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getFieldName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }
}

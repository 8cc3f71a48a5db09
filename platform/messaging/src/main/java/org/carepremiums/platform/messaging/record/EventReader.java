package org.carepremiums.platform.messaging.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.util.stream.Collectors;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.RecordForm;
import org.carepremiums.contracts.json.RecordReader;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.EventType;

/**
 * Reads the events of our own services. A field that a newer writer added is passed over; what is
 * missing or wrong is refused with its reason.
 */
public final class EventReader {

  /** The header {@code ce_type} names another event than the topic carries. */
  public static final String UNEXPECTED_TYPE = "unexpected-type";

  private static final ClassValue<ObjectReader> READERS =
      new ClassValue<>() {
        @Override
        protected ObjectReader computeValue(Class<?> view) {
          return ContractJson.mapper().readerFor(view);
        }
      };

  private EventReader() {}

  /**
   * @param type what the topic carries
   * @param view the record that it is read into: the event's own, or one with those of its fields
   *     that the reader needs, so that the others are not even parsed
   * @throws InvalidRecord when the record is no such event, or lacks a field of the view that is
   *     always there
   */
  public static <T extends Record> T read(ReceivedRecord received, EventType type, Class<T> view)
      throws InvalidRecord {
    requireType(received, type);
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
    T value = parse(data, view);
    RecordForm.require(value);
    return value;
  }

  /**
   * @param type what the topic carries; a record without the header is taken for it
   * @throws InvalidRecord when the header names another type
   */
  public static void requireType(ReceivedRecord received, EventType type) throws InvalidRecord {
    String named = received.header(CloudEventHeaders.TYPE);
    if (named != null && !named.equals(type.id())) {
      throw new InvalidRecord(
          UNEXPECTED_TYPE,
          CloudEventHeaders.TYPE,
          "The topic carries %s only.".formatted(type.id()));
    }
  }

  private static <T> T parse(byte[] data, Class<T> view) throws InvalidRecord {
    T value;
    try {
      value = READERS.get(view).readValue(data);
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
    boolean ofNoKnownKind = wrong instanceof InvalidTypeIdException;
    String path = path(wrong);
    if (wrong.getCause() instanceof JsonProcessingException || path.isEmpty() && !ofNoKnownKind) {
      return malformed();
    }
    String field = ofNoKnownKind ? join(path, "kind") : path;
    String reason =
        wrong instanceof ValueInstantiationException
                && wrong.getCause() instanceof IllegalArgumentException refused
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

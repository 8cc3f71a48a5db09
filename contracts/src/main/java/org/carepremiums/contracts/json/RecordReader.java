package org.carepremiums.contracts.json;

import static org.carepremiums.contracts.json.InvalidRecord.DUPLICATE_FIELD;
import static org.carepremiums.contracts.json.InvalidRecord.INVALID_VALUE;
import static org.carepremiums.contracts.json.InvalidRecord.MALFORMED_JSON;
import static org.carepremiums.contracts.json.InvalidRecord.MISSING_FIELD;
import static org.carepremiums.contracts.json.InvalidRecord.TOO_LARGE;
import static org.carepremiums.contracts.json.InvalidRecord.UNKNOWN_FIELD;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepremiums.contracts.topic.EventType;

/**
 * Reads the data of a record that comes from outside, and says what is wrong with it. It accepts
 * what the JSON Schema of the type accepts, and null for a field that may be absent.
 *
 * <p>It knows the form of one record. Whether records or headers contradict each other is for the
 * service that reads them.
 */
public final class RecordReader {

  /** More bytes than that are refused unread. */
  public static final int MAX_BYTES = 65_536;

  /** As many as a broker takes, where a person speaks in own words. */
  static final int MAX_BYTES_OF_WORDS = 1_048_576;

  /** A name that may be shown: it cannot be a NISS, an IBAN or a text of any length. */
  private static final String SHOWABLE_NAME = "[A-Za-z_-]{1,64}";

  private RecordReader() {}

  /**
   * @param data the record's value as it came
   * @param type what it is taken for
   * @param <T> {@link EventType#dataClass()} of the type
   * @throws InvalidRecord when it cannot be taken for that
   */
  public static <T> T read(byte[] data, EventType type) throws InvalidRecord {
    return read(data, RecordReader.<T>dataClass(type));
  }

  /**
   * @param data the record's value as it came
   * @param type the record class that it is read into
   * @throws InvalidRecord when it cannot be taken for that
   */
  public static <T> T read(byte[] data, Class<T> type) throws InvalidRecord {
    return read(data, type, Set.of());
  }

  /**
   * Reads an act of a provider without those of its fields that cannot be used and that it can do
   * without, and what is written in a person's own words as far as it can be kept; any other record
   * as it is.
   *
   * @param data the record's value as it came
   * @param type what it is taken for
   * @param <T> {@link EventType#dataClass()} of the type
   * @throws InvalidRecord when it cannot be taken for that, whatever is left out
   */
  public static <T> UsableRecord<T> readUsable(byte[] data, EventType type) throws InvalidRecord {
    return readUsable(data, RecordReader.<T>dataClass(type));
  }

  /**
   * The same for a record of another class.
   *
   * @param type the record class that it is read into
   * @throws InvalidRecord when it cannot be taken for that, whatever is left out
   */
  public static <T> UsableRecord<T> readUsable(byte[] data, Class<T> type) throws InvalidRecord {
    return UsableRecord.of(data, type);
  }

  @SuppressWarnings("unchecked")
  private static <T> Class<T> dataClass(EventType type) {
    return (Class<T>) type.dataClass();
  }

  /**
   * @param leftOut the fields that were taken out of the data
   */
  static <T> T read(byte[] data, Class<T> type, Set<String> leftOut) throws InvalidRecord {
    if (data == null || data.length == 0) {
      throw new InvalidRecord(MALFORMED_JSON, null, "The record has no data.");
    }
    int mostBytes = RecordForm.of(type).ownWords().isEmpty() ? MAX_BYTES : MAX_BYTES_OF_WORDS;
    if (data.length > mostBytes) {
      throw new InvalidRecord(
          TOO_LARGE,
          null,
          "The record has %d bytes, but at most %d are read.".formatted(data.length, mostBytes));
    }
    T value;
    try {
      value = ContractJson.strict().readValue(data, type);
    } catch (JsonProcessingException problem) {
      throw explain(data, type, leftOut, problem);
    } catch (IOException unreadable) {
      throw malformed();
    }
    if (value == null) {
      throw malformed();
    }
    RecordForm.require((Record) value, RecordForm.MAX_ENTRIES, leftOut);
    return value;
  }

  /**
   * Looks at the whole record again, so that the reason is the same in whatever order its fields
   * came.
   */
  private static InvalidRecord explain(
      byte[] data, Class<?> type, Set<String> leftOut, JsonProcessingException problem) {
    JsonNode tree;
    try {
      tree = ContractJson.strict().readTree(data);
    } catch (JsonProcessingException notJson) {
      return explainSyntax(notJson);
    } catch (IOException unreadable) {
      return malformed();
    }
    if (!tree.isObject() || !(problem instanceof JsonMappingException mapping)) {
      return malformed();
    }
    RecordForm form = RecordForm.of(type);
    List<String> unknown = form.firstUnknown(tree);
    if (!unknown.isEmpty()) {
      return unknown(unknown);
    }
    String missing = form.firstMissing(tree, leftOut);
    if (missing != null) {
      return new InvalidRecord(MISSING_FIELD, missing, "Field '%s' is missing.".formatted(missing));
    }
    String path = path(mapping.getPath());
    if (problem instanceof ValueInstantiationException
        && problem.getCause() instanceof IllegalArgumentException refused) {
      return new InvalidRecord(
          INVALID_VALUE, path, "Field '%s': %s.".formatted(path, refused.getMessage()));
    }
    return new InvalidRecord(
        INVALID_VALUE,
        path,
        "Field '%s' must be %s."
            .formatted(path, RecordForm.inWords(form.typeAt(mapping.getPath()))));
  }

  private static InvalidRecord explainSyntax(JsonProcessingException notJson) {
    if (notJson.getOriginalMessage().startsWith("Duplicate field")
        && notJson.getProcessor() instanceof JsonParser parser) {
      return duplicate(parser.getParsingContext().getCurrentName());
    }
    return malformed();
  }

  static InvalidRecord duplicate(String name) {
    boolean showable = name.matches(SHOWABLE_NAME);
    return new InvalidRecord(
        DUPLICATE_FIELD,
        showable ? name : null,
        showable ? "Field '%s' is there twice.".formatted(name) : "A field is there twice.");
  }

  static InvalidRecord unknown(List<String> names) {
    if (names.stream().allMatch(name -> name.matches(SHOWABLE_NAME))) {
      String field = String.join(".", names);
      return new InvalidRecord(
          UNKNOWN_FIELD, field, "Field '%s' is not known in such a record.".formatted(field));
    }
    return new InvalidRecord(
        UNKNOWN_FIELD, null, "A field whose name is not shown here is not known in such a record.");
  }

  private static InvalidRecord malformed() {
    return new InvalidRecord(
        MALFORMED_JSON, null, "The data is not one complete JSON object in UTF-8.");
  }

  private static String path(List<JsonMappingException.Reference> references) {
    return references.stream()
        .map(
            reference ->
                reference.getFieldName() == null
                    ? "[" + reference.getIndex() + "]"
                    : "." + reference.getFieldName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }
}

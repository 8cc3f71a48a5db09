package org.carepremiums.eligibility.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.ContractJson;

/**
 * Reads facts as {@link StoredJson} writes them. Jackson's binding would give the same at half as
 * much cost again, which a question about everybody does not have (ADR 28).
 */
final class StoredFactsReader {

  private static final JsonFactory JSON = ContractJson.mapper().getFactory();
  private static final String KIND = "kind";
  private static final Map<String, StoredRecordReader> VALUES = new HashMap<>();
  private static final StoredRecordReader FACT;

  static {
    Stream.of(FactValue.class.getAnnotation(JsonSubTypes.class).value())
        .forEach(type -> VALUES.put(type.name(), StoredRecordReader.of(type.value())));
    FACT = StoredRecordReader.of(Fact.class, Map.of(FactValue.class, StoredFactsReader::value));
  }

  private StoredFactsReader() {}

  static List<Fact> read(byte[] stored) throws IOException {
    List<Fact> facts = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(stored)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new JsonParseException(parser, "facts are stored as an array");
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        facts.add((Fact) FACT.read(parser));
      }
    }
    return facts;
  }

  /** The kind comes first, as it is written. */
  private static Object value(JsonParser parser) throws IOException {
    if (!KIND.equals(parser.nextFieldName())) {
      throw new JsonParseException(parser, "a stored fact states its kind first");
    }
    String kind = parser.nextTextValue();
    StoredRecordReader reader = VALUES.get(kind);
    if (reader == null) {
      throw new JsonParseException(parser, "there are no facts of kind " + kind);
    }
    return reader.readFields(parser);
  }
}

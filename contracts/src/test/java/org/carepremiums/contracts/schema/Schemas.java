package org.carepremiums.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.EventType;

/** The JSON Schemas of this module, and those that were published. */
public final class Schemas {

  /** The definitions that the schemas of events refer to. */
  public static final String COMMON = "common.v1";

  private static final String ADDRESS = "https://carepremiums.org/schemas/";
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012,
          builder ->
              builder.schemaMappers(mappers -> mappers.mapPrefix(ADDRESS, "classpath:schemas/")));

  private static final Map<String, JsonSchema> VALIDATORS = new ConcurrentHashMap<>();

  private Schemas() {}

  /** What a validator finds wrong with an event's data; empty where nothing. */
  public static Set<String> problems(EventType type, JsonNode data) {
    return VALIDATORS.computeIfAbsent(type.schemaName(), Schemas::validator).validate(data).stream()
        .map(Object::toString)
        .collect(Collectors.toSet());
  }

  private static JsonSchema validator(String name) {
    return FACTORY.getSchema(
        SchemaLocation.of(ADDRESS + name + ".json"),
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  /** A schema as it is written. */
  public static JsonNode source(String name) {
    return json("/schemas/" + name + ".json");
  }

  /** A file of this module's class path. */
  public static JsonNode json(String path) {
    try (InputStream file = Schemas.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("there is no file " + path + " on the class path");
      }
      return ContractJson.strict().readTree(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(path + " cannot be read", unreadable);
    }
  }

  /**
   * A schema with the definition that it refers to in place; what stands beside the reference comes
   * before the definition's own.
   */
  public static JsonNode resolved(JsonNode schema, JsonNode common) {
    if (!schema.has("$ref")) {
      return schema;
    }
    String reference = schema.get("$ref").asText();
    JsonNode definition = common.at(reference.substring(reference.indexOf('#') + 1));
    if (!definition.isObject()) {
      throw new IllegalStateException("nothing is defined at " + reference);
    }
    ObjectNode whole = resolved(definition, common).deepCopy();
    whole.setAll((ObjectNode) schema.deepCopy());
    whole.remove("$ref");
    return whole;
  }
}

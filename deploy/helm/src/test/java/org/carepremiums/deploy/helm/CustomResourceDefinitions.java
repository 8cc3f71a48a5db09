package org.carepremiums.deploy.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The CustomResourceDefinitions of a cluster or of an operator's release, read as strictly as the
 * API server is asked to: a field that a definition does not know is a fault, where it would be
 * dropped silently.
 *
 * @param schemas by API version and kind
 */
record CustomResourceDefinitions(Map<String, JsonNode> schemas) {

  /** Of all YAML files in a folder, lists of definitions among them. */
  static CustomResourceDefinitions in(Path folder) {
    List<JsonNode> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(file -> file.toString().matches(".*\\.ya?ml")).toList()) {
        documents.addAll(Chart.documents(Files.readString(file)));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(folder.toString(), failure);
    }
    return of(documents);
  }

  static CustomResourceDefinitions of(List<JsonNode> documents) {
    Map<String, JsonNode> schemas = new TreeMap<>();
    for (JsonNode document : documents) {
      if (document.path("kind").asText().equals("List")) {
        document.path("items").forEach(item -> add(item, schemas));
      } else {
        add(document, schemas);
      }
    }
    return new CustomResourceDefinitions(schemas);
  }

  private static void add(JsonNode definition, Map<String, JsonNode> schemas) {
    JsonNode spec = definition.path("spec");
    for (JsonNode version : spec.path("versions")) {
      JsonNode schema = version.at("/schema/openAPIV3Schema").deepCopy();
      if (schema instanceof ObjectNode root) {
        close(root);
        // The API server knows this one itself
        ((ObjectNode) root.path("properties")).putObject("metadata").put("type", "object");
        schemas.put(
            "%s/%s %s"
                .formatted(
                    spec.path("group").asText(),
                    version.path("name").asText(),
                    spec.at("/names/kind").asText()),
            root);
      }
    }
  }

  /** Structural schemas name their fields in {@code properties} alone. */
  private static void close(ObjectNode schema) {
    if (schema.path("x-kubernetes-int-or-string").asBoolean()) {
      ArrayNode types = schema.putArray("type");
      types.add("integer").add("string");
    }
    // A pattern is for the text of what may be a number too; the rest of these say nothing more
    schema.remove(List.of("anyOf", "default", "format"));
    if (schema.path("properties") instanceof ObjectNode properties) {
      if (!schema.path("x-kubernetes-preserve-unknown-fields").asBoolean()
          && !schema.has("additionalProperties")) {
        schema.put("additionalProperties", false);
      }
      properties.forEach(CustomResourceDefinitions::closeObject);
    }
    closeObject(schema.path("items"));
    closeObject(schema.path("additionalProperties"));
  }

  private static void closeObject(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      close(object);
    }
  }

  boolean knows(JsonNode manifest) {
    return schemas.containsKey(kind(manifest));
  }

  List<String> faults(JsonNode manifest) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(schemas.get(kind(manifest)))
        .validate(manifest)
        .stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }

  /** Places that another schema of the same kind names, and the definition does not. */
  List<String> unknownTo(String kind, JsonNode otherSchema) {
    List<String> unknown = new ArrayList<>();
    compare(
        otherSchema.at("/properties/spec"),
        schemas.get(kind).at("/properties/spec"),
        "spec",
        unknown);
    return unknown;
  }

  private static void compare(JsonNode named, JsonNode known, String place, List<String> unknown) {
    named
        .path("properties")
        .properties()
        .forEach(
            property -> {
              String at = place + "." + property.getKey();
              if (known.path("properties").has(property.getKey())) {
                compare(
                    property.getValue(),
                    known.path("properties").path(property.getKey()),
                    at,
                    unknown);
              } else if (!known.path("additionalProperties").isObject()
                  && !known.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
                unknown.add(at);
              }
            });
    if (named.has("items")) {
      compare(named.path("items"), known.path("items"), place + "[]", unknown);
    }
  }

  private static String kind(JsonNode manifest) {
    return manifest.path("apiVersion").asText() + " " + manifest.path("kind").asText();
  }
}

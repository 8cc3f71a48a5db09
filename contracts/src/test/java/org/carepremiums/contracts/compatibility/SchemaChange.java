package org.carepremiums.contracts.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.schema.Schemas;

/**
 * Finds what in a changed schema breaks the promise of the published one.
 *
 * <p>What comes from outside must stay acceptable: nothing may be narrower than before. What we
 * write ourselves must stay readable: nothing that a reader relies on may go or become wider, but
 * fields may be added.
 */
final class SchemaChange {

  /** Who writes the events of a schema. */
  enum Writer {
    /** Senders that we cannot change; we read. */
    OUTSIDE,
    /** Our own services; others read. */
    OURSELVES
  }

  private static final List<String> LOWER_LIMITS = List.of("minimum", "minLength", "minItems");
  private static final List<String> UPPER_LIMITS =
      List.of("maximum", "maxLength", "maxItems", "maxProperties");
  private static final List<String> FIXED =
      List.of("type", "format", "pattern", "const", "contentEncoding");

  private final Writer writer;
  private final JsonNode publishedCommon;
  private final JsonNode changedCommon;
  private final List<String> breaks = new ArrayList<>();

  /** Definitions on the way to where is compared, of which some hold themselves. */
  private final Set<String> entered = new HashSet<>();

  private SchemaChange(Writer writer, JsonNode publishedCommon, JsonNode changedCommon) {
    this.writer = writer;
    this.publishedCommon = publishedCommon;
    this.changedCommon = changedCommon;
  }

  /**
   * @param published the schema as it was published, with its shared definitions
   * @param changed the schema as it is now, with its shared definitions
   * @return each incompatible change in words; empty where there is none
   */
  static List<String> breaks(
      Writer writer,
      JsonNode published,
      JsonNode publishedCommon,
      JsonNode changed,
      JsonNode changedCommon) {
    SchemaChange change = new SchemaChange(writer, publishedCommon, changedCommon);
    change.compare(published, changed, "data");
    return change.breaks;
  }

  private void compare(JsonNode publishedSchema, JsonNode changedSchema, String path) {
    String definition = publishedSchema.path("$ref").asText();
    if (definition.isEmpty() || !definition.equals(changedSchema.path("$ref").asText())) {
      compareContent(publishedSchema, changedSchema, path);
    } else if (entered.add(definition)) {
      compareContent(publishedSchema, changedSchema, path);
      entered.remove(definition);
    }
  }

  private void compareContent(JsonNode publishedSchema, JsonNode changedSchema, String path) {
    JsonNode published = Schemas.resolved(publishedSchema, publishedCommon);
    JsonNode changed = Schemas.resolved(changedSchema, changedCommon);
    for (String keyword : FIXED) {
      if (!published.path(keyword).equals(changed.path(keyword))) {
        refuse(path, keyword, published, changed);
      }
    }
    compareLimits(published, changed, path);
    compareWords(published, changed, path);
    compareFields(published, changed, path);
    compareVariants(published, changed, path);
    for (String inside : List.of("items", "additionalProperties")) {
      if (published.path(inside).isObject() && changed.path(inside).isObject()) {
        compare(published.get(inside), changed.get(inside), path + "[]");
      } else if (published.path(inside).isObject() || changed.path(inside).isObject()) {
        refuse(path, inside, published, changed);
      }
    }
  }

  private void compareLimits(JsonNode published, JsonNode changed, String path) {
    for (String limit : LOWER_LIMITS) {
      if (isMoved(published.path(limit), changed.path(limit), 1)) {
        refuse(path, limit, published, changed);
      }
    }
    for (String limit : UPPER_LIMITS) {
      if (isMoved(published.path(limit), changed.path(limit), -1)) {
        refuse(path, limit, published, changed);
      }
    }
  }

  /** Whether a limit moved inwards for what comes from outside, outwards for what we write. */
  private boolean isMoved(JsonNode before, JsonNode after, int inwards) {
    if (before.equals(after)) {
      return false;
    }
    boolean narrower =
        before.isMissingNode()
            || !after.isMissingNode()
                && after.decimalValue().compareTo(before.decimalValue()) * inwards > 0;
    return narrower == (writer == Writer.OUTSIDE);
  }

  private void compareWords(JsonNode published, JsonNode changed, String path) {
    Set<String> before = texts(published.path("enum"));
    Set<String> after = texts(changed.path("enum"));
    Set<String> lost = new LinkedHashSet<>(writer == Writer.OUTSIDE ? before : after);
    lost.removeAll(writer == Writer.OUTSIDE ? after : before);
    boolean becameFree = before.isEmpty() != after.isEmpty();
    if (becameFree || !lost.isEmpty()) {
      breaks.add(
          writer == Writer.OUTSIDE
              ? "%s: the words %s may no longer be sent".formatted(path, lost)
              : "%s: readers do not know the words %s".formatted(path, lost));
    }
  }

  private void compareFields(JsonNode published, JsonNode changed, String path) {
    Set<String> requiredBefore = texts(published.path("required"));
    Set<String> requiredAfter = texts(changed.path("required"));
    published
        .path("properties")
        .properties()
        .forEach(
            field -> {
              String where = path + "." + field.getKey();
              JsonNode now = changed.path("properties").path(field.getKey());
              if (now.isMissingNode()) {
                breaks.add(where + ": the field was removed");
              } else {
                compare(field.getValue(), now, where);
              }
            });
    if (writer == Writer.OUTSIDE) {
      requiredAfter.stream()
          .filter(field -> !requiredBefore.contains(field))
          .forEach(field -> breaks.add(path + "." + field + ": senders do not give it yet"));
      if (isClosed(changed) && !isClosed(published)) {
        breaks.add(path + ": further fields are refused now");
      }
    } else {
      requiredBefore.stream()
          .filter(field -> !requiredAfter.contains(field))
          .forEach(field -> breaks.add(path + "." + field + ": readers rely on it being there"));
      if (isClosed(published)) {
        changed
            .path("properties")
            .fieldNames()
            .forEachRemaining(
                field -> {
                  if (!published.path("properties").has(field)) {
                    breaks.add(
                        path + "." + field + ": the published schema allows no further fields");
                  }
                });
      }
    }
  }

  /** Each variant is a reference to a definition, by which it is known. */
  private void compareVariants(JsonNode published, JsonNode changed, String path) {
    Set<String> before = references(published.path("oneOf"));
    Set<String> after = references(changed.path("oneOf"));
    for (String variant : before) {
      if (after.contains(variant)) {
        JsonNode reference = JsonNodeFactory.instance.objectNode().put("$ref", variant);
        compare(reference, reference, path + ":" + variant.replaceFirst(".*/", ""));
      } else if (writer == Writer.OUTSIDE) {
        breaks.add(path + ": the variant " + variant + " may no longer be sent");
      }
    }
    if (writer == Writer.OURSELVES) {
      after.stream()
          .filter(variant -> !before.contains(variant))
          .forEach(variant -> breaks.add(path + ": readers do not know the variant " + variant));
    }
  }

  private void refuse(String path, String keyword, JsonNode published, JsonNode changed) {
    breaks.add(
        "%s: %s was %s and is %s"
            .formatted(
                path,
                keyword,
                published.has(keyword) ? published.get(keyword) : "free",
                changed.has(keyword) ? changed.get(keyword) : "free"));
  }

  private static boolean isClosed(JsonNode schema) {
    return schema.path("additionalProperties").isBoolean()
        && !schema.get("additionalProperties").booleanValue();
  }

  private static Set<String> references(JsonNode variants) {
    Set<String> references = new LinkedHashSet<>();
    variants.forEach(variant -> references.add(variant.path("$ref").asText()));
    return references;
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new LinkedHashSet<>();
    list.forEach(entry -> texts.add(entry.asText()));
    return texts;
  }
}

package org.carepremiums.contracts.schema;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.Niss;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.value.Text;

/** The fields of a record, and where its schema says something else. */
final class RecordFields {

  /** Types that are defined once, by the name of their definition. */
  private static final Map<Class<?>, String> DEFINITIONS =
      Map.of(
          InamiNumber.class, "inamiNumber",
          InamiKey.class, "inamiKey",
          Niss.class, "niss",
          Iban.class, "iban",
          LocalDate.class, "date",
          BusinessDay.class, "businessDay",
          PremiumYear.class, "premiumYear",
          EuroCents.class, "euroCents",
          Scheme.class, "scheme",
          Source.class, "source");

  private static final JsonNode COMMON = Schemas.source(Schemas.COMMON);

  private final List<String> differences = new ArrayList<>();

  private RecordFields() {}

  /**
   * @param name as in JSON
   * @param required whether it is always there
   */
  record Field(String name, boolean required) {}

  static List<Field> of(Class<?> recordClass) {
    return Arrays.stream(recordClass.getRecordComponents())
        .map(
            component ->
                new Field(component.getName(), !component.isAnnotationPresent(MayBeAbsent.class)))
        .toList();
  }

  static List<String> differences(EventType type) {
    RecordFields fields = new RecordFields();
    fields.compareObject(
        type.dataClass(), Schemas.source(type.schemaName()), type.schemaName(), Set.of());
    return fields.differences;
  }

  private void compareObject(
      Class<?> recordClass, JsonNode schema, String where, Set<String> alsoThere) {
    Set<String> names = new LinkedHashSet<>(alsoThere);
    Set<String> required = new LinkedHashSet<>(alsoThere);
    for (Field field : of(recordClass)) {
      names.add(field.name());
      if (field.required()) {
        required.add(field.name());
      }
    }
    Set<String> inSchema = new LinkedHashSet<>();
    schema.path("properties").fieldNames().forEachRemaining(inSchema::add);
    expect(names, inSchema, where + " fields");
    expect(required, texts(schema.path("required")), where + " required fields");
    expect("object", schema.path("type").asText(), where + " type");
    expect(true, schema.path("description").asText().length() > 5, where + " is described");
    for (RecordComponent component : recordClass.getRecordComponents()) {
      JsonNode property = schema.path("properties").path(component.getName());
      String path = where + "." + component.getName();
      expect(true, property.path("description").asText().length() > 3, path + " is described");
      compare(component.getGenericType(), component.getAnnotation(Text.class), property, path);
    }
  }

  private void compare(Type declared, Text text, JsonNode property, String path) {
    JsonNode schema = Schemas.resolved(property, COMMON);
    if (declared instanceof ParameterizedType generic) {
      compareCollection(generic, text, schema, path);
      return;
    }
    Class<?> type = (Class<?>) declared;
    if (DEFINITIONS.containsKey(type)) {
      expect(
          "common.v1.json#/$defs/" + DEFINITIONS.get(type),
          property.path("$ref").asText(),
          path + " definition");
    }
    if (type.isEnum()) {
      expect(words(type), texts(schema.path("enum")), path + " words");
    } else if (type == FactValue.class) {
      compareFactValue(path);
    } else if (type == int.class || type == Integer.class) {
      compareNumber(schema, Integer.MAX_VALUE, path);
    } else if (type == long.class || type == Long.class) {
      compareNumber(schema, Long.MAX_VALUE, path);
    } else if (type == boolean.class || type == Boolean.class) {
      expect("boolean", schema.path("type").asText(), path + " type");
    } else if (type == String.class) {
      compareText(text, schema, path);
    } else if (!DEFINITIONS.containsKey(type)) {
      compareObject(type, schema, path, Set.of());
    }
  }

  private void compareCollection(
      ParameterizedType generic, Text text, JsonNode schema, String path) {
    if (generic.getRawType() == List.class) {
      expect("array", schema.path("type").asText(), path + " type");
      expect(true, schema.path("maxItems").isInt(), path + " has a largest size");
      compare(generic.getActualTypeArguments()[0], text, schema.path("items"), path + "[]");
    } else {
      expect("object", schema.path("type").asText(), path + " type");
      expect(true, schema.path("maxProperties").isInt(), path + " has a largest size");
    }
  }

  private void compareNumber(JsonNode schema, long largest, String path) {
    expect("integer", schema.path("type").asText(), path + " type");
    expect(largest, schema.path("maximum").asLong(), path + " maximum");
    expect(true, schema.path("minimum").isIntegralNumber(), path + " has a minimum");
  }

  private void compareText(Text text, JsonNode schema, String path) {
    expect("string", schema.path("type").asText(), path + " type");
    expect(true, schema.path("maxLength").isInt(), path + " has a largest length");
    if (text != null) {
      expect(text.maxLength(), schema.path("maxLength").asInt(), path + " maxLength");
      expect("^(?:" + text.pattern() + ")$", schema.path("pattern").asText(), path + " pattern");
    }
  }

  private void compareFactValue(String path) {
    Set<String> defined = new TreeSet<>();
    for (JsonNode variant : COMMON.at("/$defs/factValue/oneOf")) {
      defined.add(variant.path("$ref").asText().replaceFirst(".*factValue\\.", ""));
    }
    Set<String> declared = new TreeSet<>();
    for (JsonSubTypes.Type kind : FactValue.class.getAnnotation(JsonSubTypes.class).value()) {
      declared.add(kind.name());
      JsonNode definition = COMMON.at("/$defs/factValue." + kind.name());
      expect(
          kind.name(),
          definition.at("/properties/kind/const").asText(),
          path + " kind of " + kind.name());
      compareObject(kind.value(), definition, path + ":" + kind.name(), Set.of("kind"));
    }
    expect(declared, defined, path + " kinds");
  }

  private static Set<String> words(Class<?> enumClass) {
    Set<String> words = new LinkedHashSet<>();
    for (Object constant : enumClass.getEnumConstants()) {
      words.add(ContractJson.mapper().convertValue(constant, String.class));
    }
    return words;
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new LinkedHashSet<>();
    list.forEach(entry -> texts.add(entry.asText()));
    return texts;
  }

  private void expect(Object inRecord, Object inSchema, String what) {
    if (!inRecord.equals(inSchema)) {
      differences.add("%s: record %s, schema %s".formatted(what, inRecord, inSchema));
    }
  }
}

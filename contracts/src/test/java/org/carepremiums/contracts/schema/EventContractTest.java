package org.carepremiums.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.RecordReader;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.upstream.UpstreamRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The contract of")
class EventContractTest {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  static Stream<ContractExample> examples() {
    return ContractExample.all();
  }

  static Stream<ContractExample> upstreamExamples() {
    return examples().filter(example -> isUpstream(example.type()));
  }

  static Stream<EventType> types() {
    return Arrays.stream(EventType.values());
  }

  @ParameterizedTest(name = "{0}: the example fits the schema")
  @MethodSource("examples")
  @DisplayName("an event: the example fits the schema")
  void exampleFitsSchema(ContractExample example) {
    assertThat(Schemas.problems(example.type(), example.json())).isEmpty();
  }

  @ParameterizedTest(name = "{0}: the whole JSON stays the same both ways")
  @MethodSource("examples")
  @DisplayName("an event: the whole JSON stays the same, read into the record and written again")
  void wholeJsonBothWays(ContractExample example) throws JsonProcessingException {
    String json = example.json().toString();

    Object event = ContractJson.strict().readValue(json, example.type().dataClass());
    String written = ContractJson.mapper().writeValueAsString(event);

    assertThat(written).isEqualTo(json);
    assertThat(ContractJson.mapper().readValue(written, example.type().dataClass()))
        .isEqualTo(event);
  }

  @ParameterizedTest(name = "{0}: no required field may be left out")
  @MethodSource("examples")
  @DisplayName("an event: the schema refuses the example without any of the required fields")
  void requiredFieldsAreRequired(ContractExample example) {
    List<String> required =
        RecordFields.of(example.type().dataClass()).stream()
            .filter(RecordFields.Field::required)
            .map(RecordFields.Field::name)
            .toList();
    assertThat(required).isNotEmpty();

    for (String field : required) {
      ObjectNode without = example.json().deepCopy();
      assertThat(without.remove(field)).as("%s has %s", example, field).isNotNull();
      assertThat(Schemas.problems(example.type(), without)).as("without %s", field).isNotEmpty();
    }
  }

  @ParameterizedTest(name = "{0}: what may be absent may be absent")
  @MethodSource("examples")
  @DisplayName("an event: the schema accepts the example without the fields that may be absent")
  void absentFieldsMayBeAbsent(ContractExample example) {
    ObjectNode without = example.json().deepCopy();
    RecordFields.of(example.type().dataClass()).stream()
        .filter(field -> !field.required())
        .forEach(field -> without.remove(field.name()));

    assertThat(Schemas.problems(example.type(), without)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: schema and record have the same fields")
  @MethodSource("types")
  @DisplayName("an event: schema and record have the same fields, types, words and limits")
  void schemaAndRecordHaveTheSameFields(EventType type) {
    assertThat(RecordFields.differences(type)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  @DisplayName("an event: whoever writes from outside may add nothing, our own events may grow")
  void onlyOurOwnEventsMayGrow(EventType type) {
    ObjectNode withMore = ContractExample.of(type).findFirst().orElseThrow().json().deepCopy();
    withMore.put("addedLater", true);

    if (isUpstream(type)) {
      assertThat(Schemas.problems(type, withMore)).isNotEmpty();
    } else {
      assertThat(Schemas.problems(type, withMore)).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}: schema and reader agree")
  @MethodSource("upstreamExamples")
  @DisplayName("an upstream record: what the schema refuses the reader refuses, and only that")
  void schemaAndReaderAgree(ContractExample example) {
    List<String> disagreements = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : example.json().properties()) {
      for (JsonNode other : otherValues(member.getValue())) {
        ObjectNode changed = example.json().deepCopy();
        changed.set(member.getKey(), other);
        boolean schemaAccepts = Schemas.problems(example.type(), changed).isEmpty();
        boolean readerAccepts = readerAccepts(example.type(), changed);
        if (schemaAccepts != readerAccepts && !isBeyondSchema(member.getKey(), other, example)) {
          disagreements.add(
              "%s = %.60s: schema %s, reader %s"
                  .formatted(member.getKey(), other, schemaAccepts, readerAccepts));
        }
      }
    }

    assertThat(disagreements).isEmpty();
  }

  @Test
  @DisplayName("a fact: the examples carry the ids that facts are given")
  void factIdsAreBuiltFromTheFact() {
    assertThat(ContractExample.of(EventType.FACT))
        .allSatisfy(
            example -> {
              Fact fact = ContractJson.strict().readValue(example.json().toString(), Fact.class);
              assertThat(fact.factId())
                  .isEqualTo(Fact.id(fact.subject(), fact.value(), fact.source(), fact.version()));
            });
  }

  private static List<JsonNode> otherValues(JsonNode present) {
    List<JsonNode> values = new ArrayList<>();
    values.add(NODES.nullNode());
    values.add(NODES.booleanNode(true));
    values.add(NODES.numberNode(-1));
    values.add(NODES.numberNode(5));
    values.add(NODES.numberNode(1.5));
    values.add(NODES.numberNode(Integer.MAX_VALUE));
    values.add(NODES.numberNode(Integer.MAX_VALUE + 1L));
    values.add(NODES.objectNode());
    values.add(NODES.arrayNode());
    for (String text :
        new String[] {
          "",
          " ",
          "5",
          "true",
          "AB",
          "A/B",
          "a:b",
          "é",
          "a\u0000b",
          "2025-02-30",
          "2025-2-3",
          "20250203",
          "2025-02-03",
          "PROSANTE"
        }) {
      values.add(NODES.textNode(text));
    }
    for (int length : new int[] {3, 4, 11, 20, 21, 35, 36, 50, 51, 64, 65, 70, 71, 100, 101}) {
      values.add(NODES.textNode("a".repeat(length)));
      values.add(NODES.textNode("0".repeat(length)));
    }
    values.add(NODES.textNode("a".repeat(10_000)));
    values.add(NODES.textNode("a".repeat(10_001)));
    if (present instanceof ArrayNode list && !list.isEmpty()) {
      for (int size : new int[] {100, 101}) {
        ArrayNode many = NODES.arrayNode();
        for (int entry = 0; entry < size; entry++) {
          many.add(list.get(0));
        }
        values.add(many);
      }
      values.add(NODES.arrayNode().add(NODES.nullNode()));
      values.add(NODES.arrayNode().add("a".repeat(201)));
      values.add(NODES.arrayNode().add(""));
    }
    if (present.isObject()) {
      values.add(NODES.objectNode().put("from", "2024-01-01"));
      values.add(NODES.objectNode().put("to", "2024-01-01"));
      values.add(NODES.objectNode().put("from", "2024-01-01").put("till", "2024-01-02"));
    }
    return values;
  }

  /** Check digits are beyond a schema; and the reader takes null for absent where that may be. */
  private static boolean isBeyondSchema(String field, JsonNode value, ContractExample example) {
    boolean hasCheckDigits = field.equals("inamiNumber") || field.equals("niss");
    boolean nullForAbsent =
        value.isNull()
            && RecordFields.of(example.type().dataClass()).stream()
                .anyMatch(known -> known.name().equals(field) && !known.required());
    return hasCheckDigits && value.asText().matches("0{11}") || nullForAbsent;
  }

  private static boolean readerAccepts(EventType type, JsonNode data) {
    try {
      return RecordReader.read(ContractJson.mapper().writeValueAsBytes(data), type) != null;
    } catch (InvalidRecord refused) {
      return false;
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isUpstream(EventType type) {
    return UpstreamRecord.class.isAssignableFrom(type.dataClass());
  }
}

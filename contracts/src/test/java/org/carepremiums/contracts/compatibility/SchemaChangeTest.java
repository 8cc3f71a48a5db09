package org.carepremiums.contracts.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.carepremiums.contracts.compatibility.SchemaChange.Writer;
import org.carepremiums.contracts.json.ContractJson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A change to a published schema")
class SchemaChangeTest {

  private static final String COMMON =
      """
      {"$defs": {
        "year": {"type": "integer", "minimum": 2000, "maximum": 2099},
        "variant.a": {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "a"}}},
        "variant.b": {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "b"}}},
        "nested": {"type": "object", "properties": {"inside": {"$ref": "common.v1.json#/$defs/nested"}}},
        "period": {"type": "object", "required": ["from"], "additionalProperties": false,
          "properties": {"from": {"type": "string"}, "to": {"type": "string"}}}}}
      """;
  private static final String SCHEMA =
      """
      {"type": "object", "required": ["id", "year"], "properties": {
        "id": {"type": "string", "maxLength": 20, "pattern": "^[a-z]+$"},
        "year": {"$ref": "common.v1.json#/$defs/year"},
        "on": {"type": "string", "format": "date"},
        "period": {"$ref": "common.v1.json#/$defs/period"},
        "nested": {"$ref": "common.v1.json#/$defs/nested"},
        "word": {"type": "string", "enum": ["A", "B"]},
        "value": {"oneOf": [{"$ref": "common.v1.json#/$defs/variant.a"}]},
        "list": {"type": "array", "maxItems": 10, "items": {"type": "string", "minLength": 1}}}}
      """;

  @ParameterizedTest(name = "{0}: \"{1}\" becomes \"{2}\"")
  @DisplayName("breaks what senders outside rely on where it")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "removes a field | \"on\": {\"type\": \"string\", \"format\": \"date\"}, | ``",
        "changes a type | \"array\" | \"object\"",
        "changes the type of entries | \"items\": {\"type\": \"string\" | \"items\": {\"type\": \"integer\"",
        "changes a pattern | ^[a-z]+$ | ^[a-f]+$",
        "asks for a format | \"id\": {\"type\" | \"id\": {\"format\": \"uuid\", \"type\"",
        "shortens a text | \"maxLength\": 20 | \"maxLength\": 19",
        "limits what was free | \"format\": \"date\" | \"format\": \"date\", \"maxLength\": 10",
        "shortens a list | \"maxItems\": 10 | \"maxItems\": 9",
        "lengthens an entry | \"minLength\": 1 | \"minLength\": 2",
        "removes a word | [\"A\", \"B\"] | [\"A\"]",
        "limits the words | \"format\": \"date\" | \"format\": \"date\", \"enum\": [\"x\"]",
        "requires a field | [\"id\", \"year\"] | [\"id\", \"year\", \"on\"]",
        "requires a new field | [\"id\", \"year\"] | [\"id\", \"year\", \"added\"]",
        "refuses further fields | {\"type\": \"object\", \"required\": [\"id\" | {\"additionalProperties\": false, \"type\": \"object\", \"required\": [\"id\"",
        "removes a variant | #/$defs/variant.a | #/$defs/variant.b",
      })
  void breaksSenders(String what, String from, String to) {
    assertThat(breaks(Writer.OUTSIDE, from, to)).as(what).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}: \"{1}\" becomes \"{2}\"")
  @DisplayName("breaks what readers of our events rely on where it")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "removes a field | \"on\": {\"type\": \"string\", \"format\": \"date\"}, | ``",
        "changes a type | \"array\" | \"object\"",
        "changes a pattern | ^[a-z]+$ | ^[a-z0-9]+$",
        "gives up a format | , \"format\": \"date\" | ``",
        "lengthens a text | \"maxLength\": 20 | \"maxLength\": 21",
        "gives up a limit | \"maxLength\": 20, | ``",
        "lengthens a list | \"maxItems\": 10 | \"maxItems\": 11",
        "allows an empty entry | \"minLength\": 1 | \"minLength\": 0",
        "adds a word | [\"A\", \"B\"] | [\"A\", \"B\", \"C\"]",
        "gives up the words | , \"enum\": [\"A\", \"B\"] | ``",
        "no longer promises a field | [\"id\", \"year\"] | [\"id\"]",
        "adds a variant | {\"$ref\": \"common.v1.json#/$defs/variant.a\"} | {\"$ref\": \"common.v1.json#/$defs/variant.a\"}, {\"$ref\": \"common.v1.json#/$defs/variant.b\"}",
      })
  void breaksReaders(String what, String from, String to) {
    assertThat(breaks(Writer.OURSELVES, from, to)).as(what).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}: \"{1}\" becomes \"{2}\"")
  @DisplayName("suits senders outside where it")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "adds a field that may be absent | \"on\": | \"added\": {\"type\": \"string\"}, \"on\":",
        "no longer requires a field | [\"id\", \"year\"] | [\"id\"]",
        "lengthens a text | \"maxLength\": 20 | \"maxLength\": 21",
        "gives up a limit | \"maxLength\": 20, | ``",
        "adds a word | [\"A\", \"B\"] | [\"A\", \"B\", \"C\"]",
        "says more | {\"type\": \"array\" | {\"description\": \"Some.\", \"type\": \"array\"",
      })
  void suitsSenders(String what, String from, String to) {
    assertThat(breaks(Writer.OUTSIDE, from, to)).as(what).isEmpty();
  }

  @ParameterizedTest(name = "{0}: \"{1}\" becomes \"{2}\"")
  @DisplayName("suits readers of our events where it")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "adds a field | \"on\": | \"added\": {\"type\": \"string\"}, \"on\":",
        "promises a field | [\"id\", \"year\"] | [\"id\", \"year\", \"on\"]",
        "shortens a text | \"maxLength\": 20 | \"maxLength\": 19",
        "uses fewer words | [\"A\", \"B\"] | [\"A\"]",
        "says more | {\"type\": \"array\" | {\"description\": \"Some.\", \"type\": \"array\"",
      })
  void suitsReaders(String what, String from, String to) {
    assertThat(breaks(Writer.OURSELVES, from, to)).as(what).isEmpty();
  }

  @Test
  @DisplayName("is found in a shared definition, and inside an object")
  void looksIntoSharedDefinitions() {
    assertThat(breaksOfCommon(Writer.OUTSIDE, "\"maximum\": 2099", "\"maximum\": 2050"))
        .containsExactly("data.year: maximum was 2099 and is 2050");
    assertThat(breaksOfCommon(Writer.OUTSIDE, "[\"from\"]", "[\"from\", \"to\"]"))
        .containsExactly("data.period.to: senders do not give it yet");
    assertThat(
            breaksOfCommon(
                Writer.OURSELVES,
                "\"to\": {\"type\": \"string\"}",
                "\"to\": {\"type\": \"string\"}, \"note\": {\"type\": \"string\"}"))
        .containsExactly("data.period.note: the published schema allows no further fields");
    assertThat(breaksOfCommon(Writer.OURSELVES, "\"const\": \"a\"", "\"const\": \"c\""))
        .containsExactly("data.value:variant.a.kind: const was \"a\" and is \"c\"");
  }

  @Test
  @DisplayName("is none where nothing changed")
  void nothingChanged() {
    assertThat(breaksBetween(Writer.OUTSIDE, SCHEMA, COMMON)).isEmpty();
    assertThat(breaksBetween(Writer.OURSELVES, SCHEMA, COMMON)).isEmpty();
  }

  private static List<String> breaks(Writer writer, String from, String to) {
    assertThat(SCHEMA).contains(from);
    return breaksBetween(writer, SCHEMA.replace(from, to), COMMON);
  }

  private static List<String> breaksOfCommon(Writer writer, String from, String to) {
    assertThat(COMMON).contains(from);
    return breaksBetween(writer, SCHEMA, COMMON.replace(from, to));
  }

  private static List<String> breaksBetween(Writer writer, String changed, String changedCommon) {
    return SchemaChange.breaks(
        writer, tree(SCHEMA), tree(COMMON), tree(changed), tree(changedCommon));
  }

  private static JsonNode tree(String json) {
    try {
      return ContractJson.strict().readTree(json);
    } catch (JsonProcessingException invalid) {
      throw new IllegalArgumentException(json, invalid);
    }
  }
}

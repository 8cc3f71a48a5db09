package org.carepremiums.eligibility.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.platform.database.CompressedBytes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Stored facts")
class StoredFactsTest {

  private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("are read as Jackson binds them, of every kind, twice in a row")
  void areReadAsJacksonBindsThem(FactKind kind) throws IOException {
    Fact fact = ContractJson.mapper().treeToValue(example(kind), Fact.class);
    byte[] stored = StoredJson.facts(List.of(fact, fact));
    assertThat(StoredJson.facts(stored)).isEqualTo(bound(stored)).containsExactly(fact, fact);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("are read, or refused, without each of their fields as Jackson binds them")
  void areReadWithoutAField(FactKind kind) throws Exception {
    JsonNode complete = example(kind).get("value");
    for (Iterator<String> names = complete.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!name.equals("kind")) {
        JsonNode without = example(kind);
        ((ObjectNode) without.get("value")).remove(name);
        byte[] stored = array(without);
        assertThat(read(() -> StoredJson.facts(stored)))
            .as(name)
            .isEqualTo(read(() -> bound(stored)));
      }
    }
  }

  @Test
  @DisplayName("are read past what a newer writer added, in whatever order, and with nulls")
  void areReadPastUnknownFields() throws IOException {
    ObjectNode fact = (ObjectNode) example(FactKind.SOFTWARE_USE);
    JsonNode version = fact.remove("version");
    fact.putObject("added").putArray("deep").addObject().put("kind", "other");
    fact.putNull("supersedes");
    ((ObjectNode) fact.get("value")).put("added", 1).putNull("to");
    fact.set("version", version);
    byte[] stored = array(fact);
    assertThat(StoredJson.facts(stored)).isEqualTo(bound(stored)).hasSize(1);
  }

  @Test
  @DisplayName("are none where none are stored")
  void areNone() {
    assertThat(StoredJson.facts(StoredJson.facts(List.of()))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"no-such-kind", "2025-02-30", "20250201", "not an array", "cut off"})
  @DisplayName("that cannot be read are an error, and never half of them")
  void cannotBeRead(String fault) throws IOException {
    String written = new String(array(example(FactKind.SOFTWARE_USE)), StandardCharsets.UTF_8);
    String spoilt =
        switch (fault) {
          case "no-such-kind" -> written.replace("\"kind\":\"software-use\"", "\"kind\":\"x\"");
          case "not an array" -> "{}";
          case "cut off" -> written.substring(0, written.length() - 2);
          default -> written.replaceFirst("(\"from\":\")[0-9-]+", "$1" + fault);
        };
    assertThat(spoilt).isNotEqualTo(written);
    assertThatThrownBy(() -> StoredJson.facts(spoilt.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UncheckedIOException.class);
  }

  /** {@code null} where they are refused. */
  private static List<Fact> read(Callable<List<Fact>> reading) throws Exception {
    try {
      return reading.call();
    } catch (IOException | UncheckedIOException refused) {
      return null;
    }
  }

  private static List<Fact> bound(byte[] stored) throws IOException {
    return ContractJson.mapper().readValue(CompressedBytes.decompress(stored), FACTS);
  }

  private static byte[] array(JsonNode fact) {
    return KeptJson.bytes(List.of(fact));
  }

  private static JsonNode example(FactKind kind) throws IOException {
    try (InputStream example =
        Fact.class.getResourceAsStream("/examples/intake.fact.v1." + kind.id() + ".json")) {
      JsonNode event = ContractJson.mapper().readTree(example);
      return event.has("data") ? event.get("data") : event;
    }
  }
}

package org.carepremiums.contracts.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.schema.Schemas;
import org.carepremiums.contracts.topic.Topic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The AsyncAPI document")
class AsyncApiDocumentTest {

  private static final Path FILE = Path.of("src/main/resources/asyncapi.yaml");
  private static final JsonSchemaFactory DRAFT_7 =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7);

  private static JsonNode document;

  @BeforeAll
  static void read() throws IOException {
    if (Boolean.getBoolean("asyncapi.update")) {
      Files.writeString(FILE, AsyncApiDocument.asYaml());
    }
    document = new YAMLMapper().readTree(FILE.toFile());
  }

  @Test
  @DisplayName("is what topics, event types, schemas and examples say")
  void isUpToDate() throws IOException {
    assertThat(Files.readString(FILE))
        .as(
            "%s differs from the topics, event types, schemas or examples. Where the change is"
                + " meant, write it anew:%n"
                + "  mvn -pl contracts test -Dtest=AsyncApiDocumentTest"
                + " -Dasyncapi.update=true",
            FILE)
        .isEqualTo(AsyncApiDocument.asYaml());
  }

  @Test
  @DisplayName("fits the JSON Schema of AsyncAPI 3.0.0")
  void fitsAsyncApi() {
    JsonSchema asyncApi = DRAFT_7.getSchema(Schemas.json("/asyncapi-3.0.0/schema.json"));

    assertThat(asyncApi.validate(document)).isEmpty();
    ObjectNode spoiled = document.deepCopy();
    ((ObjectNode) spoiled.at("/operations/receive.payment.payouts.v1")).put("action", "consume");
    assertThat(asyncApi.validate(spoiled)).isNotEmpty();
  }

  @Test
  @DisplayName("refers only to what it holds itself")
  void referencesResolve() {
    List<String> references = new ArrayList<>();
    collectReferences(document, references);

    assertThat(references).hasSizeGreaterThan(200);
    assertThat(references)
        .allSatisfy(
            reference -> {
              assertThat(reference).startsWith("#/");
              assertThat(document.at(reference.substring(1)).isObject()).as(reference).isTrue();
            });
  }

  @Test
  @DisplayName("lists every topic with its key, partitions, retention, writers and readers")
  void listsEveryTopic() {
    assertThat(document.get("channels").size()).isEqualTo(Topic.all().size());
    assertThat(Topic.all())
        .allSatisfy(
            topic -> {
              JsonNode channel = document.get("channels").path(topic.topicName());
              assertThat(channel.path("address").asText()).isEqualTo(topic.topicName());
              assertThat(channel.path("x-partitions").asInt()).isEqualTo(topic.partitions());
              assertThat(channel.path("x-retention").asText())
                  .isEqualTo(
                      topic == Topic.AUDIT_ANCHORS
                          ? "PT87672H"
                          : topic == Topic.BUSINESS_DAYS ? "PT8784H" : "PT168H");
              assertThat(channel.at("/x-key/meaning").asText()).isEqualTo(topic.key().meaning());
              assertThat(channel.at("/x-key/example").asText()).isNotEmpty();
              assertThat(channel.path("x-writers"))
                  .hasSameSizeAs(topic.writers())
                  .allMatch(writer -> topic.writers().contains(Source.of(writer.asText())));
              assertThat(channel.path("x-readers"))
                  .hasSameSizeAs(topic.readers())
                  .allMatch(reader -> topic.readers().contains(Source.of(reader.asText())));
              assertThat(channel.path("messages").size()).isEqualTo(topic.types().size());
            });
  }

  @Test
  @DisplayName("has one operation to write and one to read each topic")
  void hasOperations() {
    assertThat(document.get("operations").properties().stream().map(Map.Entry::getKey))
        .containsExactlyInAnyOrderElementsOf(
            Topic.all().stream()
                .map(Topic::topicName)
                .flatMap(name -> List.of("send." + name, "receive." + name).stream())
                .toList());
  }

  @Test
  @DisplayName("holds only examples whose data and headers fit its own schemas")
  void examplesFit() {
    int examples = 0;
    for (Map.Entry<String, JsonNode> message : document.at("/components/messages").properties()) {
      JsonSchema payload = schemaOf(message.getValue().get("payload"));
      JsonSchema headers = schemaOf(message.getValue().get("headers"));
      for (JsonNode example : message.getValue().get("examples")) {
        examples++;
        assertThat(payload.validate(example.get("payload"))).as(message.getKey()).isEmpty();
        assertThat(headers.validate(example.get("headers"))).as(message.getKey()).isEmpty();
      }
    }

    assertThat(examples).isEqualTo(62);
  }

  @Test
  @DisplayName("holds schemas that still refuse what is wrong")
  void schemasRefuse() {
    JsonNode message = document.at("/components/messages/upstream.activity-count.v1");
    ObjectNode data = message.at("/examples/0/payload").deepCopy();
    data.put("inamiNumber", "5426348152");
    ObjectNode withoutSequence = message.at("/examples/0/headers").deepCopy();
    withoutSequence.remove("ce_sequence");

    assertThat(schemaOf(message.get("payload")).validate(data)).isNotEmpty();
    assertThat(schemaOf(message.get("headers")).validate(withoutSequence)).isNotEmpty();
  }

  @Test
  @DisplayName("asks a sender from outside for no header, except the type of opening and closing")
  void headersFromOutside() {
    JsonNode messages = document.at("/components/messages");

    assertThat(messages.at("/upstream.activity-count.v1/headers").has("required")).isFalse();
    assertThat(messages.at("/upstream.delivery-opened.v1/headers/required").toString())
        .isEqualTo("[\"ce_type\"]");
    assertThat(messages.at("/payment.payout.v1/headers/required").size()).isEqualTo(7);
  }

  /** The schema together with the components that it refers to. */
  private static JsonSchema schemaOf(JsonNode schema) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.putArray("allOf").add(schema);
    whole.set("components", document.get("components"));
    return DRAFT_7.getSchema(
        whole, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  private static void collectReferences(JsonNode node, List<String> references) {
    if (node.isObject() && node.path("$ref").isTextual()) {
      references.add(node.get("$ref").asText());
    }
    node.forEach(child -> collectReferences(child, references));
  }
}

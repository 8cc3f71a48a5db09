package org.carepremiums.contracts.asyncapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.schema.ContractExample;
import org.carepremiums.contracts.schema.Schemas;
import org.carepremiums.contracts.topic.BrokerAccount;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Grant;
import org.carepremiums.contracts.topic.Topic;

/** The AsyncAPI 3.0.0 document, drawn from topics, event types, schemas and examples. */
final class AsyncApiDocument {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String COMPONENT = "#/components/schemas/";

  private AsyncApiDocument() {}

  static String asYaml() {
    YAMLMapper yaml =
        new YAMLMapper(
            YAMLFactory.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
                .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                .build());
    try {
      return "# Generated from the topics, event types, schemas and examples of this module.\n"
          + "# Do not edit: mvn -pl contracts test -Dtest=AsyncApiDocumentTest"
          + " -Dasyncapi.update=true\n"
          + yaml.writeValueAsString(generate());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static ObjectNode generate() {
    ObjectNode document = NODES.objectNode();
    document.put("asyncapi", "3.0.0");
    document.set("info", info());
    document.put("defaultContentType", CloudEventHeaders.JSON);
    ObjectNode channels = document.putObject("channels");
    ObjectNode operations = document.putObject("operations");
    for (Topic topic : Topic.all()) {
      channels.set(topic.topicName(), channel(topic));
      operations.set("send." + topic.topicName(), operation(topic, "send"));
      operations.set("receive." + topic.topicName(), operation(topic, "receive"));
    }
    ObjectNode components = document.putObject("components");
    ObjectNode messages = components.putObject("messages");
    ObjectNode schemas = components.putObject("schemas");
    for (EventType type : EventType.values()) {
      messages.set(type.schemaName(), message(type));
      schemas.set(type.schemaName(), selfContained(Schemas.source(type.schemaName())));
    }
    for (Map.Entry<String, JsonNode> shared :
        Schemas.source(Schemas.COMMON).get("$defs").properties()) {
      schemas.set(shared.getKey(), selfContained(shared.getValue()));
    }
    return document;
  }

  private static ObjectNode info() {
    ObjectNode info = NODES.objectNode();
    info.put("title", "Care Premiums");
    info.put("version", "1.0.0");
    info.put(
        "description",
        """
        Every topic of Care Premiums, which decides, explains, pays and defends the premiums of
        Belgium's health insurance.

        Events are CloudEvents 1.0 in Kafka binary mode: the record's value is the event's data as
        JSON in UTF-8, the attributes are record headers. Every field of the data is there unless
        its schema says otherwise; a field that is absent is left out, not null.

        Records on the topics upstream.<source>.<feed>.v1 come from outside. What they leave out
        of key and headers is derived where it can be (x-when-missing of each header, x-key of each
        channel). What cannot be derived or does not fit is refused: it goes back, with its reason
        and its original bytes, on upstream.<source>.rejections.v1. Data of more than 65536 bytes is
        refused. A record that one of our own services wrote and another refuses goes to
        platform.rejections.v1.

        A delivery is a delivery-opened, records with the headers ce_delivery and ce_sequence (1, 2,
        ...), and a delivery-closed with their count and checksum, all on one topic. A receipt on
        upstream.<source>.receipts.v1 answers it. Records without these two headers stand for
        themselves and are receipted daily. The checksum is the exclusive-or of the SHA-256 of every
        record's data bytes (neither opening nor closing), as 64 lower-case hexadecimal digits.

        Receipts and rejections of a source are read by that source alone.

        The broker lets in known accounts only and refuses what no list allows: x-access of each
        channel names the accounts that may write and those that may read. Besides, an account that
        reads may use one consumer group, which has its own name (of our services: with -service
        after it). Nobody else's, and no account may make, change or delete a topic.

        A topic and its schemas only change so that what fitted still fits. Anything else is a new
        version beside the old one.
        """);
    ObjectNode license = info.putObject("license");
    license.put("name", "EUPL-1.2");
    license.put("url", "https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12");
    return info;
  }

  private static ObjectNode channel(Topic topic) {
    ObjectNode channel = NODES.objectNode();
    JsonNode main = Schemas.source(topic.types().get(0).schemaName());
    channel.put("address", topic.topicName());
    channel.put("title", main.get("title").asText());
    channel.put(
        "description",
        "%s Written by %s, read by %s. Key: %s."
            .formatted(
                main.get("description").asText(),
                names(topic.writers()),
                readers(topic),
                topic.key().meaning()));
    ObjectNode messages = channel.putObject("messages");
    for (EventType type : topic.types()) {
      messages
          .putObject(type.schemaName())
          .put("$ref", "#/components/messages/" + type.schemaName());
    }
    ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
    kafka.put("topic", topic.topicName());
    kafka.put("partitions", topic.partitions());
    ObjectNode configuration = kafka.putObject("topicConfiguration");
    topic.settings().forEach((name, value) -> setting(configuration, name, value));
    kafka.put("bindingVersion", "0.5.0");
    channel.put("x-partitions", topic.partitions());
    channel.put("x-cleanup-policy", topic.settings().get("cleanup.policy"));
    channel.put("x-retention", topic.retention().toString());
    channel.set("x-key", key(topic));
    channel.set("x-writers", list(topic.writers(), Source::id));
    channel.set("x-readers", list(topic.readers(), Source::id));
    channel.set("x-ce-source", list(topic.writers(), CloudEventHeaders::source));
    ObjectNode access = channel.putObject("x-access");
    access.set("write", accounts(topic, Grant.Operation.WRITE));
    access.set("read", accounts(topic, Grant.Operation.READ));
    return channel;
  }

  /** The Kafka binding has a list of policies and numbers for the rest. */
  private static void setting(ObjectNode configuration, String name, String value) {
    if (name.equals("cleanup.policy")) {
      configuration.putArray(name).add(value);
    } else {
      configuration.put(name, Long.parseLong(value));
    }
  }

  private static ArrayNode accounts(Topic topic, Grant.Operation operation) {
    ArrayNode names = NODES.arrayNode();
    BrokerAccount.all().stream()
        .filter(account -> account.may(operation, topic))
        .forEach(account -> names.add(account.name()));
    return names;
  }

  /** Who has it in the inbox; where nobody has, who may look at it. */
  private static String readers(Topic topic) {
    return topic.readers().isEmpty()
        ? BrokerAccount.all().stream()
            .filter(account -> account.may(Grant.Operation.READ, topic))
            .map(BrokerAccount::name)
            .collect(Collectors.joining(", "))
        : names(topic.readers());
  }

  private static ObjectNode key(Topic topic) {
    ObjectNode key = NODES.objectNode();
    key.put("meaning", topic.key().meaning());
    key.put("example", exampleKey(topic.key()));
    if (topic.types().size() > 1) {
      key.put(
          "whenMissing",
          topic.key() == Topic.Key.SOFTWARE_PACKAGE
              ? "taken from packageId of the data"
              : "taken from inamiNumber of the data");
      key.put("ofOpeningAndClosing", "any, or none");
    } else if (topic.source() == Source.PROSANTE) {
      key.put("whenMissing", "taken from inamiNumber of the data");
    } else if (topic.key() == Topic.Key.PAYOUT) {
      key.put("whenMissing", "taken from payoutId of the data");
    } else if (topic.key() == Topic.Key.BANK_MESSAGE) {
      key.put("whenMissing", "none is needed: the message names itself");
    }
    return key;
  }

  private static String exampleKey(Topic.Key key) {
    return switch (key) {
      case PROVIDER, SUBJECT, ORIGINAL -> "54263481";
      case SOFTWARE_PACKAGE -> "kine-file";
      case PAYOUT -> "KSW-2024-54263481-1";
      case BANK_MESSAGE -> "STATEMENT-2025-12-08";
      case BATCH -> "batch-2025-12-05";
      case SOURCE -> "insurers";
      case CALENDAR -> "belgium";
    };
  }

  private static ObjectNode operation(Topic topic, String action) {
    boolean sends = action.equals("send");
    Set<Source> who = sends ? topic.writers() : topic.readers();
    ObjectNode operation = NODES.objectNode();
    operation.put("action", action);
    operation.putObject("channel").put("$ref", "#/channels/" + topic.topicName());
    operation.put(
        "summary",
        "%s may %s.".formatted(sends ? names(who) : readers(topic), sends ? "write" : "read"));
    ArrayNode messages = operation.putArray("messages");
    for (EventType type : topic.types()) {
      messages
          .addObject()
          .put("$ref", "#/channels/" + topic.topicName() + "/messages/" + type.schemaName());
    }
    operation.set(sends ? "x-writers" : "x-readers", list(who, Source::id));
    return operation;
  }

  private static ObjectNode message(EventType type) {
    List<Topic> topics =
        Topic.all().stream().filter(topic -> topic.types().contains(type)).toList();
    JsonNode schema = Schemas.source(type.schemaName());
    ObjectNode message = NODES.objectNode();
    message.put("name", type.id());
    message.put("title", schema.get("title").asText());
    message.put("summary", schema.get("description").asText());
    message.put("contentType", CloudEventHeaders.JSON);
    message.set("headers", MessageHeaders.schema(type, topics));
    message.putObject("payload").put("$ref", COMPONENT + type.schemaName());
    ArrayNode examples = message.putArray("examples");
    ContractExample.of(type)
        .forEach(
            example -> {
              ObjectNode one = examples.addObject();
              one.put("name", example.name());
              one.set(
                  "headers",
                  MessageHeaders.example(type, topics.get(0), exampleKey(topics.get(0).key())));
              one.set("payload", example.json());
            });
    return message;
  }

  /** References lead into this document, and stand alone where something is said beside them. */
  private static JsonNode selfContained(JsonNode schema) {
    if (schema instanceof ArrayNode entries) {
      ArrayNode copy = NODES.arrayNode();
      entries.forEach(entry -> copy.add(selfContained(entry)));
      return copy;
    }
    if (!schema.isObject()) {
      return schema;
    }
    ObjectNode copy = NODES.objectNode();
    for (Map.Entry<String, JsonNode> member : schema.properties()) {
      if (member.getKey().equals("$ref")) {
        ObjectNode reference = NODES.objectNode();
        reference.put("$ref", COMPONENT + member.getValue().asText().replaceFirst(".*/", ""));
        if (schema.size() == 1) {
          return reference;
        }
        copy.putArray("allOf").add(reference);
      } else if (!member.getKey().equals("$schema") && !member.getKey().equals("$id")) {
        copy.set(member.getKey(), selfContained(member.getValue()));
      }
    }
    return copy;
  }

  private static String names(Collection<Source> sources) {
    return ordered(sources).map(Source::id).collect(Collectors.joining(", "));
  }

  /** The same text whenever, since sets have no order. */
  static ArrayNode list(Collection<Source> sources, Function<Source, String> text) {
    ArrayNode list = NODES.arrayNode();
    ordered(sources).map(text).forEach(list::add);
    return list;
  }

  private static Stream<Source> ordered(Collection<Source> sources) {
    return sources.stream().distinct().sorted();
  }
}

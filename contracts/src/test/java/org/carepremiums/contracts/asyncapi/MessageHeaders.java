package org.carepremiums.contracts.asyncapi;

import static org.carepremiums.contracts.topic.CloudEventHeaders.CONTENT_TYPE;
import static org.carepremiums.contracts.topic.CloudEventHeaders.DELIVERY;
import static org.carepremiums.contracts.topic.CloudEventHeaders.ID;
import static org.carepremiums.contracts.topic.CloudEventHeaders.JSON;
import static org.carepremiums.contracts.topic.CloudEventHeaders.SEQUENCE;
import static org.carepremiums.contracts.topic.CloudEventHeaders.SOURCE;
import static org.carepremiums.contracts.topic.CloudEventHeaders.SPEC_VERSION;
import static org.carepremiums.contracts.topic.CloudEventHeaders.SPEC_VERSION_VALUE;
import static org.carepremiums.contracts.topic.CloudEventHeaders.SUBJECT;
import static org.carepremiums.contracts.topic.CloudEventHeaders.TIME;
import static org.carepremiums.contracts.topic.CloudEventHeaders.TYPE;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.UpstreamRecord;

/** The headers of an event: what they say, which are due, and what stands for a missing one. */
final class MessageHeaders {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private MessageHeaders() {}

  static ObjectNode schema(EventType type, List<Topic> topics) {
    boolean comesFromOutside = UpstreamRecord.class.isAssignableFrom(type.dataClass());
    boolean isTakenForGranted = topics.stream().allMatch(topic -> topic.types().get(0) == type);
    boolean inDeliveries = topics.stream().anyMatch(Topic::isFeed) && isTakenForGranted;
    ObjectNode schema = NODES.objectNode();
    schema.put("type", "object");
    ArrayNode required = NODES.arrayNode();
    if (!comesFromOutside) {
      List.of(SPEC_VERSION, ID, TYPE, SOURCE, SUBJECT, TIME, CONTENT_TYPE).forEach(required::add);
    } else if (!isTakenForGranted) {
      required.add(TYPE);
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    ObjectNode properties = schema.putObject("properties");
    header(
            properties,
            SPEC_VERSION,
            "Version of CloudEvents.",
            comesFromOutside ? SPEC_VERSION_VALUE : null)
        .put("const", SPEC_VERSION_VALUE);
    header(
        properties,
        ID,
        "Names the event. Whether it came before is told by what it says, never by its id.",
        comesFromOutside ? "<topic>/<partition>/<offset>" : null);
    header(
            properties,
            TYPE,
            "What the event is.",
            comesFromOutside && isTakenForGranted ? type.id() : null)
        .put("const", type.id());
    header(
            properties,
            SOURCE,
            "Who says it: the writer of the topic (x-ce-source of the channel).",
            comesFromOutside ? "the writer of the topic" : null)
        .set(
            "enum",
            AsyncApiDocument.list(
                topics.stream().flatMap(topic -> topic.writers().stream()).toList(),
                CloudEventHeaders::source));
    header(
        properties,
        SUBJECT,
        "What it is about: the record key.",
        comesFromOutside ? "the record key" : null);
    header(
            properties,
            TIME,
            "When it was written (RFC 3339). No rule looks at it.",
            comesFromOutside ? "the timestamp of the Kafka record" : null)
        .put("format", "date-time");
    header(properties, CONTENT_TYPE, "Media type of the value.", comesFromOutside ? JSON : null)
        .put("const", JSON);
    if (inDeliveries) {
      header(
              properties,
              DELIVERY,
              "The delivery that the record belongs to: deliveryId of its opening.",
              "the record stands for itself")
          .put("maxLength", 64);
      header(
              properties,
              SEQUENCE,
              "The record's number within its delivery, from 1; there where ce_delivery is there.",
              null)
          .put("pattern", "^[1-9][0-9]{0,8}$");
      ObjectNode together = schema.putObject("dependencies");
      together.putArray(DELIVERY).add(SEQUENCE);
      together.putArray(SEQUENCE).add(DELIVERY);
    }
    return schema;
  }

  static ObjectNode example(EventType type, Topic topic, String key) {
    ObjectNode headers = NODES.objectNode();
    headers.put(SPEC_VERSION, SPEC_VERSION_VALUE);
    headers.put(ID, "event-1");
    headers.put(TYPE, type.id());
    headers.put(
        SOURCE, CloudEventHeaders.source(topic.writers().stream().sorted().toList().get(0)));
    headers.put(SUBJECT, key);
    headers.put(TIME, "2025-02-17T08:30:00Z");
    headers.put(CONTENT_TYPE, JSON);
    if (topic.isFeed() && topic.types().get(0) == type) {
      headers.put(DELIVERY, "delivery-1");
      headers.put(SEQUENCE, "1");
    }
    return headers;
  }

  private static ObjectNode header(
      ObjectNode properties, String name, String description, String whenMissing) {
    ObjectNode header = properties.putObject(name);
    header.put("type", "string");
    header.put("description", description);
    if (whenMissing != null) {
      header.put("x-when-missing", whenMissing);
    }
    return header;
  }
}

package org.carepremiums.deploy.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.scenario.UpstreamLine;

/**
 * Draws records that no honest source sends, from what honest ones sent: the same records for the
 * same seed and scenario. They speak of people, packages and references that the scenario does not
 * know, so that whatever is taken of them changes nothing for those that it does; what is repeated
 * is repeated to the byte.
 */
final class HostileRecords {

  /** Where a record comes from outside, in the order of the contract. */
  static final List<Topic> TOPICS = Topic.all().stream().filter(Topic::isFromOutside).toList();

  /** What references begin with that nobody else uses. */
  private static final String HOSTILE = "hostile-";

  /** So many that none is drawn twice, but for a repetition that is meant. */
  private static final int MOST_NAMES = 2_000_000_000;

  /** With those of a scenario fewer than twenty, of whom intake judges no share (ADR 21). */
  private static final int STRANGERS = 5;

  private static final int FIRST_STRANGER = 530_001;
  private static final int LARGEST_READ = 65_536;
  private static final int LARGEST_SENT = 600_000;

  private final Random random;
  private final Damage damage;
  private final Map<Topic, List<ObjectNode>> examples = new HashMap<>();

  HostileRecords(long seed, Scenario scenario) {
    random = new Random(seed);
    damage = new Damage(random);
    for (UpstreamLine line : scenario.records()) {
      if (!isOfDelivery(line) && line.value() != null) {
        example(line.value(), line.topic());
      }
    }
  }

  /** Whether it opens or closes a delivery. */
  static boolean isOfDelivery(UpstreamLine line) {
    return line.headers().containsKey(CloudEventHeaders.TYPE);
  }

  private void example(byte[] value, Topic topic) {
    try {
      if (ContractJson.mapper().readTree(value) instanceof ObjectNode read) {
        examples.computeIfAbsent(topic, first -> new ArrayList<>()).add(read);
      }
    } catch (IOException alreadyMalformed) {
      // The scenario has a few of its own, of which nothing can be made
    }
  }

  /**
   * The next one.
   *
   * @param published good records that were published before, which may be repeated
   */
  HostileRecord next(List<UpstreamLine> published) {
    Hostility hostility = Hostility.draw(random);
    if (hostility == Hostility.REPLAYED && !published.isEmpty()) {
      return replayed(published.get(random.nextInt(published.size())));
    }
    Topic topic = TOPICS.get(random.nextInt(TOPICS.size()));
    ObjectNode record = record(topic);
    byte[] key = bytes(record.path("inamiNumber").asText("nobody"), 8);
    byte[] value =
        switch (hostility) {
          case EMPTY -> null;
          case NOISE -> damage.noise(1 + random.nextInt(200));
          case TRUNCATED -> damage.truncated(json(record));
          // Somebody whom the scenario knows cannot come of it: numbers check themselves
          case DAMAGED -> damage.damaged(json(record));
          case OTHER_ENCODING -> otherEncoding(record);
          case OVERSIZED -> oversized(record);
          case OTHER_SHAPE -> otherShape(record);
          case DEEP -> damage.deep("[", "]");
          case CONTRADICTORY -> contradictory(record);
          case STRANGE_HEADERS, STRANGE_KEY, STRANGER, REPLAYED -> json(record);
        };
    return new HostileRecord(
        topic,
        hostility,
        hostility == Hostility.STRANGE_KEY ? strangeKey() : key,
        hostility == Hostility.STRANGE_HEADERS ? strangeHeaders() : List.of(),
        value,
        true);
  }

  /** Data as of a record, for a file that is uploaded. */
  byte[] line(Topic topic) {
    ObjectNode record = record(topic);
    return switch (random.nextInt(5)) {
      case 0 -> damage.noise(1 + random.nextInt(60));
      case 1 -> damage.truncated(json(record));
      case 2 -> otherShape(record);
      case 3 -> contradictory(record);
      default -> json(record);
    };
  }

  int number(int below) {
    return random.nextInt(below);
  }

  private static HostileRecord replayed(UpstreamLine line) {
    List<Header> headers = new ArrayList<>();
    line.headers().forEach((name, text) -> headers.add(header(name, text)));
    return new HostileRecord(
        line.topic(),
        Hostility.REPLAYED,
        line.key() == null ? null : line.key().getBytes(StandardCharsets.UTF_8),
        headers,
        line.value(),
        line.topic().isFeed() && !isOfDelivery(line));
  }

  /** A good one of somebody whom nobody knows; of a topic without examples, what all have. */
  private ObjectNode record(Topic topic) {
    List<ObjectNode> known = examples.get(topic);
    ObjectNode record;
    if (known == null) {
      record = JsonNodeFactory.instance.objectNode();
      record.put("inamiNumber", "");
      record.put("observedOn", "2024-01-05");
    } else {
      record = known.get(random.nextInt(known.size())).deepCopy();
    }
    // Nobody is registered and anything else: with a list and an account, such a one would be paid
    int first = topic == Topic.INAMI_PROVIDERS ? STRANGERS : 0;
    String stranger = stranger(first + random.nextInt(STRANGERS));
    for (String field : List.copyOf(names(record))) {
      switch (field) {
        case "inamiNumber" -> record.put(field, stranger);
        case "niss" -> record.put(field, "00000000097");
        case "packageId", "practiceId", "applicationId", "contestationId", "payoutId" ->
            record.put(field, HOSTILE + random.nextInt(MOST_NAMES));
        default -> {
          // The others are whose they are only together with these
        }
      }
    }
    return record;
  }

  /** Eleven digits, the seventh and eighth of which check the first six. */
  private static String stranger(int which) {
    int number = FIRST_STRANGER + which;
    return "%06d%02d527".formatted(number, 97 - number % 97);
  }

  /** Somebody whom no scenario knows. */
  static InamiNumber anyStranger() {
    return new InamiNumber(stranger(0));
  }

  private static List<String> names(ObjectNode record) {
    List<String> names = new ArrayList<>();
    record.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private byte[] otherEncoding(ObjectNode record) {
    record.put(names(record).get(0), "é".repeat(1 + random.nextInt(5)));
    return switch (random.nextInt(3)) {
      case 0 -> record.toString().getBytes(StandardCharsets.UTF_16);
      case 1 -> record.toString().getBytes(StandardCharsets.ISO_8859_1);
      default -> ("\uFEFF" + record).getBytes(StandardCharsets.UTF_8);
    };
  }

  private byte[] oversized(ObjectNode record) {
    record.put(
        "observedOn", "x".repeat(LARGEST_READ + random.nextInt(LARGEST_SENT - LARGEST_READ)));
    return json(record);
  }

  private byte[] otherShape(ObjectNode record) {
    List<String> names = names(record);
    String field = names.get(random.nextInt(names.size()));
    switch (random.nextInt(6)) {
      case 0 -> record.remove(field);
      case 1 -> record.putNull(field);
      case 2 -> record.put("unknown" + random.nextInt(10), 1);
      case 3 -> record.putArray(field).add(1).addObject().put(field, field);
      case 4 -> record.put(field, random.nextBoolean() ? "" : "x".repeat(5_000));
      default -> {
        String twice = record.toString();
        return bytes("{\"%s\":1,%s".formatted(field, twice.substring(1)), Integer.MAX_VALUE);
      }
    }
    return json(record);
  }

  private byte[] contradictory(ObjectNode record) {
    for (String field : names(record)) {
      JsonNode value = record.get(field);
      if (value.isNumber()) {
        record.put(field, random.nextBoolean() ? -value.asLong() - 1 : Long.MAX_VALUE);
      } else if (value instanceof TextNode text
          && text.asText().matches("\\d{4}-\\d{2}-\\d{2}")
          && random.nextBoolean()) {
        record.put(field, random.nextBoolean() ? "2999-12-31" : "2023-02-30");
      }
    }
    if (random.nextInt(4) == 0) {
      record.put("inamiNumber", "12345678901");
    }
    return json(record);
  }

  private byte[] strangeKey() {
    return switch (random.nextInt(4)) {
      case 0 -> null;
      case 1 -> new byte[0];
      case 2 -> damage.noise(1 + random.nextInt(40));
      default -> bytes("5001%04d".formatted(random.nextInt(10_000)), Integer.MAX_VALUE);
    };
  }

  private List<Header> strangeHeaders() {
    return switch (random.nextInt(7)) {
      case 0 -> List.of(header(CloudEventHeaders.TYPE, "org.carepremiums.upstream.unheard-of.v1"));
      case 1 ->
          List.of(header(CloudEventHeaders.TYPE, "org.carepremiums.upstream.delivery-closed.v1"));
      case 2 -> List.of(header(CloudEventHeaders.SOURCE, "/care-premiums/intake"));
      case 3 -> List.of(header(CloudEventHeaders.SPEC_VERSION, "9.9"));
      case 4 -> List.of(new RecordHeader(CloudEventHeaders.ID, damage.noise(30)));
      case 5 -> List.of(header(CloudEventHeaders.SEQUENCE, "-1"));
      default ->
          List.of(
              header(CloudEventHeaders.DELIVERY, HOSTILE + random.nextInt(100)),
              header(CloudEventHeaders.SEQUENCE, random.nextBoolean() ? "many" : "99999999999999"));
    };
  }

  private static Header header(String name, String text) {
    return new RecordHeader(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] bytes(String text, int most) {
    return text.substring(0, Math.min(most, text.length())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] json(ObjectNode record) {
    try {
      return ContractJson.mapper().writeValueAsBytes(record);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}

package org.carepremiums.contracts.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.intake.Rejection;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;

/**
 * The events that leave with one transaction, in the order in which they were added. They go to the
 * outbox by the thousand, so that a transaction of many events needs little memory.
 */
public final class Outgoing {

  /**
   * @param trace the trace that it belongs to; {@link Traces#NONE} where it belongs to none, {@code
   *     null} where that is not known
   */
  record Event(String topic, String key, String id, String type, byte[] data, String trace) {}

  /**
   * What refused records are counted by.
   *
   * @param topic the topic's name
   * @param code the stable word for the reason
   */
  record Refused(String topic, String code) {}

  /** Where the events are written, inside the running transaction. */
  @FunctionalInterface
  interface Store {
    void add(List<Event> events) throws SQLException;
  }

  private static final int AT_ONCE = 1_000;

  private final Source service;
  private final Store store;
  private final List<Event> waiting = new ArrayList<>();
  private final Map<Refused, Integer> rejections = new HashMap<>();
  private Map<String, String> traces = Map.of();
  private long published;
  private int rejected;

  Outgoing(Source service, Store store) {
    this.service = service;
    this.store = store;
  }

  /**
   * Adds an event.
   *
   * @param topic where to; its first type is the event's type
   * @param key what the topic is keyed by
   * @param eventId the same for the same occurrence, however often it is published
   * @param data an instance of the type's record
   * @throws IllegalArgumentException when this service may not write the topic, or the data is of
   *     another type
   * @throws IllegalStateException when the database did not take it
   */
  public void publish(Topic topic, String key, String eventId, Object data) {
    publish(topic, key, eventId, data, written(data));
  }

  /**
   * The same, for a service that has written the data already, for its own table.
   *
   * @param json the data as {@link ContractJson#mapper} writes it
   */
  public void publish(Topic topic, String key, String eventId, Object data, byte[] json) {
    add(topic, key, eventId, data, json, traces.get(key));
  }

  private static byte[] written(Object data) {
    try {
      return ContractJson.mapper().writeValueAsBytes(data);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("cannot write " + data.getClass(), unwritable);
    }
  }

  private void add(
      Topic topic, String key, String eventId, Object data, byte[] json, String trace) {
    EventType type = topic.type();
    if (!type.dataClass().isInstance(data)) {
      throw new IllegalArgumentException(
          "%s carries %s, not %s".formatted(topic, type.dataClass(), data.getClass()));
    }
    if (!topic.writers().contains(service)) {
      throw new IllegalArgumentException("%s may not write %s".formatted(service, topic));
    }
    waiting.add(new Event(topic.topicName(), key, eventId, type.id(), json, trace));
    published++;
    if (waiting.size() >= AT_ONCE) {
      flush();
    }
  }

  /**
   * Refuses a record: it goes with its original bytes to the rejections of who wrote it, or of the
   * platform team where one of us did.
   *
   * @param refused the record
   * @param code a stable word for the reason
   * @param field the field or header that is wrong; {@code null} for the whole record
   * @param reason one sentence for a person, without personal data
   */
  public void reject(ReceivedRecord refused, String code, String field, String reason) {
    String sequence = refused.header(CloudEventHeaders.SEQUENCE);
    Rejection rejection =
        new Rejection(
            service.id() + ":" + refused.place(),
            service.id(),
            refused.topic(),
            refused.partition(),
            refused.offset(),
            refused.header(CloudEventHeaders.DELIVERY),
            sequence != null && sequence.matches("[0-9]{1,18}") ? Long.valueOf(sequence) : null,
            code,
            field,
            reason,
            base64(refused.keyBytes()),
            base64(refused.value()),
            new TreeMap<>(refused.headers()));
    String key = refused.key() == null ? refused.place() : refused.key();
    String trace = TraceParent.of(refused).map(TraceParent::toString).orElse(Traces.NONE);
    Topic back = Topic.of(refused.topic()).rejections();
    add(back, key, rejection.rejectionId(), rejection, written(rejection), trace);
    rejected++;
    rejections.merge(new Refused(refused.topic(), code), 1, Integer::sum);
  }

  /** Refuses a record for the reason that its reader gave. */
  public void reject(ReceivedRecord refused, InvalidRecord why) {
    reject(refused, why.code(), why.field(), why.reason());
  }

  /**
   * @param ofKeys the trace of each key whose records are handled
   */
  void follow(Map<String, String> ofKeys) {
    traces = ofKeys;
  }

  /** Writes what has not been written yet. */
  void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    try {
      store.add(List.copyOf(waiting));
    } catch (SQLException failure) {
      throw new IllegalStateException("events could not be written to the outbox", failure);
    }
    waiting.clear();
  }

  boolean isEmpty() {
    return published == 0;
  }

  int rejected() {
    return rejected;
  }

  /** How many records of each topic were refused for which reason. */
  Map<Refused, Integer> rejections() {
    return rejections;
  }

  private static String base64(byte[] bytes) {
    return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
  }
}

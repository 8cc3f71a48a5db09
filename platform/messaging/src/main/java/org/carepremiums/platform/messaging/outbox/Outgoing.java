package org.carepremiums.platform.messaging.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.intake.Rejection;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.messaging.record.ReceivedRecord;
import org.carepremiums.platform.messaging.record.ReturnedRecord;
import org.carepremiums.platform.messaging.record.Traces;
import org.carepremiums.platform.telemetry.TraceParent;

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

  /** A refused record that is kept, since its sender cannot correct it. */
  record Kept(ReceivedRecord refused, String code, String field, String reason) {}

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
  private final List<Kept> kept = new ArrayList<>();
  private Map<String, String> traces = Map.of();
  private final Map<String, Integer> published = new HashMap<>();
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
   * @param json the data as {@link ContractJson#mapper} writes it, or that as it is stored
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
    if (!topic.isPublishedBy(service)) {
      throw new IllegalArgumentException("%s may not write %s".formatted(service, topic));
    }
    waiting.add(new Event(topic.topicName(), key, eventId, type.id(), json, trace));
    published.merge(topic.topicName(), 1, Integer::sum);
    if (waiting.size() >= AT_ONCE) {
      flush();
    }
  }

  /**
   * Refuses a record: it goes with its original bytes, or the beginning of very many, to the
   * rejections of who wrote it, or of the platform team where one of us did.
   *
   * @param refused the record
   * @param code a stable word for the reason
   * @param field the field or header that is wrong; {@code null} for the whole record
   * @param reason one sentence for a person, without personal data
   */
  public void reject(ReceivedRecord refused, String code, String field, String reason) {
    ReturnedRecord returned = new ReturnedRecord(refused);
    Rejection rejection = returned.rejection(service.id(), code, field, reason);
    String trace =
        TraceParent.read(refused.header(TraceParent.HEADER))
            .map(TraceParent::header)
            .orElse(Traces.NONE);
    Topic back = Topic.of(refused.topic()).rejections();
    add(back, returned.key(), rejection.rejectionId(), rejection, written(rejection), trace);
    if (FailedRecords.isOurs(refused, code)) {
      kept.add(new Kept(refused, code, rejection.field(), rejection.reason()));
    }
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
  public void follow(Map<String, String> ofKeys) {
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

  /** The refused records that their sender cannot correct. */
  List<Kept> kept() {
    return kept;
  }

  boolean isEmpty() {
    return published.isEmpty();
  }

  /** How many events go to each topic. */
  public Map<String, Integer> published() {
    return published;
  }

  public int rejected() {
    return rejected;
  }

  /** How many records of each topic were refused for which reason. */
  Map<Refused, Integer> rejections() {
    return rejections;
  }
}

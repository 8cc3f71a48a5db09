package org.carepremiums.platform.messaging.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What stands in the outbox, over the connection of the instance that relays it. */
final class WaitingEvents {

  /**
   * An event as it stands in the outbox; key and data may be sealed.
   *
   * @param id its place in the order
   */
  record Waiting(
      long id,
      String topic,
      String key,
      String eventId,
      String type,
      byte[] data,
      OffsetDateTime createdAt,
      String trace) {}

  /** So many events at once, and so many bytes of data, but always one event. */
  private static final int MOST_EVENTS = 5_000;

  private static final long MOST_BYTES = 8L * 1024 * 1024;

  private static final String SIZES =
      "select id, octet_length(data) from outbox where topic <> all(?) order by id limit "
          + MOST_EVENTS;
  private static final String NEXT =
      """
      select id, topic, record_key, event_id, event_type, data, created_at, trace_parent
      from outbox where topic <> all(?) and id <= ? order by id
      """;
  private static final String PARK =
      """
      with parked as (delete from outbox where id = ? returning *)
      insert into parked_event (id, topic, record_key, event_id, event_type, data, created_at,
        trace_parent, failure)
      select id, topic, record_key, event_id, event_type, data, created_at, trace_parent, ?
      from parked
      """;

  private final Connection connection;

  WaitingEvents(Connection connection) {
    this.connection = connection;
  }

  /**
   * The first ones, in order.
   *
   * @param held the topics whose events are passed over
   */
  List<Waiting> next(Collection<String> held) throws SQLException {
    Array topics = connection.createArrayOf("text", held.toArray());
    long last = lastOfNext(topics);
    List<Waiting> next = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(NEXT)) {
      select.setArray(1, topics);
      select.setLong(2, last);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          next.add(
              new Waiting(
                  row.getLong(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getBytes(6),
                  row.getObject(7, OffsetDateTime.class),
                  row.getString(8)));
        }
      }
    }
    return next;
  }

  private long lastOfNext(Array held) throws SQLException {
    long last = -1;
    long bytes = 0;
    try (PreparedStatement select = connection.prepareStatement(SIZES)) {
      select.setArray(1, held);
      try (ResultSet row = select.executeQuery()) {
        while (row.next() && (last < 0 || bytes + row.getLong(2) <= MOST_BYTES)) {
          last = row.getLong(1);
          bytes += row.getLong(2);
        }
      }
    }
    return last;
  }

  /** Takes those off that the broker has. */
  void delete(List<Long> published) throws SQLException {
    if (published.isEmpty()) {
      return;
    }
    try (PreparedStatement delete =
        connection.prepareStatement("delete from outbox where id = any(?)")) {
      delete.setArray(1, connection.createArrayOf("int8", published.toArray()));
      delete.executeUpdate();
    }
  }

  /** Notes that one could not be sent; it stays. */
  void failed(long id, String failure) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update outbox set attempts = attempts + 1, failure = ? where id = ?")) {
      update.setString(1, failure);
      update.setLong(2, id);
      update.executeUpdate();
    }
  }

  /** Puts one aside that will never be taken. */
  void park(long id, String failure) throws SQLException {
    try (PreparedStatement park = connection.prepareStatement(PARK)) {
      park.setLong(1, id);
      park.setString(2, failure);
      park.executeUpdate();
    }
  }
}

package org.carepremiums.platform.messaging.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;

/** What stands in the outbox, over the connection of the instance that relays it. */
final class OutboxTable {

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

  /** So many events at once, and so many bytes as they stand there, but always one event. */
  private static final int MOST_EVENTS = 5_000;

  private static final long MOST_BYTES = 2L * 1024 * 1024;

  private static final String NEXT =
      """
      select id, topic, record_key, event_id, event_type, data, created_at, trace_parent
      from (
        select *, sum(octet_length(data)) over (order by id rows unbounded preceding) as bytes,
          row_number() over (order by id) as place
        from (select * from outbox where topic <> all(?) order by id limit %d) first) waiting
      where bytes <= %d or place = 1 order by id
      """
          .formatted(MOST_EVENTS, MOST_BYTES);
  private static final String PARK =
      """
      with parked as (delete from outbox where id = ? returning *)
      insert into parked_event (id, topic, record_key, event_id, event_type, data, created_at,
        trace_parent, failure)
      select id, topic, record_key, event_id, event_type, data, created_at, trace_parent, ?
      from parked
      """;

  private final Sql sql;

  OutboxTable(Connection connection) {
    // The plan for a table that is nearly always empty sorts all of it when it is full
    this.sql = Sql.over(connection).planningAnew();
  }

  /**
   * The first ones, in order.
   *
   * @param held the topics whose events are passed over
   */
  List<Waiting> next(Collection<String> held) throws SQLException {
    return sql.list(
        NEXT,
        row ->
            new Waiting(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBytes(6),
                row.getObject(7, OffsetDateTime.class),
                row.getString(8)),
        held);
  }

  /** Takes those off that the broker has. */
  void delete(List<Long> published) throws SQLException {
    sql.update("delete from outbox where id = any(?)", Columns.of(published).bigint(id -> id));
  }

  /** Notes that one could not be sent; it stays. */
  void failed(long id, String failure) throws SQLException {
    sql.update("update outbox set attempts = attempts + 1, failure = ? where id = ?", failure, id);
  }

  /** Puts one aside that will never be taken. */
  void park(long id, String failure) throws SQLException {
    sql.update(PARK, id, failure);
  }
}

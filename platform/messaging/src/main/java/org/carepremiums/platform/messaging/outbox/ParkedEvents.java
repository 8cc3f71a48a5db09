package org.carepremiums.platform.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.web.desk.ListPart;

/** Events that the broker refused for good. */
@ApplicationScoped
public class ParkedEvents {

  /**
   * An event as it was parked.
   *
   * @param id its place in the order in which events were decided
   * @param topic where it was to go
   * @param eventType what it is
   * @param bytes how long its data is, as it is stored
   * @param failure what the broker said
   * @param decidedAt when it was decided
   * @param parkedAt when it was parked
   */
  public record Parked(
      long id,
      String topic,
      String eventType,
      long bytes,
      String failure,
      Instant decidedAt,
      Instant parkedAt) {}

  private static final String SELECT =
      """
      select id, topic, event_type, octet_length(data) as bytes, failure, created_at, parked_at
      from parked_event
      """;

  /** By what lists of them are put in order. */
  private static final Map<String, String> ORDERS =
      Map.of(
          "number", "id",
          "topic", "topic",
          "bytes", "octet_length(data)",
          "decided", "created_at",
          "parked", "parked_at");

  /** It goes to the end of the order: what came after it has left. */
  private static final String SEND =
      """
      with sent as (delete from parked_event where id = ? returning *)
      insert into outbox (topic, record_key, event_id, event_type, data, created_at, trace_parent)
      select topic, record_key, event_id, event_type, data, created_at, trace_parent from sent
      """;

  private final Sql sql;

  @Inject
  ParkedEvents(Sql sql) {
    this.sql = sql;
  }

  /**
   * The first of them in their order.
   *
   * @param after only those with a higher number
   * @param most at most so many
   */
  public List<Parked> after(long after, int most) throws SQLException {
    return sql.list(
        SELECT + " where id > ? order by id limit ?", ParkedEvents::parked, after, most);
  }

  /**
   * A part of a list of them.
   *
   * @param part in the order of {@code number}, {@code topic}, {@code bytes}, {@code decided} or
   *     {@code parked}
   */
  public List<Parked> list(ListPart part) throws SQLException {
    return sql.list(
        SELECT
            + " order by %s %s, id limit ? offset ?"
                .formatted(ORDERS.get(part.column()), part.direction()),
        ParkedEvents::parked,
        part.size(),
        part.offset());
  }

  /** How many there are. */
  public long count() throws SQLException {
    return sql.only("select count(*) from parked_event", row -> row.getLong(1));
  }

  /** One of them. */
  public Optional<Parked> find(long id) throws SQLException {
    return sql.first(SELECT + " where id = ?", ParkedEvents::parked, id);
  }

  private static Parked parked(ResultSet row) throws SQLException {
    return new Parked(
        row.getLong("id"),
        row.getString("topic"),
        row.getString("event_type"),
        row.getLong("bytes"),
        row.getString("failure"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "parked_at"));
  }

  /** Puts one into the outbox again, with the id that it had; whether it was there. */
  public boolean send(long id) throws SQLException {
    return sql.update(SEND, id) == 1;
  }

  /** Lets one go for ever; whether it was there. */
  public boolean discard(long id) throws SQLException {
    return sql.update("delete from parked_event where id = ?", id) == 1;
  }
}

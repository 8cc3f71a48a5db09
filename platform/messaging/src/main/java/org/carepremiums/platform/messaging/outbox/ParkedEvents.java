package org.carepremiums.platform.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.carepremiums.platform.database.Sql;

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
      from parked_event where id > ? order by id limit ?
      """;

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
        SELECT,
        row ->
            new Parked(
                row.getLong("id"),
                row.getString("topic"),
                row.getString("event_type"),
                row.getLong("bytes"),
                row.getString("failure"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "parked_at")),
        after,
        most);
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

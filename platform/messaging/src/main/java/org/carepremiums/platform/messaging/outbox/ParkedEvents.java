package org.carepremiums.platform.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

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
      select id, topic, event_type, octet_length(data), failure, created_at, parked_at
      from parked_event where id > ? order by id limit ?
      """;

  /** It goes to the end of the order: what came after it has left. */
  private static final String SEND =
      """
      with sent as (delete from parked_event where id = ? returning *)
      insert into outbox (topic, record_key, event_id, event_type, data, created_at, trace_parent)
      select topic, record_key, event_id, event_type, data, created_at, trace_parent from sent
      """;

  private final DataSource dataSource;

  @Inject
  ParkedEvents(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The first of them in their order.
   *
   * @param after only those with a higher number
   * @param most at most so many
   */
  public List<Parked> after(long after, int most) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setLong(1, after);
      select.setInt(2, most);
      List<Parked> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new Parked(
                  row.getLong(1),
                  row.getString(2),
                  row.getString(3),
                  row.getLong(4),
                  row.getString(5),
                  row.getObject(6, OffsetDateTime.class).toInstant(),
                  row.getObject(7, OffsetDateTime.class).toInstant()));
        }
      }
      return found;
    }
  }

  /** Puts one into the outbox again, with the id that it had; whether it was there. */
  public boolean send(long id) throws SQLException {
    return update(SEND, id);
  }

  /** Lets one go for ever; whether it was there. */
  public boolean discard(long id) throws SQLException {
    return update("delete from parked_event where id = ?", id);
  }

  private boolean update(String sql, long id) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setLong(1, id);
      return update.executeUpdate() == 1;
    }
  }
}

package org.carepremiums.platform.messaging.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.messaging.inbox.Inbox;
import org.carepremiums.platform.messaging.record.ReceivedRecord;
import org.carepremiums.platform.personaldata.PersonalDataSeal;

/**
 * Records that their sender cannot mend: those on which this service failed, and those of our own
 * topics that it refused. They are kept to be handled again.
 */
@ApplicationScoped
public class KeptRefusals {

  /**
   * A record as it was refused.
   *
   * @param id its number in this service
   * @param topic where it came from
   * @param partition its partition
   * @param offset its offset
   * @param code a stable word for the reason
   * @param field the field that is wrong; {@code null} where it is the whole record
   * @param reason one sentence for a person, without personal data
   * @param refusedAt when
   * @param proposedBy who proposed to handle it again; {@code null} where nobody did
   * @param confirmedBy who let it be handled again; {@code null} where nobody did
   * @param handledAt when it was handled again; {@code null} while it was not
   */
  public record Refused(
      long id,
      String topic,
      int partition,
      long offset,
      String code,
      String field,
      String reason,
      Instant refusedAt,
      String proposedBy,
      String confirmedBy,
      Instant handledAt) {}

  /** What is sealed of a record. */
  private record Content(byte[] key, byte[] value, Map<String, String> headers) {}

  private static final String COLUMNS =
      "id, topic, partition, record_offset, code, field, reason, refused_at, proposed_by,"
          + " confirmed_by, handled_at";

  private final DataSource dataSource;
  private final PersonalDataSeal seal;

  @Inject
  KeptRefusals(DataSource dataSource, PersonalDataSeal seal) {
    this.dataSource = dataSource;
    this.seal = seal;
  }

  /** Whether its sender can do nothing about it. */
  static boolean isOurs(ReceivedRecord refused, String code) {
    return code.equals(Inbox.CANNOT_BE_HANDLED) || !Topic.of(refused.topic()).isFromOutside();
  }

  /** Keeps those that were refused, inside the running transaction. */
  void keep(List<Outgoing.Kept> refused) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into kept_refusal (topic, partition, record_offset, record_time, content,
                  code, field, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
      for (Outgoing.Kept kept : refused) {
        ReceivedRecord received = kept.refused();
        insert.setString(1, received.topic());
        insert.setInt(2, received.partition());
        insert.setLong(3, received.offset());
        insert.setLong(4, received.timestamp());
        insert.setBytes(5, seal.seal(content(received), received.place()));
        insert.setString(6, kept.code());
        insert.setString(7, kept.field());
        insert.setString(8, kept.reason());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static byte[] content(ReceivedRecord received) {
    try {
      return ContractJson.mapper()
          .writeValueAsBytes(
              new Content(
                  received.keyBytes(), received.value(), new TreeMap<>(received.headers())));
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  /**
   * The first of them by their number.
   *
   * @param after only those with a higher number
   * @param most at most so many
   */
  public List<Refused> after(long after, int most) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select " + COLUMNS + " from kept_refusal where id > ? order by id limit ?")) {
      select.setLong(1, after);
      select.setInt(2, most);
      List<Refused> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(refused(row));
        }
      }
      return found;
    }
  }

  /** One of them, locked until the transaction ends. */
  public Optional<Refused> lock(long id) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select " + COLUMNS + " from kept_refusal where id = ? for update")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(refused(row)) : Optional.empty();
      }
    }
  }

  /** The record itself. */
  public ReceivedRecord record(Refused refused) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select content, record_time from kept_refusal where id = ?")) {
      select.setLong(1, refused.id());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        String place = refused.topic() + "/" + refused.partition() + "/" + refused.offset();
        Content content =
            ContractJson.mapper().readValue(seal.open(row.getBytes(1), place), Content.class);
        return new ReceivedRecord(
            refused.topic(),
            refused.partition(),
            refused.offset(),
            row.getLong(2),
            content.key(),
            content.value(),
            content.headers());
      } catch (IOException unreadable) {
        throw new IllegalStateException(unreadable);
      }
    }
  }

  /** Notes who proposes to handle it again. */
  public void propose(long id, String person) throws SQLException {
    update("update kept_refusal set proposed_by = ? where id = ?", person, id);
  }

  /** Notes that it was handled again, and who let it be. */
  public void handled(long id, String person) throws SQLException {
    update("update kept_refusal set confirmed_by = ?, handled_at = now() where id = ?", person, id);
  }

  private void update(String sql, String person, long id) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, person);
      update.setLong(2, id);
      update.executeUpdate();
    }
  }

  private static Refused refused(ResultSet row) throws SQLException {
    return new Refused(
        row.getLong(1),
        row.getString(2),
        row.getInt(3),
        row.getLong(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        instant(row, 8),
        row.getString(9),
        row.getString(10),
        instant(row, 11));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}

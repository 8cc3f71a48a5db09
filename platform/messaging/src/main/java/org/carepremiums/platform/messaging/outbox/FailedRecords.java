package org.carepremiums.platform.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.messaging.inbox.Inbox;
import org.carepremiums.platform.messaging.record.ReceivedRecord;
import org.carepremiums.platform.personaldata.PersonalDataSeal;
import org.carepremiums.platform.web.desk.ListPart;

/**
 * Records that their sender cannot correct: those on which this service failed, and those of our
 * own topics that it refused. They are kept to be handled again.
 */
@ApplicationScoped
public class FailedRecords {

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
      Instant handledAt) {

    public State state() {
      if (handledAt != null) {
        return State.HANDLED;
      }
      return proposedBy == null ? State.WAITS : State.PROPOSED;
    }
  }

  /** How far a refused record is on its way to be handled again. */
  public enum State {
    /** Nobody proposed it yet. */
    WAITS,
    /** Somebody proposed it, and somebody else has to confirm. */
    PROPOSED,
    HANDLED
  }

  /**
   * Which of them somebody asks for.
   *
   * @param topic where they came from; {@code null} for anywhere
   * @param code a stable word for the reason; {@code null} for any
   * @param states how far they are
   */
  public record Wanted(String topic, String code, Set<State> states) {}

  /**
   * Of which kinds there are any.
   *
   * @param topics where they came from
   * @param codes for which reasons
   */
  public record Kinds(List<String> topics, List<String> codes) {}

  /**
   * How many wait for a person.
   *
   * @param waiting those that nobody proposed yet
   * @param proposed those that somebody proposed
   */
  public record Open(long waiting, long proposed) {}

  /** What is sealed of a record. */
  private record Content(byte[] key, byte[] value, Map<String, String> headers) {}

  private static final String COLUMNS =
      "id, topic, partition, record_offset, code, field, reason, refused_at, proposed_by,"
          + " confirmed_by, handled_at";

  private static final String STATE =
      """
      (case when handled_at is not null then 'HANDLED' when proposed_by is not null then 'PROPOSED'
        else 'WAITS' end)""";

  /** By what lists of them are put in order. */
  private static final Map<String, String> ORDERS =
      Map.of(
          "number", "id",
          "topic", "topic",
          "code", "code",
          "refused", "refused_at",
          "state", STATE);

  private static final String WANTED =
      """
       from kept_refusal
      where (?::text is null or topic = ?) and (?::text is null or code = ?)
        and %s = any(?::text[])
      """
          .formatted(STATE);

  private final Sql sql;
  private final PersonalDataSeal seal;

  @Inject
  FailedRecords(Sql sql, PersonalDataSeal seal) {
    this.sql = sql;
    this.seal = seal;
  }

  /** Whether its sender can do nothing about it. */
  static boolean isOurs(ReceivedRecord refused, String code) {
    return code.equals(Inbox.CANNOT_BE_HANDLED) || !Topic.of(refused.topic()).isFromOutside();
  }

  /** Keeps those that were refused, inside the running transaction. */
  void keep(List<Outgoing.Kept> refused) throws SQLException {
    sql.update(
        """
        insert into kept_refusal (topic, partition, record_offset, record_time, content, code,
          field, reason)
        select * from unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[], ?::bytea[], ?::text[],
          ?::text[], ?::text[])
        """,
        Columns.of(refused)
            .text(kept -> kept.refused().topic())
            .integer(kept -> kept.refused().partition())
            .bigint(kept -> kept.refused().offset())
            .bigint(kept -> kept.refused().timestamp())
            .bytes(kept -> seal.seal(content(kept.refused()), kept.refused().place()))
            .text(Outgoing.Kept::code)
            .text(Outgoing.Kept::field)
            .text(Outgoing.Kept::reason));
  }

  private static byte[] content(ReceivedRecord received) {
    return KeptJson.bytes(
        new Content(received.keyBytes(), received.value(), new TreeMap<>(received.headers())));
  }

  /**
   * The first of them by their number.
   *
   * @param after only those with a higher number
   * @param most at most so many
   */
  public List<Refused> after(long after, int most) throws SQLException {
    return sql.list(
        "select " + COLUMNS + " from kept_refusal where id > ? order by id limit ?",
        FailedRecords::refused,
        after,
        most);
  }

  /**
   * A part of a list of them.
   *
   * @param part in the order of {@code number}, {@code topic}, {@code code}, {@code refused} or
   *     {@code state}
   */
  public List<Refused> list(Wanted wanted, ListPart part) throws SQLException {
    return sql.list(
        "select %s%s order by %s %s, id limit ? offset ?"
            .formatted(COLUMNS, WANTED, ORDERS.get(part.column()), part.direction()),
        FailedRecords::refused,
        wanted.topic(),
        wanted.topic(),
        wanted.code(),
        wanted.code(),
        names(wanted.states()),
        part.size(),
        part.offset());
  }

  /** How many there are in all parts of such a list. */
  public long count(Wanted wanted) throws SQLException {
    return sql.only(
        "select count(*)" + WANTED,
        row -> row.getLong(1),
        wanted.topic(),
        wanted.topic(),
        wanted.code(),
        wanted.code(),
        names(wanted.states()));
  }

  private static List<String> names(Set<State> states) {
    return states.stream().map(State::name).toList();
  }

  /** From where and for which reasons any were refused. */
  public Kinds kinds() throws SQLException {
    return new Kinds(
        sql.list("select distinct topic from kept_refusal order by 1", row -> row.getString(1)),
        sql.list("select distinct code from kept_refusal order by 1", row -> row.getString(1)));
  }

  /** How many wait for a person. */
  public Open open() throws SQLException {
    return sql.only(
        """
        select count(*) filter (where proposed_by is null), count(proposed_by)
        from kept_refusal where handled_at is null
        """,
        row -> new Open(row.getLong(1), row.getLong(2)));
  }

  /**
   * Those that somebody else proposed, the first that were refused first.
   *
   * @param most at most so many
   */
  public List<Refused> proposedByOthers(String person, int most) throws SQLException {
    return sql.list(
        "select "
            + COLUMNS
            + " from kept_refusal where handled_at is null and proposed_by <> ? order by id limit ?",
        FailedRecords::refused,
        person,
        most);
  }

  /** One of them. */
  public Optional<Refused> find(long id) throws SQLException {
    return sql.first(
        "select " + COLUMNS + " from kept_refusal where id = ?", FailedRecords::refused, id);
  }

  /** One of them, locked until the transaction ends. */
  public Optional<Refused> lock(long id) throws SQLException {
    return sql.first(
        "select " + COLUMNS + " from kept_refusal where id = ? for update",
        FailedRecords::refused,
        id);
  }

  /** The record itself. */
  public ReceivedRecord record(Refused refused) throws SQLException {
    return sql.only(
        "select content, record_time from kept_refusal where id = ?",
        row -> record(refused, row.getBytes(1), row.getLong(2)),
        refused.id());
  }

  private ReceivedRecord record(Refused refused, byte[] sealed, long timestamp) {
    String place = refused.topic() + "/" + refused.partition() + "/" + refused.offset();
    Content content = KeptJson.read(seal.open(sealed, place), Content.class);
    return new ReceivedRecord(
        refused.topic(),
        refused.partition(),
        refused.offset(),
        timestamp,
        content.key(),
        content.value(),
        content.headers());
  }

  /** Notes who proposes to handle it again. */
  public void propose(long id, String person) throws SQLException {
    sql.update("update kept_refusal set proposed_by = ? where id = ?", person, id);
  }

  /** Notes that it was handled again, and who let it be. */
  public void handled(long id, String person) throws SQLException {
    sql.update(
        "update kept_refusal set confirmed_by = ?, handled_at = now() where id = ?", person, id);
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
        Sql.instant(row, "refused_at"),
        row.getString(9),
        row.getString(10),
        Sql.instant(row, "handled_at"));
  }
}

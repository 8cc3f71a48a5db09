package org.carepremiums.platform.messaging.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.web.desk.ListPart;
import org.jboss.logging.Logger;

/**
 * Partitions on which the broker cannot go on from the stored position: it has removed what was not
 * read yet, has less than was read, or has recreated the topic. Nothing more of such a partition is
 * handled until a person accepts that; it is then read from its beginning, since what was read
 * before has no effect a second time.
 */
@ApplicationScoped
public class InboxGaps {

  /** What does not fit. */
  public enum Kind {
    /** The broker removed records that were not read: they are missed. */
    EXPIRED,
    /** The broker has less than was read: it lost records, or was restored. */
    BEYOND_THE_END,
    /** The topic was deleted and made again: what was not read of the former one is missed. */
    MADE_ANEW,
    /** Nothing is missing: after a restore something else has to be put right first (ADR 24). */
    RESTORED
  }

  /**
   * One of them.
   *
   * @param id its number in this service
   * @param topic the topic
   * @param partition the partition
   * @param kind what does not fit
   * @param position the offset from which the service would go on
   * @param beginning the first offset that the broker has
   * @param end the offset of the next record that is written
   * @param missed how many offsets were missed, from {@code position} to before {@code beginning};
   *     {@code null} where that cannot be known
   * @param foundAt when it was found
   * @param acceptedAt when somebody accepted it; {@code null} while it stands
   * @param acceptedBy who did
   * @param acceptedBecause why
   */
  public record Gap(
      long id,
      String topic,
      int partition,
      Kind kind,
      long position,
      long beginning,
      long end,
      Long missed,
      Instant foundAt,
      Instant acceptedAt,
      String acceptedBy,
      String acceptedBecause) {

    TopicPartition place() {
      return new TopicPartition(topic, partition);
    }

    /** For operators. */
    String inWords() {
      return switch (kind) {
        case EXPIRED ->
            "%s/%d: the broker removed %d records that were not read, offsets %d to %d"
                .formatted(topic, partition, missed, position, beginning - 1);
        case BEYOND_THE_END ->
            "%s/%d: the broker ends at offset %d, and was read to %d"
                .formatted(topic, partition, end, position);
        case MADE_ANEW ->
            "%s/%d: the topic was made anew after it had been read to offset %d"
                .formatted(topic, partition, position);
        case RESTORED ->
            "%s/%d: waits until what a restored database does not know is put right"
                .formatted(topic, partition);
      };
    }
  }

  private static final Logger LOG = Logger.getLogger(InboxGaps.class);

  /** A topic that is seen for the first time is read from what it has. */
  private static final String MEET =
      """
      with place as (
        select * from unnest(?::text[], ?::int[], ?::text[], ?::bigint[])
          as place (topic, partition, topic_id, beginning)
      ), met as (
        insert into consumed_topic (topic, topic_id) select distinct topic, topic_id from place
        on conflict do nothing returning topic
      )
      insert into consumed_position (topic, partition, next_offset)
      select topic, partition, beginning from place join met using (topic) where beginning > 0
      on conflict do nothing
      """;

  /**
   * Positions move while the broker is asked. For one that lies before the beginning the position
   * of now counts, for one beyond the end also the one that was read before the broker answered.
   */
  private static final String FIND =
      """
      insert into inbox_gap (topic, partition, kind, position, beginning, end_offset, topic_id)
      select place.topic, place.partition,
        case when known.topic_id <> place.topic_id then 'MADE_ANEW'
          when coalesce(stored.next_offset, 0) < place.beginning then 'EXPIRED'
          else 'BEYOND_THE_END' end,
        coalesce(stored.next_offset, 0), place.beginning, place.end_offset, place.topic_id
      from unnest(?::text[], ?::int[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[])
        as place (topic, partition, topic_id, beginning, end_offset, next_offset)
      join consumed_topic known using (topic)
      left join consumed_position stored using (topic, partition)
      where known.topic_id <> place.topic_id
        or coalesce(stored.next_offset, 0) < place.beginning
        or least(coalesce(stored.next_offset, 0), place.next_offset) > place.end_offset
      on conflict (topic, partition) where accepted_at is null do update
      set kind = excluded.kind, beginning = excluded.beginning, end_offset = excluded.end_offset,
        topic_id = excluded.topic_id
      where inbox_gap.kind <> 'RESTORED' and (inbox_gap.kind, inbox_gap.beginning, inbox_gap.topic_id)
        is distinct from (excluded.kind, excluded.beginning, excluded.topic_id)
      """;

  /** Waits for whoever accepts: what has just been accepted would be found a second time. */
  private static final String NOBODY_ACCEPTS = "lock table inbox_gap in share row exclusive mode";

  private static final String ACCEPT =
      """
      with accepted as (
        update inbox_gap set accepted_at = now(), accepted_by = ?, accepted_because = ?
        where topic = ? and accepted_at is null and (kind = 'RESTORED') = ?
        returning topic, partition, kind, beginning, topic_id
      ), known as (
        update consumed_topic set topic_id = accepted.topic_id from accepted
        where consumed_topic.topic = accepted.topic and accepted.kind <> 'RESTORED'
      )
      insert into consumed_position (topic, partition, next_offset)
      select topic, partition,
        case when kind in ('EXPIRED', 'RESTORED') then greatest(beginning, next_offset) else beginning end
      from accepted left join consumed_position using (topic, partition)
      on conflict (topic, partition) do update set next_offset = excluded.next_offset
      """;

  private static final String HOLD =
      """
      insert into inbox_gap (topic, partition, kind, position, beginning, end_offset, topic_id)
      select ?, number, 'RESTORED', coalesce(next_offset, 0), coalesce(next_offset, 0),
        coalesce(next_offset, 0), coalesce(topic_id, '')
      from generate_series(0, ? - 1) number
      left join consumed_position stored on stored.topic = ? and stored.partition = number
      left join consumed_topic known on known.topic = ?
      on conflict (topic, partition) where accepted_at is null do nothing
      """;

  /** By what lists of them are put in order. */
  private static final Map<String, String> ORDERS =
      Map.of("number", "id", "topic", "topic", "found", "found_at");

  private final Sql sql;
  private final BrokerOffsets offsets;
  private final Positions positions;
  private volatile Map<TopicPartition, Gap> standing = Map.of();
  private volatile boolean read;

  @Inject
  InboxGaps(Sql sql, BrokerOffsets offsets, Positions positions) {
    this.sql = sql;
    this.offsets = offsets;
    this.positions = positions;
  }

  /**
   * Compares positions and broker.
   *
   * @return what the broker has of these topics
   */
  Map<TopicPartition, BrokerOffsets.Kept> look(Collection<String> topics)
      throws SQLException, ExecutionException, InterruptedException {
    Map<TopicPartition, Long> reached = positions.all();
    Map<TopicPartition, BrokerOffsets.Kept> kept = offsets.of(topics);
    compare(kept, reached);
    readStanding();
    return kept;
  }

  private void compare(
      Map<TopicPartition, BrokerOffsets.Kept> kept, Map<TopicPartition, Long> reached)
      throws SQLException {
    Columns<TopicPartition> found =
        places(kept)
            .bigint(place -> kept.get(place).end())
            .bigint(place -> reached.getOrDefault(place, 0L));
    QuarkusTransaction.requiringNew()
        .call(
            () -> {
              sql.update(NOBODY_ACCEPTS);
              sql.update(MEET, places(kept));
              return sql.update(FIND, found);
            });
  }

  private static Columns<TopicPartition> places(Map<TopicPartition, BrokerOffsets.Kept> kept) {
    return Columns.of(kept.keySet())
        .text(TopicPartition::topic)
        .integer(TopicPartition::partition)
        .text(place -> kept.get(place).topicId())
        .bigint(place -> kept.get(place).beginning());
  }

  private synchronized void readStanding() throws SQLException {
    Map<TopicPartition, Gap> found = new HashMap<>();
    for (Gap gap : open()) {
      found.put(gap.place(), gap);
      if (!gap.equals(standing.get(gap.place()))) {
        LOG.errorf("%s; nothing more of it is handled until somebody accepts that", gap.inWords());
      }
    }
    standing = Map.copyOf(found);
    read = true;
  }

  /** Reads which stand where that was not done yet: before anything is handled. */
  void require() throws SQLException {
    if (!read) {
      readStanding();
    }
  }

  /** Whether nothing of this partition is handled at present. */
  boolean holds(TopicPartition place) {
    return standing.containsKey(place);
  }

  /** Those that nobody accepted yet, as they were seen last. */
  Collection<Gap> standing() {
    return standing.values();
  }

  /** Why partitions are not read at present; {@code null} while all are. */
  public String trouble() {
    Collection<Gap> now = standing.values();
    return now.isEmpty()
        ? null
        : now.stream().map(Gap::inWords).sorted().collect(Collectors.joining("; "));
  }

  /**
   * All of them, also those that were accepted, in the order in which they were found.
   *
   * @param after only those with a higher number
   * @param most at most so many
   */
  public List<Gap> after(long after, int most) throws SQLException {
    return select("true", after, most);
  }

  /**
   * A part of a list of all of them.
   *
   * @param part in the order of {@code number}, {@code topic} or {@code found}
   */
  public List<Gap> list(ListPart part) throws SQLException {
    return sql.list(
        "select * from inbox_gap order by %s %s, id limit ? offset ?"
            .formatted(ORDERS.get(part.column()), part.direction()),
        InboxGaps::gap,
        part.size(),
        part.offset());
  }

  /** How many there are, also those that were accepted. */
  public long count() throws SQLException {
    return sql.only("select count(*) from inbox_gap", row -> row.getLong(1));
  }

  /** Those that nobody accepted yet, in the order in which they were found. */
  public List<Gap> open() throws SQLException {
    return select("accepted_at is null", 0, Integer.MAX_VALUE);
  }

  private List<Gap> select(String which, long after, int most) throws SQLException {
    return sql.list(
        "select * from inbox_gap where %s and id > ? order by id limit ?".formatted(which),
        InboxGaps::gap,
        after,
        most);
  }

  private static Gap gap(ResultSet row) throws SQLException {
    Kind kind = Kind.valueOf(row.getString("kind"));
    long position = row.getLong("position");
    long beginning = row.getLong("beginning");
    return new Gap(
        row.getLong("id"),
        row.getString("topic"),
        row.getInt("partition"),
        kind,
        position,
        beginning,
        row.getLong("end_offset"),
        kind == Kind.EXPIRED ? beginning - position : null,
        Sql.instant(row, "found_at"),
        Sql.instant(row, "accepted_at"),
        row.getString("accepted_by"),
        row.getString("accepted_because"));
  }

  /**
   * Accepts inside the running transaction whatever stands of a topic.
   *
   * @return of how many partitions
   */
  public int accept(String topic, String person, String reason) throws SQLException {
    return sql.update(ACCEPT, person, reason, topic, false);
  }

  /**
   * Leaves a topic unread inside the running transaction, until {@link #release}; a restored
   * service that has to put something else right first calls it while nothing runs.
   */
  public void hold(Topic topic) throws SQLException {
    sql.update(HOLD, topic, topic.partitions(), topic, topic);
    read = false;
  }

  /** Lets a topic be read again that was left, inside the running transaction. */
  public void release(Topic topic, String reason) throws SQLException {
    sql.update(ACCEPT, "the service", reason, topic, true);
  }
}

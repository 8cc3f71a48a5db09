package org.carepremiums.platform.messaging.inbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.messaging.record.ReceivedRecord;

/**
 * Where the service stands on each input partition, kept in its own database. The rows are locked
 * for the length of a transaction: a member that lost its partition without knowing it cannot write
 * beside the new one, and a record that was handled before is passed over.
 */
@ApplicationScoped
@Default
@Identifier("inbox-positions")
public class Positions implements KafkaConsumerRebalanceListener {

  private static final String CREATE =
      """
      insert into consumed_position (topic, partition, next_offset)
      select topic, partition, 0 from unnest(?::text[], ?::int[]) as place (topic, partition)
      on conflict do nothing
      """;
  private static final String LOCK =
      """
      select position.topic, position.partition, position.next_offset
      from consumed_position position
      join unnest(?::text[], ?::int[]) as place (topic, partition) using (topic, partition)
      order by position.topic, position.partition
      for update of position
      """;
  private static final String ADVANCE =
      """
      update consumed_position set next_offset = greatest(consumed_position.next_offset, reached.next_offset)
      from unnest(?::text[], ?::int[], ?::bigint[]) as reached (topic, partition, next_offset)
      where consumed_position.topic = reached.topic and consumed_position.partition = reached.partition
      """;

  private final Sql sql;

  /** The offset at which the next records of an assigned partition should begin. */
  private final Map<TopicPartition, Long> expected = new ConcurrentHashMap<>();

  @Inject
  Positions(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
    try {
      Map<TopicPartition, Long> stored = all();
      Set<String> known = knownTopics();
      for (TopicPartition partition : assigned) {
        Long next = stored.get(partition);
        if (next == null && known.contains(partition.topic())) {
          next = 0L;
        }
        if (next == null) {
          expected.remove(partition);
        } else {
          expected.put(partition, next);
          consumer.seek(partition, next);
        }
      }
    } catch (SQLException away) {
      throw new IllegalStateException("cannot read the stored positions", away);
    }
  }

  /** Where the next records of a partition should begin; {@code null} where nothing is known. */
  Long expected(TopicPartition partition) {
    return expected.get(partition);
  }

  void expect(TopicPartition partition, long next) {
    expected.put(partition, next);
  }

  /** Moves past the records inside the running transaction and gives those not handled before. */
  List<ReceivedRecord> advance(List<ReceivedRecord> records) throws SQLException {
    Map<TopicPartition, Long> reached = new HashMap<>();
    for (ReceivedRecord received : records) {
      reached.merge(received.partitionOfTopic(), received.offset() + 1, Math::max);
    }
    Columns<TopicPartition> places = places(reached.keySet());
    sql.update(CREATE, places);
    Map<TopicPartition, Long> stored = read(sql, LOCK, places);
    List<ReceivedRecord> fresh = new ArrayList<>(records.size());
    for (ReceivedRecord received : records) {
      if (received.offset() >= stored.getOrDefault(received.partitionOfTopic(), 0L)) {
        fresh.add(received);
      }
    }
    sql.update(ADVANCE, places(reached.keySet()).bigint(reached::get));
    return fresh;
  }

  /** The next offset to handle, per partition. */
  public Map<TopicPartition, Long> all() throws SQLException {
    return all(sql);
  }

  /** The same in the database of a service that is not this one. */
  public static Map<TopicPartition, Long> all(Sql sql) throws SQLException {
    return read(sql, "select topic, partition, next_offset from consumed_position");
  }

  /** Topics of which the service knows how much they had when it met them. */
  private Set<String> knownTopics() throws SQLException {
    return new HashSet<>(sql.list("select topic from consumed_topic", row -> row.getString(1)));
  }

  private static Map<TopicPartition, Long> read(Sql sql, String query, Object... places)
      throws SQLException {
    Map<TopicPartition, Long> positions = new HashMap<>();
    sql.each(
        query,
        row -> positions.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3)),
        places);
    return positions;
  }

  private static Columns<TopicPartition> places(Collection<TopicPartition> places) {
    return Columns.of(places).text(TopicPartition::topic).integer(TopicPartition::partition);
  }
}

package org.carepremiums.eligibility.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.fact.SourceCompleteness;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;

/**
 * What sources say of their completeness, until every fact that had been told by then has been
 * read: no decision becomes final on less than was told (ADR 35).
 */
public final class AwaitedCompleteness {

  private static final String INSERT =
      """
      insert into awaited_completeness (source, feed, year, statement, partitions, next_offsets)
      select ?, ?, ?, ?, array_agg(partition), array_agg(next_offset)
      from unnest(?::int[], ?::bigint[]) as written (partition, next_offset)
      """;
  private static final String WITHDRAW =
      "delete from awaited_completeness where source = ? and feed = ? and year = ?";
  private static final String DUE =
      """
      awaited_completeness awaited where not exists (
        select from unnest(awaited.partitions, awaited.next_offsets)
          as written (partition, next_offset)
        left join consumed_position reached
          on reached.topic = ? and reached.partition = written.partition
        where written.next_offset > coalesce(reached.next_offset, 0))
      """;
  private static final String TAKE = "delete from " + DUE + "returning id, statement";

  private record Awaited(long id, SourceCompleteness statement) {}

  private AwaitedCompleteness() {}

  /**
   * Notes that a source is complete.
   *
   * @param written how far the topic of facts is written: the next offset of each partition
   */
  public static void add(
      Connection connection, SourceCompleteness statement, Map<Integer, Long> written)
      throws SQLException {
    Sql.over(connection)
        .update(
            INSERT,
            statement.source(),
            statement.feed(),
            statement.year(),
            KeptJson.bytes(statement),
            Columns.<Map.Entry<Integer, Long>>of(written.entrySet())
                .integer(Map.Entry::getKey)
                .bigint(Map.Entry::getValue));
  }

  /** Forgets what was said of a source before it is no longer complete. */
  public static void withdraw(Connection connection, SourceCompleteness statement)
      throws SQLException {
    Sql.over(connection).update(WITHDRAW, statement.source(), statement.feed(), statement.year());
  }

  /** How many statements wait for facts to be read. */
  public static long count(Connection connection) throws SQLException {
    return Sql.over(connection)
        .only("select count(*) from awaited_completeness", row -> row.getLong(1));
  }

  /** Whether anything counts that has not been taken. */
  public static boolean isDue(Connection connection) throws SQLException {
    return Sql.over(connection).exists("select from " + DUE, Topic.FACTS.topicName());
  }

  /**
   * What counts from now on, in the order in which it was said.
   *
   * @param connection in the transaction that has moved the positions
   */
  public static List<SourceCompleteness> take(Connection connection) throws SQLException {
    return Sql.over(connection)
        .list(
            TAKE,
            row ->
                new Awaited(
                    row.getLong(1), KeptJson.read(row.getBytes(2), SourceCompleteness.class)),
            Topic.FACTS.topicName())
        .stream()
        .sorted(Comparator.comparingLong(Awaited::id))
        .map(Awaited::statement)
        .toList();
  }
}

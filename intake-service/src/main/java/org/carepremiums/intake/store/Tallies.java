package org.carepremiums.intake.store;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.intake.delivery.RecordOutcome;

/** Counts records by outcome and facts by kind, once per batch, so that asking is cheap. */
@ApplicationScoped
public class Tallies {

  private static final String ADD_RECORDS =
      """
      insert into record_tally (source, feed, outcome, code, records)
      select source, feed, outcome, code, records
      from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
        as counted (source, feed, outcome, code, records)
      order by source, feed, outcome, code
      on conflict (source, feed, outcome, code) do update
      set records = record_tally.records + excluded.records
      """;
  private static final String ADD_FACTS =
      """
      insert into fact_tally (kind, facts)
      select kind, facts from unnest(?::text[], ?::bigint[]) as counted (kind, facts)
      order by kind
      on conflict (kind) do update set facts = fact_tally.facts + excluded.facts
      """;

  /**
   * What is counted together.
   *
   * @param source who delivers
   * @param feed the feed, or another topic's name
   * @param outcome what became of the records
   * @param code why they were refused; empty where they were not
   */
  public record Counted(String source, String feed, RecordOutcome outcome, String code) {}

  private final DataSource dataSource;
  private final MeterRegistry metrics;
  private final AfterCommit afterCommit;

  @Inject
  Tallies(DataSource dataSource, MeterRegistry metrics, AfterCommit afterCommit) {
    this.dataSource = dataSource;
    this.metrics = metrics;
    this.afterCommit = afterCommit;
  }

  /** Adds what a batch counted. */
  public void add(Map<Counted, Long> records, Map<String, Long> factsByKind) throws SQLException {
    if (!records.isEmpty()) {
      addRecords(List.copyOf(records.entrySet()));
      afterCommit.run(() -> records.forEach(this::show));
    }
    if (!factsByKind.isEmpty()) {
      addFacts(List.copyOf(factsByKind.entrySet()));
    }
  }

  /** Shows how many fields records of feeds were accepted without. */
  public void leftOut(Map<Topic, Long> fields) {
    if (!fields.isEmpty()) {
      afterCommit.run(
          () ->
              fields.forEach(
                  (topic, count) ->
                      metrics
                          .counter(
                              "care_premiums_intake_fields_left_out",
                              "source",
                              topic.source().id(),
                              "feed",
                              topic.feed())
                          .increment((double) count)));
    }
  }

  /** Records of all feeds by what became of them. */
  public Map<RecordOutcome, Long> byOutcome() throws SQLException {
    Map<RecordOutcome, Long> counts = new EnumMap<>(RecordOutcome.class);
    sums("select outcome, sum(records) from record_tally group by outcome")
        .forEach(
            (outcome, records) ->
                counts.put(RecordOutcome.valueOf(outcome.toUpperCase(Locale.ROOT)), records));
    return counts;
  }

  /** Refused records by reason. */
  public Map<String, Long> byCode() throws SQLException {
    return sums("select code, sum(records) from record_tally where code <> '' group by code");
  }

  /** Published versions by kind. */
  public Map<String, Long> factsByKind() throws SQLException {
    return sums("select kind, facts from fact_tally");
  }

  private Map<String, Long> sums(String query) throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(query);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        counts.put(row.getString(1), row.getLong(2));
      }
    }
    return counts;
  }

  private void show(Counted counted, long records) {
    metrics
        .counter(
            "care_premiums_intake_records",
            "source",
            counted.source(),
            "feed",
            counted.feed(),
            "outcome",
            counted.outcome().id())
        .increment((double) records);
  }

  private void addRecords(List<Map.Entry<Counted, Long>> counts) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert = connection.prepareStatement(ADD_RECORDS)) {
      set(connection, upsert, 1, "text", counts, count -> count.getKey().source());
      set(connection, upsert, 2, "text", counts, count -> count.getKey().feed());
      set(connection, upsert, 3, "text", counts, count -> count.getKey().outcome().id());
      set(connection, upsert, 4, "text", counts, count -> count.getKey().code());
      set(connection, upsert, 5, "int8", counts, Map.Entry::getValue);
      upsert.executeUpdate();
    }
  }

  private void addFacts(List<Map.Entry<String, Long>> counts) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert = connection.prepareStatement(ADD_FACTS)) {
      set(connection, upsert, 1, "text", counts, Map.Entry::getKey);
      set(connection, upsert, 2, "int8", counts, Map.Entry::getValue);
      upsert.executeUpdate();
    }
  }

  private static <T> void set(
      Connection connection,
      PreparedStatement statement,
      int position,
      String type,
      List<T> items,
      Function<T, ?> part)
      throws SQLException {
    statement.setArray(
        position, connection.createArrayOf(type, items.stream().map(part).toArray(Object[]::new)));
  }
}

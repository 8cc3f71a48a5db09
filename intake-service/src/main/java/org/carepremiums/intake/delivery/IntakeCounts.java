package org.carepremiums.intake.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.intake.store.AfterCommit;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;

/** Counts records by outcome and facts by kind, once per batch, so that asking is cheap. */
@ApplicationScoped
public class IntakeCounts {

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
  private record Counted(String source, String feed, RecordOutcome outcome, String code) {}

  /** What became of the records of one batch. */
  public static final class Batch {

    private final Map<Counted, Long> records = new HashMap<>();
    private final Map<String, Long> factsByKind = new HashMap<>();
    private final Map<Topic, Long> fieldsLeftOut = new HashMap<>();

    public void record(Topic topic, RecordOutcome outcome) {
      count(topic, outcome, "");
    }

    public void rejected(Topic topic, String code) {
      count(topic, RecordOutcome.REJECTED, code);
    }

    public void fact(String kind) {
      factsByKind.merge(kind, 1L, Long::sum);
    }

    /** A record was accepted without a field. */
    public void leftOut(Topic topic) {
      fieldsLeftOut.merge(topic, 1L, Long::sum);
    }

    private void count(Topic topic, RecordOutcome outcome, String code) {
      String feed = topic.isFeed() ? topic.feed() : topic.topicName();
      records.merge(new Counted(topic.source().id(), feed, outcome, code), 1L, Long::sum);
    }
  }

  private final Sql sql;
  private final MeterRegistry metrics;
  private final AfterCommit afterCommit;

  @Inject
  IntakeCounts(Sql sql, MeterRegistry metrics, AfterCommit afterCommit) {
    this.sql = sql;
    this.metrics = metrics;
    this.afterCommit = afterCommit;
  }

  /** Adds what a batch counted. */
  public void add(Batch batch) throws SQLException {
    addRecords(batch.records.entrySet());
    addFacts(batch.factsByKind.entrySet());
    afterCommit.run(
        () -> {
          batch.records.forEach(this::show);
          batch.fieldsLeftOut.forEach(this::showLeftOut);
        });
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
    sql.each(query, row -> counts.put(row.getString(1), row.getLong(2)));
    return counts;
  }

  private void showLeftOut(Topic topic, long fields) {
    metrics
        .counter(
            "care_premiums_intake_fields_left_out",
            "source",
            topic.source().id(),
            "feed",
            topic.feed())
        .increment((double) fields);
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

  private void addRecords(Set<Map.Entry<Counted, Long>> counts) throws SQLException {
    sql.update(
        ADD_RECORDS,
        Columns.<Map.Entry<Counted, Long>>of(counts)
            .text(count -> count.getKey().source())
            .text(count -> count.getKey().feed())
            .text(count -> count.getKey().outcome().id())
            .text(count -> count.getKey().code())
            .bigint(Map.Entry::getValue));
  }

  private void addFacts(Set<Map.Entry<String, Long>> counts) throws SQLException {
    sql.update(
        ADD_FACTS,
        Columns.<Map.Entry<String, Long>>of(counts)
            .text(Map.Entry::getKey)
            .bigint(Map.Entry::getValue));
  }
}

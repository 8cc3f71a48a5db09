package org.carepremiums.intake.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.fact.FactKey;
import org.carepremiums.intake.ledger.Recorded;
import org.carepremiums.intake.ledger.SourceStatement;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;

/** Keeps statements; reads and adds as many as a batch needs in one statement each. */
@ApplicationScoped
public class FactStore {

  /**
   * Of each key what holds, what was recorded last, what was established last, and what was
   * established on a day of the batch: each of these words once, and once more for each delivery of
   * the batch that said it. However often a source repeats itself, no more is read.
   */
  private static final String NEEDED =
      """
      select subject, kind, fact_key, source, arrival, version, standing, period_from, period_to,
        value, feed, delivery_id, event_id, observed_on, recorded_on
      from (
        select fact.*,
          row_number() over (partition by subject, kind, fact_key, source
            order by version desc nulls last) as by_version,
          row_number() over (partition by subject, kind, fact_key, source
            order by arrival desc) as by_arrival,
          row_number() over (partition by subject, kind, fact_key, source
            order by observed_on desc, arrival desc) as by_day,
          row_number() over (partition by subject, kind, fact_key, source, observed_on, value::text,
              case when delivery_id = any(?) then delivery_id end
            order by arrival) as by_word
        from FROM) stated
      where by_version = 1 or by_arrival = 1 or by_day = 1
        or by_word = 1 and observed_on = any(?::date[])
      """;

  private static final String LOAD =
      NEEDED.replace(
          "FROM",
          """
          unnest(?::text[], ?::text[], ?::text[], ?::text[])
            as wanted (subject, kind, fact_key, source)
          join fact using (subject, kind, fact_key, source)""");
  private static final String LOAD_KIND =
      NEEDED.replace(
          "FROM",
          """
          unnest(?::text[]) as wanted (subject)
          join fact using (subject) where fact.kind = ?""");
  private static final String COLUMNS =
      """
      fact (subject, kind, fact_key, source, arrival, version, standing, period_from, period_to,
        value, feed, delivery_id, event_id, observed_on, recorded_on)
      """;
  private static final String UNIQUE_VIOLATION = "23505";

  /**
   * Statements that come together.
   *
   * @param days on which any of them was established
   * @param deliveries that carry any of them
   */
  public record Coming(Set<LocalDate> days, Set<String> deliveries) {

    public static Coming of(Collection<SourceStatement> statements) {
      Set<LocalDate> days = new HashSet<>();
      Set<String> deliveries = new HashSet<>();
      for (SourceStatement statement : statements) {
        days.add(statement.observedOn());
        if (statement.origin().deliveryId() != null) {
          deliveries.add(statement.origin().deliveryId());
        }
      }
      return new Coming(days, deliveries);
    }
  }

  private final Sql sql;
  private final StoredStatements contents;

  @Inject
  FactStore(Sql sql, StoredStatements contents) {
    this.sql = sql;
    this.contents = contents;
  }

  /**
   * What is needed of some keys to judge further statements about them.
   *
   * @param batch what comes
   */
  public List<Recorded> load(Set<FactKey> keys, Coming batch) throws SQLException {
    return sql.list(
        LOAD,
        contents::recorded,
        batch.deliveries(),
        Columns.<FactKey>of(keys)
            .text(FactKey::subject)
            .text(FactKey::kind)
            .text(FactKey::key)
            .text(FactKey::source),
        batch.days());
  }

  /** The same of every key of one kind about some subjects. */
  public List<Recorded> load(Set<String> subjects, String kind, Coming batch) throws SQLException {
    return sql.list(
        LOAD_KIND,
        contents::recorded,
        batch.deliveries(),
        Columns.<String>of(subjects).text(subject -> subject),
        kind,
        batch.days());
  }

  /**
   * Adds what was recorded.
   *
   * @throws SQLTransientException when another member recorded about the same key at the same time,
   *     which only records without a key can bring about; the batch is then tried again
   */
  public void add(List<Recorded> added) throws SQLException {
    try {
      sql.copy(
          COLUMNS,
          Columns.<Recorded>of(added)
              .text(row -> row.key().subject())
              .text(row -> row.key().kind())
              .text(row -> row.key().key())
              .text(row -> row.key().source())
              .integer(Recorded::arrival)
              .integer(Recorded::version)
              .text(Recorded::standing)
              .date(row -> row.statement().period().from())
              .date(row -> row.statement().period().to())
              .text(contents::stored)
              .text(row -> row.statement().origin().feed())
              .text(row -> row.statement().origin().deliveryId())
              .text(row -> row.statement().origin().eventId())
              .date(row -> row.statement().observedOn())
              .date(row -> row.on().value()));
    } catch (SQLException refused) {
      if (UNIQUE_VIOLATION.equals(refused.getSQLState())) {
        // Without its cause, which would be taken for a fault of these records
        throw new SQLTransientException("another member recorded the same facts at the same time");
      }
      throw refused;
    }
  }
}

package org.carepremiums.intake.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.intake.ledger.FactKey;
import org.carepremiums.intake.ledger.RecordedStatement;
import org.carepremiums.intake.ledger.Recording;
import org.carepremiums.intake.ledger.Standing;
import org.carepremiums.intake.ledger.Statement;

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
      select subject, kind, fact_key, source, arrival, version, standing, value, observed_on,
        delivery_id
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
        or by_word = 1 and observed_on = any(?)
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
  private static final String INSERT =
      """
      insert into fact (subject, kind, fact_key, source, arrival, version, standing, period_from,
        period_to, value, feed, delivery_id, event_id, observed_on, recorded_on)
      select subject, kind, fact_key, source, arrival, version, standing, period_from, period_to,
        value::json, feed, delivery_id, event_id, observed_on, recorded_on
      from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[], ?::text[],
          ?::date[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[])
        as fresh (subject, kind, fact_key, source, arrival, version, standing, period_from,
          period_to, value, feed, delivery_id, event_id, observed_on, recorded_on)
      on conflict do nothing
      """;

  /**
   * Statements that come together.
   *
   * @param days on which any of them was established
   * @param deliveries that carry any of them
   */
  public record Coming(Set<LocalDate> days, Set<String> deliveries) {

    public static Coming of(Collection<Statement> statements) {
      Set<LocalDate> days = new HashSet<>();
      Set<String> deliveries = new HashSet<>();
      for (Statement statement : statements) {
        days.add(statement.observedOn());
        if (statement.origin().deliveryId() != null) {
          deliveries.add(statement.origin().deliveryId());
        }
      }
      return new Coming(days, deliveries);
    }
  }

  private final DataSource dataSource;
  private final StatementContent contents;

  @Inject
  FactStore(DataSource dataSource, StatementContent contents) {
    this.dataSource = dataSource;
    this.contents = contents;
  }

  /**
   * What is needed of some keys to judge further statements about them.
   *
   * @param batch what comes
   */
  public List<RecordedStatement> load(Set<FactKey> keys, Coming batch) throws SQLException {
    if (keys.isEmpty()) {
      return List.of();
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(LOAD)) {
      select.setArray(1, text(connection, batch.deliveries(), delivery -> delivery));
      select.setArray(2, text(connection, keys, FactKey::subject));
      select.setArray(3, text(connection, keys, FactKey::kind));
      select.setArray(4, text(connection, keys, FactKey::key));
      select.setArray(5, text(connection, keys, key -> key.source().id()));
      select.setArray(6, connection.createArrayOf("date", batch.days().toArray()));
      return read(select);
    }
  }

  /** The same of every key of one kind about some subjects. */
  public List<RecordedStatement> load(Set<String> subjects, String kind, Coming batch)
      throws SQLException {
    if (subjects.isEmpty()) {
      return List.of();
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(LOAD_KIND)) {
      select.setArray(1, text(connection, batch.deliveries(), delivery -> delivery));
      select.setArray(2, text(connection, subjects, subject -> subject));
      select.setString(3, kind);
      select.setArray(4, connection.createArrayOf("date", batch.days().toArray()));
      return read(select);
    }
  }

  /**
   * Adds what was recorded.
   *
   * @throws SQLTransientException when another member recorded about the same key at the same time,
   *     which only records without a key can bring about; the batch is then tried again
   */
  public void add(List<Recording> recordings) throws SQLException {
    if (recordings.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      Columns columns = new Columns(connection, insert, recordings);
      columns.text(added -> added.entry().recorded().key().subject());
      columns.text(added -> added.entry().recorded().key().kind());
      columns.text(added -> added.entry().recorded().key().key());
      columns.text(added -> added.entry().recorded().key().source().id());
      columns.set("int4", added -> added.entry().recorded().arrival());
      columns.set("int4", added -> added.entry().recorded().version());
      columns.text(added -> added.entry().recorded().standing().name());
      columns.set("date", added -> added.entry().statement().period().from());
      columns.set("date", added -> added.entry().statement().period().to());
      columns.text(
          added ->
              contents.stored(added.entry().statement().content(), added.entry().recorded().key()));
      columns.text(added -> added.entry().statement().origin().feed());
      columns.text(added -> added.entry().statement().origin().deliveryId());
      columns.text(added -> added.entry().statement().origin().eventId());
      columns.set("date", added -> added.entry().statement().observedOn());
      columns.set("date", added -> added.on().value());
      if (insert.executeUpdate() != recordings.size()) {
        throw new SQLTransientException("another member recorded the same facts at the same time");
      }
    }
  }

  private List<RecordedStatement> read(PreparedStatement select) throws SQLException {
    List<RecordedStatement> statements = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        FactKey key =
            new FactKey(
                row.getString(1), row.getString(2), row.getString(3), Source.of(row.getString(4)));
        statements.add(
            new RecordedStatement(
                key,
                row.getInt(5),
                row.getObject(6, Integer.class),
                Standing.valueOf(row.getString(7)),
                contents.read(row.getString(8), key),
                row.getObject(9, LocalDate.class),
                row.getString(10)));
      }
    }
    return statements;
  }

  private static <T> java.sql.Array text(
      Connection connection, Collection<T> items, Function<T, String> part) throws SQLException {
    return connection.createArrayOf("text", items.stream().map(part).toArray(String[]::new));
  }

  /** Sets one array parameter after the other. */
  private static final class Columns {

    private final Connection connection;
    private final PreparedStatement statement;
    private final List<Recording> recordings;
    private int position;

    Columns(Connection connection, PreparedStatement statement, List<Recording> recordings) {
      this.connection = connection;
      this.statement = statement;
      this.recordings = recordings;
    }

    void text(Function<Recording, String> part) throws SQLException {
      set("text", part);
    }

    void set(String type, Function<Recording, ?> part) throws SQLException {
      statement.setArray(
          ++position,
          connection.createArrayOf(type, recordings.stream().map(part).toArray(Object[]::new)));
    }
  }
}

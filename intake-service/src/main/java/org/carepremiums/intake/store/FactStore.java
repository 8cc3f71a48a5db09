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
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.intake.ledger.FactKey;
import org.carepremiums.intake.ledger.RecordedStatement;
import org.carepremiums.intake.ledger.Recording;
import org.carepremiums.intake.ledger.Standing;

/** Keeps statements; reads and adds as many as a batch needs in one statement each. */
@ApplicationScoped
public class FactStore {

  private static final String COLUMNS =
      """
      select fact.subject, fact.kind, fact.fact_key, fact.source, fact.arrival, fact.version,
        fact.standing, fact.value, fact.observed_on, fact.delivery_id
      """;
  private static final String LOAD =
      COLUMNS
          + """
          from unnest(?::text[], ?::text[], ?::text[], ?::text[])
            as wanted (subject, kind, fact_key, source)
          join fact using (subject, kind, fact_key, source)
          """;
  private static final String LOAD_KIND =
      COLUMNS
          + """
          from unnest(?::text[]) as wanted (subject)
          join fact on fact.subject = wanted.subject and fact.kind = ?
          """;
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

  private final DataSource dataSource;
  private final StatementContent contents;

  @Inject
  FactStore(DataSource dataSource, StatementContent contents) {
    this.dataSource = dataSource;
    this.contents = contents;
  }

  /** Everything that is known about some keys. */
  public List<RecordedStatement> load(Set<FactKey> keys) throws SQLException {
    if (keys.isEmpty()) {
      return List.of();
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(LOAD)) {
      select.setArray(1, text(connection, keys, FactKey::subject));
      select.setArray(2, text(connection, keys, FactKey::kind));
      select.setArray(3, text(connection, keys, FactKey::key));
      select.setArray(4, text(connection, keys, key -> key.source().id()));
      return read(select);
    }
  }

  /** Everything of one kind that is known about some subjects. */
  public List<RecordedStatement> load(Set<String> subjects, String kind) throws SQLException {
    if (subjects.isEmpty()) {
      return List.of();
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(LOAD_KIND)) {
      select.setArray(1, text(connection, subjects, subject -> subject));
      select.setString(2, kind);
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

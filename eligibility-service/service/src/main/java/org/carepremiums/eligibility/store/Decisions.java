package org.carepremiums.eligibility.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.store.CurrentDecision.Place;

/** Decisions: the latest of each, every version with its input, and how many there are. */
public final class Decisions {

  private static final String SELECT_CURRENT =
      """
      select provider, scheme, year, version, status, outcome, amount_cents, was_final,
        fingerprint, owed_cents
      from current_decision where provider = any(?)
      """;
  private static final String SELECT_EVENTS =
      """
      select event from decision
      join unnest(?::text[], ?::text[], ?::int[], ?::int[])
        as wanted (provider, scheme, year, version) using (provider, scheme, year, version)
      """;
  private static final String UPSERT_CURRENT =
      """
      insert into current_decision
        (provider, scheme, year, version, status, outcome, amount_cents, was_final, fingerprint,
         owed_cents)
      select * from unnest(?::text[], ?::text[], ?::int[], ?::int[], ?::text[], ?::text[],
        ?::bigint[], ?::boolean[], ?::bytea[], ?::bigint[])
      on conflict (provider, scheme, year) do update set
        version = excluded.version,
        status = excluded.status,
        outcome = excluded.outcome,
        amount_cents = excluded.amount_cents,
        was_final = excluded.was_final,
        fingerprint = excluded.fingerprint,
        owed_cents = excluded.owed_cents
      """;
  private static final String INSERT =
      """
      insert into decision
        (provider, scheme, year, version, status, outcome, amount_cents, parameter_version,
         decided_on, event)
      select * from unnest(?::text[], ?::text[], ?::int[], ?::int[], ?::text[], ?::text[],
        ?::bigint[], ?::text[], ?::date[], ?::bytea[])
      """;
  private static final String INSERT_INPUT =
      """
      insert into decision_input (provider, scheme, year, version, input)
      select * from unnest(?::text[], ?::text[], ?::int[], ?::int[], ?::bytea[])
      """;
  private static final String TALLY =
      """
      insert into decision_tally
        (scheme, year, status, outcome, decisions, amount_cents, owed_cents)
      select * from unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::bigint[], ?::bigint[],
        ?::bigint[]) as moved (scheme, year, status, outcome, decisions, amount_cents, owed_cents)
      order by moved.scheme, moved.year, moved.status, moved.outcome
      on conflict (scheme, year, status, outcome) do update set
        decisions = decision_tally.decisions + excluded.decisions,
        amount_cents = decision_tally.amount_cents + excluded.amount_cents,
        owed_cents = decision_tally.owed_cents + excluded.owed_cents
      """;

  private Decisions() {}

  /** The latest decisions of these providers. */
  public static Map<Place, CurrentDecision> current(
      Connection connection, Collection<InamiKey> providers) throws SQLException {
    Map<Place, CurrentDecision> current = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(SELECT_CURRENT)) {
      select.setArray(1, Columns.text(connection, providers, InamiKey::value));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Place place =
              new Place(
                  new InamiKey(row.getString(1)),
                  Scheme.of(row.getString(2)),
                  PremiumYear.of(row.getInt(3)));
          current.put(
              place,
              new CurrentDecision(
                  place,
                  row.getInt(4),
                  DecisionStatus.valueOf(row.getString(5)),
                  Outcome.valueOf(row.getString(6)),
                  EuroCents.of(row.getLong(7)),
                  row.getBoolean(8),
                  row.getBytes(9),
                  EuroCents.of(row.getLong(10))));
        }
      }
    }
    return current;
  }

  /** The words of these decisions. */
  public static Map<Place, Decision> inWords(
      Connection connection, Collection<CurrentDecision> wanted) throws SQLException {
    Map<Place, Decision> found = new HashMap<>();
    if (wanted.isEmpty()) {
      return found;
    }
    try (PreparedStatement select = connection.prepareStatement(SELECT_EVENTS)) {
      select.setArray(1, Columns.text(connection, wanted, one -> one.place().provider().value()));
      select.setArray(2, Columns.text(connection, wanted, one -> one.place().scheme().id()));
      select.setArray(3, Columns.ints(connection, wanted, one -> one.place().year().value()));
      select.setArray(4, Columns.ints(connection, wanted, CurrentDecision::version));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Decision decision = StoredJson.read(row.getBytes(1), Decision.class);
          found.put(new Place(decision.provider(), decision.scheme(), decision.year()), decision);
        }
      }
    }
    return found;
  }

  /** Stores new versions with their inputs, makes them the current ones, and counts them. */
  public static void add(Connection connection, List<NewDecision> decided) throws SQLException {
    if (decided.isEmpty()) {
      return;
    }
    makeCurrent(connection, decided);
    insert(connection, decided);
    insertInputs(connection, decided);
    tally(connection, decided);
  }

  private static void makeCurrent(Connection connection, List<NewDecision> decided)
      throws SQLException {
    try (PreparedStatement upsert = connection.prepareStatement(UPSERT_CURRENT)) {
      setPlaces(connection, upsert, decided);
      setResults(connection, upsert, decided);
      upsert.setArray(8, Columns.booleans(connection, decided, NewDecision::wasFinal));
      upsert.setArray(9, Columns.bytes(connection, decided, NewDecision::fingerprint));
      upsert.setArray(10, Columns.longs(connection, decided, made -> made.owed().value()));
      upsert.executeUpdate();
    }
  }

  private static void insert(Connection connection, List<NewDecision> decided) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      setPlaces(connection, insert, decided);
      setResults(connection, insert, decided);
      insert.setArray(
          8, Columns.text(connection, decided, made -> made.decision().parameterVersion()));
      insert.setArray(
          9, Columns.dates(connection, decided, made -> made.decision().decidedOn().value()));
      insert.setArray(10, Columns.bytes(connection, decided, NewDecision::event));
      insert.executeUpdate();
    }
  }

  private static void insertInputs(Connection connection, List<NewDecision> decided)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT_INPUT)) {
      setPlaces(connection, insert, decided);
      insert.setArray(
          5, Columns.bytes(connection, decided, made -> StoredJson.write(made.input())));
      insert.executeUpdate();
    }
  }

  private static void setPlaces(
      Connection connection, PreparedStatement statement, List<NewDecision> decided)
      throws SQLException {
    statement.setArray(
        1, Columns.text(connection, decided, made -> made.decision().provider().value()));
    statement.setArray(2, Columns.text(connection, decided, made -> made.decision().scheme().id()));
    statement.setArray(
        3, Columns.ints(connection, decided, made -> made.decision().year().value()));
    statement.setArray(4, Columns.ints(connection, decided, made -> made.decision().version()));
  }

  private static void setResults(
      Connection connection, PreparedStatement statement, List<NewDecision> decided)
      throws SQLException {
    statement.setArray(
        5, Columns.text(connection, decided, made -> made.decision().status().name()));
    statement.setArray(
        6, Columns.text(connection, decided, made -> made.decision().outcome().name()));
    statement.setArray(
        7, Columns.longs(connection, decided, made -> made.decision().amount().value()));
  }

  private record Kind(Scheme scheme, PremiumYear year, DecisionStatus status, Outcome outcome) {}

  private record Moved(long decisions, long cents, long owed) {

    Moved plus(Moved other) {
      return new Moved(decisions + other.decisions, cents + other.cents, owed + other.owed);
    }
  }

  private static void tally(Connection connection, List<NewDecision> decided) throws SQLException {
    Map<Kind, Moved> moved = new HashMap<>();
    for (NewDecision made : decided) {
      Decision now = made.decision();
      moved.merge(
          new Kind(now.scheme(), now.year(), now.status(), now.outcome()),
          new Moved(1, now.amount().value(), made.owed().value()),
          Moved::plus);
      if (made.before() != null) {
        CurrentDecision before = made.before();
        moved.merge(
            new Kind(now.scheme(), now.year(), before.status(), before.outcome()),
            new Moved(-1, -before.amount().value(), -before.owed().value()),
            Moved::plus);
      }
    }
    List<Map.Entry<Kind, Moved>> rows = List.copyOf(moved.entrySet());
    try (PreparedStatement upsert = connection.prepareStatement(TALLY)) {
      upsert.setArray(1, Columns.text(connection, rows, row -> row.getKey().scheme().id()));
      upsert.setArray(2, Columns.ints(connection, rows, row -> row.getKey().year().value()));
      upsert.setArray(3, Columns.text(connection, rows, row -> row.getKey().status().name()));
      upsert.setArray(4, Columns.text(connection, rows, row -> row.getKey().outcome().name()));
      upsert.setArray(5, Columns.longs(connection, rows, row -> row.getValue().decisions()));
      upsert.setArray(6, Columns.longs(connection, rows, row -> row.getValue().cents()));
      upsert.setArray(7, Columns.longs(connection, rows, row -> row.getValue().owed()));
      upsert.executeUpdate();
    }
  }

  /** How many current decisions there are of each kind, what they grant, and what stays owed. */
  public record Tally(
      Scheme scheme,
      PremiumYear year,
      DecisionStatus status,
      Outcome outcome,
      long count,
      long amountCents,
      long owedCents) {}

  /** Every kind of which there is one. */
  public static List<Tally> tallies(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                """
                select scheme, year, status, outcome, decisions, amount_cents, owed_cents
                from decision_tally where decisions > 0 order by scheme, year, status, outcome
                """);
        ResultSet row = select.executeQuery()) {
      List<Tally> tallies = new ArrayList<>();
      while (row.next()) {
        tallies.add(
            new Tally(
                Scheme.of(row.getString(1)),
                PremiumYear.of(row.getInt(2)),
                DecisionStatus.valueOf(row.getString(3)),
                Outcome.valueOf(row.getString(4)),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7)));
      }
      return tallies;
    }
  }
}

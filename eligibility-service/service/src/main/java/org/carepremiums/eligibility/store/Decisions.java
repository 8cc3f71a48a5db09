package org.carepremiums.eligibility.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;

/** Decisions: the latest of each, every version with its input, and how many there are. */
public final class Decisions {

  private static final String SELECT_CURRENT =
      """
      select provider, scheme, year, version, status, outcome, amount_cents, was_final,
        fingerprint, owed_cents
      from current_decision where provider = any(?)
      """;
  private static final String SELECT_SETTLED =
      "select provider, scheme, year from current_decision where was_final and provider = any(?)";
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
    Sql.over(connection)
        .each(
            SELECT_CURRENT,
            row -> {
              Place place = place(row);
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
            },
            providers);
    return current;
  }

  /** Which decisions of these providers are final, or were. */
  public static List<Place> settled(Connection connection, Collection<InamiKey> providers)
      throws SQLException {
    return Sql.over(connection).list(SELECT_SETTLED, Decisions::place, providers);
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        new InamiKey(row.getString(1)), Scheme.of(row.getString(2)), PremiumYear.of(row.getInt(3)));
  }

  /** The words of these decisions. */
  public static Map<Place, Decision> inWords(
      Connection connection, Collection<CurrentDecision> wanted) throws SQLException {
    Map<Place, Decision> found = new HashMap<>();
    Sql.over(connection)
        .each(
            SELECT_EVENTS,
            row -> {
              Decision decision = StoredJson.read(row.getBytes(1), Decision.class);
              found.put(
                  new Place(decision.provider(), decision.scheme(), decision.year()), decision);
            },
            Columns.of(wanted)
                .text(one -> one.place().provider())
                .text(one -> one.place().scheme())
                .integer(one -> one.place().year().value())
                .integer(CurrentDecision::version));
    return found;
  }

  /** Stores new versions with their inputs, makes them the current ones, and counts them. */
  public static void add(Connection connection, List<NewDecision> decided) throws SQLException {
    Sql sql = Sql.over(connection);
    sql.update(
        UPSERT_CURRENT,
        results(decided)
            .bool(NewDecision::wasFinal)
            .bytes(NewDecision::fingerprint)
            .cents(NewDecision::owed));
    sql.update(
        INSERT,
        results(decided)
            .text(made -> made.decision().parameterVersion())
            .date(made -> made.decision().decidedOn().value())
            .bytes(NewDecision::event));
    sql.update(INSERT_INPUT, versions(decided).bytes(made -> StoredJson.write(made.input())));
    tally(sql, decided);
  }

  private static Columns<NewDecision> versions(List<NewDecision> decided) {
    return Columns.<NewDecision>of(decided)
        .text(made -> made.decision().provider())
        .text(made -> made.decision().scheme())
        .integer(made -> made.decision().year().value())
        .integer(made -> made.decision().version());
  }

  private static Columns<NewDecision> results(List<NewDecision> decided) {
    return versions(decided)
        .text(made -> made.decision().status())
        .text(made -> made.decision().outcome())
        .cents(made -> made.decision().amount());
  }

  private record Kind(Scheme scheme, PremiumYear year, DecisionStatus status, Outcome outcome) {}

  private record Moved(long decisions, long cents, long owed) {

    Moved plus(Moved other) {
      return new Moved(decisions + other.decisions, cents + other.cents, owed + other.owed);
    }
  }

  private static void tally(Sql sql, List<NewDecision> decided) throws SQLException {
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
    sql.update(
        TALLY,
        Columns.<Map.Entry<Kind, Moved>>of(moved.entrySet())
            .text(row -> row.getKey().scheme())
            .integer(row -> row.getKey().year().value())
            .text(row -> row.getKey().status())
            .text(row -> row.getKey().outcome())
            .bigint(row -> row.getValue().decisions())
            .bigint(row -> row.getValue().cents())
            .bigint(row -> row.getValue().owed()));
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
    return Sql.over(connection)
        .list(
            """
            select scheme, year, status, outcome, decisions, amount_cents, owed_cents
            from decision_tally where decisions > 0 order by scheme, year, status, outcome
            """,
            row ->
                new Tally(
                    Scheme.of(row.getString(1)),
                    PremiumYear.of(row.getInt(2)),
                    DecisionStatus.valueOf(row.getString(3)),
                    Outcome.valueOf(row.getString(4)),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7)));
  }
}

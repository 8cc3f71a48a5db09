package org.carepremiums.eligibility.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;

/** What is known of each provider, one row each. */
public final class ProviderStates {

  private static final String SELECT =
      """
      select provider, facts, %s from provider_state where provider = any(?)
      """
          .formatted(StoredFacts.POSTPONED);
  private static final String UPSERT =
      """
      insert into provider_state
        (provider, facts, packages, physiotherapist_from, physiotherapist_to)
      select provider, facts, string_to_array(packages, '/'), from_day, to_day
      from unnest(?::text[], ?::bytea[], ?::text[], ?::date[], ?::date[])
        as state (provider, facts, packages, from_day, to_day)
      order by provider
      on conflict (provider) do update set
        facts = excluded.facts,
        packages = excluded.packages,
        physiotherapist_from = excluded.physiotherapist_from,
        physiotherapist_to = excluded.physiotherapist_to
      """;

  private ProviderStates() {}

  /** The states of these providers, an empty one where nothing is known. */
  public static Map<InamiKey, ProviderState> load(
      Connection connection, Collection<InamiKey> providers) throws SQLException {
    Map<InamiKey, ProviderState> states = new TreeMap<>();
    Sql.over(connection)
        .each(
            SELECT,
            row -> {
              InamiKey provider = new InamiKey(row.getString(1));
              states.put(provider, StoredFacts.of(row, 2).state(provider));
            },
            providers);
    for (InamiKey provider : providers) {
      states.computeIfAbsent(provider, unknown -> new ProviderState(unknown, List.of()));
    }
    return states;
  }

  public static void save(Connection connection, Collection<ProviderState> states)
      throws SQLException {
    Sql.over(connection)
        .update(
            UPSERT,
            Columns.<ProviderState>of(states)
                .text(ProviderState::provider)
                .bytes(state -> StoredJson.facts(state.facts()))
                .text(state -> String.join("/", state.packages()))
                .date(ProviderState::physiotherapistFrom)
                .date(ProviderState::physiotherapistTo));
  }

  /** Of how many providers anything is known. */
  public static long count(Connection connection) throws SQLException {
    return Sql.over(connection).only("select count(*) from provider_state", row -> row.getLong(1));
  }
}

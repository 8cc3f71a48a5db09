package org.carepremiums.eligibility.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carepremiums.contracts.value.InamiKey;

/** What is known of each provider, one row each. */
public final class ProviderStates {

  private static final String SELECT =
      "select provider, facts from provider_state where provider = any(?)";
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
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setArray(1, Columns.text(connection, providers, InamiKey::value));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          InamiKey provider = new InamiKey(row.getString(1));
          states.put(provider, new ProviderState(provider, StoredJson.facts(row.getBytes(2))));
        }
      }
    }
    for (InamiKey provider : providers) {
      states.computeIfAbsent(provider, unknown -> new ProviderState(unknown, List.of()));
    }
    return states;
  }

  public static void save(Connection connection, Collection<ProviderState> states)
      throws SQLException {
    if (states.isEmpty()) {
      return;
    }
    try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      upsert.setArray(1, Columns.text(connection, states, state -> state.provider().value()));
      upsert.setArray(
          2, Columns.bytes(connection, states, state -> StoredJson.facts(state.facts())));
      upsert.setArray(
          3, Columns.text(connection, states, state -> String.join("/", state.packages())));
      upsert.setArray(4, Columns.dates(connection, states, ProviderState::physiotherapistFrom));
      upsert.setArray(5, Columns.dates(connection, states, ProviderState::physiotherapistTo));
      upsert.executeUpdate();
    }
  }

  /** Of how many providers anything is known. */
  public static long count(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select count(*) from provider_state");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}

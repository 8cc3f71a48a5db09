package org.carepremiums.eligibility.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.value.InamiKey;

/**
 * What is stored of a provider, not read yet.
 *
 * @param learnt the facts of the state
 * @param postponed each that came since and waits with the provider; {@code null} where none does
 */
public record StoredFacts(byte[] learnt, byte[][] postponed) {

  /** Selects what waits, beside the columns of {@code provider_state}. */
  static final String POSTPONED =
      """
      (select array_agg(fact) from postponed_fact
        where postponed_fact.provider = provider_state.provider)\
      """;

  /**
   * @param row with both, one beside the other
   * @param column of the first, from 1
   */
  static StoredFacts of(ResultSet row, int column) throws SQLException {
    Array postponed = row.getArray(column + 1);
    return new StoredFacts(
        row.getBytes(column), postponed == null ? null : (byte[][]) postponed.getArray());
  }

  /** All of them in their latest version, in the order of {@link ProviderState}. */
  List<Fact> read(InamiKey provider) {
    List<Fact> known = StoredJson.facts(learnt);
    return postponed == null ? known : List.copyOf(state(provider, known).facts());
  }

  ProviderState state(InamiKey provider) {
    return state(provider, StoredJson.facts(learnt));
  }

  private ProviderState state(InamiKey provider, List<Fact> known) {
    ProviderState state = new ProviderState(provider, known);
    if (postponed != null) {
      for (byte[] fact : postponed) {
        state.learn(KeptJson.read(fact, Fact.class));
      }
    }
    return state;
  }
}

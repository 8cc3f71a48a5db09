package org.carepremiums.eligibility.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;

/**
 * Facts that came while many did and could make nothing final: they are kept as they came until
 * their provider is decided on (ADR 34). They count as known wherever a state is read.
 */
public final class PostponedFacts {

  private static final String INSERT =
      """
      insert into postponed_fact (provider, fact)
      select * from unnest(?::text[], ?::bytea[])
      """;

  /** So that everybody of whom anything is known has a state. */
  private static final String ENSURE =
      """
      insert into provider_state (provider, facts, packages)
      select wanted.provider, '[]'::bytea, '{}' from unnest(?::text[]) as wanted (provider)
      where not exists (select from provider_state known where known.provider = wanted.provider)
      order by wanted.provider on conflict do nothing
      """;

  private static final String TAKE =
      "delete from postponed_fact where provider = any(?) returning fact";

  /**
   * A fact as it came.
   *
   * @param provider whom it is about
   * @param json the fact as it was published
   */
  public record Postponed(InamiKey provider, byte[] json) {}

  private PostponedFacts() {}

  public static void add(Connection connection, Collection<Postponed> facts) throws SQLException {
    Sql sql = Sql.over(connection);
    sql.update(
        INSERT, Columns.<Postponed>of(facts).text(Postponed::provider).bytes(Postponed::json));
    TreeSet<InamiKey> providers = new TreeSet<>();
    facts.forEach(fact -> providers.add(fact.provider()));
    sql.update(ENSURE, Columns.<InamiKey>of(providers).text(provider -> provider));
  }

  /** Those about these providers, to be learnt now: they are kept no longer. */
  public static List<Fact> take(Connection connection, Collection<InamiKey> providers)
      throws SQLException {
    return Sql.over(connection)
        .list(TAKE, row -> KeptJson.read(row.getBytes(1), Fact.class), providers);
  }
}

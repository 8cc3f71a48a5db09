package org.carepremiums.eligibility.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.SourceCompleteness;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SoftwarePackage;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;

/**
 * What all decisions depend on: software packages, and which sources are complete. Whoever decides
 * holds a shared lock until the commit, whoever changes it an exclusive one; so a change sees every
 * decision that was made without it, and can ask for it to be made again.
 */
public final class SharedFacts {

  private static final long LOCK_KEY = 0x6b6e6f776eL;
  private static final String SELECT_PACKAGES = "select facts from software_package";
  private static final String UPSERT_PACKAGES =
      """
      insert into software_package (package_id, facts)
      select * from unnest(?::text[], ?::bytea[])
      on conflict (package_id) do update set facts = excluded.facts
      """;
  private static final String SELECT_SOURCES =
      "select source, feed, year, complete, since from source_completeness";
  private static final String UPSERT_SOURCES =
      """
      insert into source_completeness (source, feed, year, complete, since)
      select * from unnest(?::text[], ?::text[], ?::int[], ?::boolean[], ?::date[])
      on conflict (source, feed, year) do update set
        complete = excluded.complete, since = excluded.since
      """;

  private record Completeness(boolean complete, LocalDate since) {}

  private final TreeMap<String, TreeMap<ProviderState.Place, Fact>> packageFacts = new TreeMap<>();
  private final Map<SourceYear, Completeness> sources = new HashMap<>();
  private final Set<String> changedPackages = new HashSet<>();
  private final Set<SourceYear> changedSources = new HashSet<>();

  private SharedFacts() {}

  /**
   * Reads it inside the running transaction.
   *
   * @param toChange whether it will be changed
   */
  public static SharedFacts load(Connection connection, boolean toChange) throws SQLException {
    lock(connection, toChange);
    return read(connection);
  }

  /** Lets nobody change it, nor what is decided by, until the running transaction has ended. */
  public static void share(Connection connection) throws SQLException {
    lock(connection, false);
  }

  /**
   * Reads it without a lock, for whoever stores no decision: nobody has to wait for it.
   *
   * @param connection in a transaction whose snapshot holds still
   */
  public static SharedFacts read(Connection connection) throws SQLException {
    SharedFacts knowledge = new SharedFacts();
    Sql sql = Sql.over(connection);
    sql.each(
        SELECT_PACKAGES,
        row -> {
          for (Fact fact : StoredJson.facts(row.getBytes(1))) {
            knowledge.about(fact.subject()).put(ProviderState.Place.of(fact), fact);
          }
        });
    sql.each(
        SELECT_SOURCES,
        row ->
            knowledge.sources.put(
                new SourceYear(
                    Source.of(row.getString(1)), row.getString(2), PremiumYear.of(row.getInt(3))),
                new Completeness(row.getBoolean(4), row.getObject(5, LocalDate.class))));
    return knowledge;
  }

  private static void lock(Connection connection, boolean toChange) throws SQLException {
    String lock =
        toChange ? "select pg_advisory_xact_lock(?)" : "select pg_advisory_xact_lock_shared(?)";
    Sql.over(connection).each(lock, row -> {}, LOCK_KEY);
  }

  /**
   * The same without what was recorded or said after a day. Of a fact or a source only the last
   * word is kept here: where that came later, nothing is known of what was said before.
   */
  public SharedFacts knownOn(LocalDate day) {
    SharedFacts then = new SharedFacts();
    for (Fact fact : packageFacts()) {
      if (!fact.recordedOn().value().isAfter(day)) {
        then.learn(fact);
      }
    }
    sources.forEach(
        (source, said) -> {
          if (!said.since().isAfter(day)) {
            then.sources.put(source, said);
          }
        });
    return then;
  }

  /** Every fact about a package in its latest version. */
  public List<Fact> packageFacts() {
    List<Fact> facts = new ArrayList<>();
    packageFacts.values().forEach(about -> facts.addAll(about.values()));
    return facts;
  }

  /** Whether a source has said anything of its completeness. */
  public boolean hasHeardOf(SourceYear source) {
    return sources.containsKey(source);
  }

  private TreeMap<ProviderState.Place, Fact> about(String packageId) {
    return packageFacts.computeIfAbsent(packageId, unknown -> new TreeMap<>());
  }

  /** Takes note of a fact about a package; a repetition or an older version is none. */
  public void learn(Fact fact) {
    if (ProviderState.isNews(about(fact.subject()), fact)) {
      changedPackages.add(fact.subject());
    }
  }

  /** Takes note of what a source says of its completeness; an older word changes nothing. */
  public void learn(SourceCompleteness said) {
    SourceYear source = new SourceYear(said.source(), said.feed(), said.year());
    Completeness known = sources.get(source);
    if (known != null && known.since().isAfter(said.on().value())) {
      return;
    }
    sources.put(source, new Completeness(said.complete(), said.on().value()));
    if (known == null || known.complete() != said.complete()) {
      changedSources.add(source);
    }
  }

  /** Writes what was learnt. */
  public void save(Connection connection) throws SQLException {
    Sql sql = Sql.over(connection);
    sql.update(
        UPSERT_PACKAGES,
        Columns.<String>of(changedPackages)
            .text(packageId -> packageId)
            .bytes(packageId -> StoredJson.facts(about(packageId).values())));
    sql.update(
        UPSERT_SOURCES,
        Columns.<SourceYear>of(changedSources)
            .text(SourceYear::source)
            .text(SourceYear::feed)
            .integer(one -> one.year().value())
            .bool(one -> sources.get(one).complete())
            .date(one -> sources.get(one).since()));
  }

  /** The packages of which something new was learnt. */
  public Set<String> changedPackages() {
    return changedPackages;
  }

  /** The sources that became complete, or are so no longer. */
  public Set<SourceYear> changedSources() {
    return changedSources;
  }

  public Map<String, SoftwarePackage> packages() {
    return ProviderFacts.packages(packageFacts());
  }

  /** What the rules know beside facts, on a day. */
  public RuleContext context(LocalDate openDay) {
    return new RuleContext(openDay, completeSources(), sources(false));
  }

  public Set<SourceYear> completeSources() {
    return sources(true);
  }

  /** Those that are complete, or those that were and are so no longer. */
  private Set<SourceYear> sources(boolean complete) {
    Set<SourceYear> found = new HashSet<>();
    sources.forEach(
        (source, said) -> {
          if (said.complete() == complete) {
            found.add(source);
          }
        });
    return found;
  }
}

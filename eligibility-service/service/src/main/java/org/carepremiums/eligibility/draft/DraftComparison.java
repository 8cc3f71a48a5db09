package org.carepremiums.eligibility.draft;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.eligibility.decide.GroupFacts;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.GroupPractice;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SoftwarePackage;
import org.carepremiums.eligibility.store.ProviderScan;
import org.carepremiums.eligibility.store.ProviderScan.Part;
import org.carepremiums.eligibility.store.SharedFacts;

/**
 * Evaluates the edition in force and a draft on all stored facts. One thread reads, one for each
 * core evaluates; few parts are in memory at a time, and the transaction may not write.
 */
public final class DraftComparison {

  private static final String SNAPSHOT =
      "set transaction isolation level repeatable read, read only";
  private static final int PARTS_AHEAD_PER_CORE = 3;

  private final List<SchemeComparison> premiums;
  private final BusinessDay openDay;

  /**
   * @param schemes of which those known on the open day are in force
   * @param drafted what the draft puts in their place
   */
  public DraftComparison(SchemesInForce schemes, List<SchemeInForce> drafted, BusinessDay openDay) {
    SchemesInForce inForce = schemes.knownOn(openDay.value());
    this.premiums =
        drafted.stream()
            .map(
                draft ->
                    new SchemeComparison(
                        inForce.find(draft.rules().scheme(), draft.rules().year()).orElseThrow(),
                        draft))
            .toList();
    this.openDay = openDay;
  }

  /**
   * Compares for everybody of whom anything is stored.
   *
   * @param looked is told, again and again and by several threads, of how many more it is known
   */
  public DraftEffect run(DataSource dataSource, ChangedProvidersPage page, LongConsumer looked)
      throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(SNAPSHOT);
        return compare(connection, page, looked).on(openDay);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private DraftEffects compare(
      Connection connection, ChangedProvidersPage page, LongConsumer looked) throws SQLException {
    SharedFacts knowledge = SharedFacts.read(connection);
    Map<String, SoftwarePackage> packages = knowledge.packages();
    RuleContext context = knowledge.context(openDay.value());
    int cores = Runtime.getRuntime().availableProcessors();
    DraftEffects effects = new DraftEffects(premiums, page);
    Deque<Future<DraftEffects>> ahead = new ArrayDeque<>();
    ExecutorService evaluating = Executors.newFixedThreadPool(cores);
    try {
      ProviderScan.read(
          connection,
          part -> {
            if (ahead.size() == cores * PARTS_AHEAD_PER_CORE) {
              effects.add(result(ahead.remove()));
            }
            ahead.add(
                evaluating.submit(
                    () -> {
                      DraftEffects compared = compare(part, packages, context, page);
                      looked.accept(part.toDecide().size());
                      return compared;
                    }));
          });
      while (!ahead.isEmpty()) {
        effects.add(result(ahead.remove()));
      }
    } finally {
      evaluating.shutdownNow();
    }
    return effects;
  }

  private static DraftEffects result(Future<DraftEffects> evaluated) {
    try {
      return evaluated.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the comparison was interrupted", interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("the comparison failed", failed.getCause());
    }
  }

  private DraftEffects compare(
      Part part,
      Map<String, SoftwarePackage> packages,
      RuleContext context,
      ChangedProvidersPage page) {
    Map<InamiKey, List<Fact>> known = part.facts();
    Map<String, GroupPractice> practices =
        part.inPractices() ? practices(known.values()) : Map.of();
    DraftEffects effects = new DraftEffects(premiums, page);
    for (InamiKey provider : part.toDecide()) {
      ProviderFacts facts = ProviderFacts.of(known.get(provider), packages, practices);
      List<ChangedDecision> changes = new ArrayList<>(premiums.size());
      for (int i = 0; i < premiums.size(); i++) {
        ChangedDecision change =
            premiums.get(i).compare(provider, facts, context, effects.totals(i), page.inWords());
        if (change != null) {
          changes.add(change);
        }
      }
      effects.list(provider, changes);
    }
    return effects;
  }

  private static Map<String, GroupPractice> practices(Collection<List<Fact>> known) {
    return GroupFacts.of(known.stream().flatMap(List::stream).toList()).practices();
  }
}

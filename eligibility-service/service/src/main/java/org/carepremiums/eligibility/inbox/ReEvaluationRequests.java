package org.carepremiums.eligibility.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.carepremiums.contracts.decision.ReEvaluation;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.eligibility.store.CurrentDecision.Place;
import org.carepremiums.eligibility.store.PracticeMembers;
import org.carepremiums.eligibility.store.ProviderState;
import org.carepremiums.eligibility.store.ProvidersConcerned;
import org.carepremiums.eligibility.store.SharedFacts;
import org.carepremiums.platform.messaging.outbox.Outgoing;

/**
 * Who has to be decided on again when something changed that is not a provider's own fact. The
 * requests go through a topic keyed by provider, so that each provider keeps one writer.
 */
final class ReEvaluationRequests {

  /** What is to be decided again; no scheme or no year stands for all of them. */
  private record Request(InamiKey provider, Scheme scheme, PremiumYear year) {}

  private final Connection connection;
  private final SchemesInForce schemes;
  private final Map<Request, String> causes = new LinkedHashMap<>();

  ReEvaluationRequests(Connection connection, SchemesInForce schemes) {
    this.connection = connection;
    this.schemes = schemes;
  }

  /** New facts about packages concern their users only. */
  void ofSoftware(SharedFacts knowledge) throws SQLException {
    Set<String> changed = knowledge.changedPackages();
    if (changed.isEmpty()) {
      return;
    }
    String cause =
        "homologation, approval or acceptance of software changed: "
            + changed.stream().sorted().limit(10).collect(Collectors.joining(", "));
    for (InamiKey user : ProvidersConcerned.usersOf(connection, changed)) {
      note(new Request(user, null, null), cause);
    }
  }

  /** A source that is complete, or no longer, concerns the decisions that wait for it. */
  void ofCompleteness(SharedFacts knowledge) throws SQLException {
    Set<SourceYear> changed = knowledge.changedSources();
    if (changed.isEmpty()) {
      return;
    }
    String cause =
        "completeness changed: "
            + changed.stream()
                .map(SourceYear::toString)
                .sorted()
                .limit(10)
                .collect(Collectors.joining(", "));
    noteDecided(under(rules -> rules.everySource().stream().anyMatch(changed::contains)), cause);
    Set<SourceYear> complete = knowledge.completeSources();
    for (Premium rules :
        under(
            rules ->
                changed.stream()
                    .anyMatch(
                        source -> complete.contains(source) && rules.bringsAllIntoPlay(source)))) {
      for (InamiKey provider : ProvidersConcerned.physiotherapistsIn(connection, rules.year())) {
        note(new Request(provider, rules.scheme(), rules.year()), cause);
      }
    }
  }

  /**
   * A day that opens concerns the decisions whose window or deadline it passed; days may be
   * skipped.
   *
   * @param before the day that was open; {@code null} for the first
   */
  void ofTime(BusinessDay before, BusinessDay now) throws SQLException {
    if (before == null) {
      for (InamiKey provider : ProvidersConcerned.everybody(connection)) {
        note(new Request(provider, null, null), "the first business day opened: " + now);
      }
      return;
    }
    noteDecided(
        under(
            rules ->
                rules.deadlines().stream()
                    .anyMatch(deadline -> !before.isAfter(deadline) && now.isAfter(deadline))),
        "a window or deadline passed: " + now + " opened");
  }

  /**
   * What is learnt of a member of a group practice concerns the other members, because their mean
   * may put each of them in order (PPI6).
   *
   * @param news facts about providers
   * @param states of all these providers, with the news in them
   */
  void ofMembers(List<Fact> news, Map<InamiKey, ProviderState> states) throws SQLException {
    Map<InamiKey, Set<Premium>> bearing = new TreeMap<>();
    Set<String> practices = new TreeSet<>();
    for (Fact fact : news) {
      InamiKey provider = new InamiKey(fact.subject());
      Set<String> of = states.get(provider).practices();
      Set<Premium> concerned =
          of.isEmpty() ? Set.of() : under(rules -> rules.isTouchedByMember(fact.value()));
      if (!concerned.isEmpty()) {
        practices.addAll(of);
        bearing.computeIfAbsent(provider, first -> new LinkedHashSet<>()).addAll(concerned);
      }
    }
    Map<String, Set<InamiKey>> members = PracticeMembers.of(connection, practices);
    bearing.forEach(
        (provider, concerned) -> {
          for (String practiceId : states.get(provider).practices()) {
            for (InamiKey colleague : members.getOrDefault(practiceId, Set.of())) {
              if (!colleague.equals(provider)) {
                concerned.forEach(
                    rules ->
                        note(
                            new Request(colleague, rules.scheme(), rules.year()),
                            "something became known of a member of practice " + practiceId));
              }
            }
          }
        });
  }

  /** Those whose preliminary decisions waited while many facts came. */
  void ofPostponed(List<InamiKey> providers) {
    for (InamiKey provider : providers) {
      note(new Request(provider, null, null), "what came while many facts did");
    }
  }

  /**
   * Sends the requests.
   *
   * @param occasion tells these requests from all others
   */
  void publish(Outgoing outgoing, String occasion) {
    causes.forEach(
        (request, cause) ->
            outgoing.publish(
                Topic.RE_EVALUATIONS,
                request.provider().value(),
                String.join(
                    "/",
                    "re-evaluation",
                    occasion,
                    request.provider().value(),
                    request.scheme() == null ? "all" : request.scheme().id(),
                    request.year() == null ? "all" : request.year().toString()),
                new ReEvaluation(
                    request.provider(), request.scheme(), request.year(), cause, null)));
  }

  /** Of every edition: to ask again under one that is not followed changes nothing. */
  private Set<Premium> under(Predicate<Premium> which) {
    return schemes.editions().stream()
        .map(SchemeInForce::rules)
        .filter(which)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void noteDecided(Set<Premium> touched, String cause) throws SQLException {
    for (Place place : ProvidersConcerned.decidedUnder(connection, touched)) {
      note(new Request(place.provider(), place.scheme(), place.year()), cause);
    }
  }

  /** The first cause is told; one request is enough. */
  private void note(Request request, String cause) {
    causes.putIfAbsent(request, cause);
  }
}

package org.carepremiums.eligibility.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.carepremiums.contracts.decision.FactReference;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue.SoftwareUse;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.eligibility.decide.GroupFacts;
import org.carepremiums.eligibility.decide.Result;
import org.carepremiums.eligibility.http.AsKnownOn.ValueKnownLater;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.store.PracticeMembers;
import org.carepremiums.eligibility.store.ProviderState;
import org.carepremiums.eligibility.store.ProviderStates;
import org.carepremiums.eligibility.store.SharedFacts;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.wording.phrase.Sentences;

/** Decides as on an earlier day, with the facts that were recorded by then. */
@ApplicationScoped
class DecisionAsOf {

  private final DataSource dataSource;
  private final OpenDay openDay;

  @Inject
  DecisionAsOf(DataSource dataSource, OpenDay openDay) {
    this.dataSource = dataSource;
    this.openDay = openDay;
  }

  /**
   * @param scheme the edition that was known on the day
   * @throws RequestRefused when nothing at all is known of the provider, or the day is still to
   *     come
   */
  AsKnownOn decide(SchemeInForce scheme, InamiKey provider, LocalDate day) throws SQLException {
    if (openDay.current().filter(open -> !open.value().isBefore(day)).isEmpty()) {
      throw RequestRefused.invalid("knownOn", "the day lies after the open business day");
    }
    Collection<Fact> facts;
    Collection<Fact> ofGroups;
    SharedFacts now;
    try (Connection connection = dataSource.getConnection()) {
      now = SharedFacts.load(connection, false);
      Map<InamiKey, ProviderState> states = ProviderStates.load(connection, List.of(provider));
      facts = states.get(provider).facts();
      ofGroups = facts(PracticeMembers.facts(connection, states.values(), states));
    }
    if (facts.isEmpty()) {
      throw RequestRefused.notFound("Nothing is known of this provider.");
    }
    Premium rules = scheme.rules();
    SharedFacts then = now.knownOn(day);
    ProviderFacts known =
        ProviderFacts.of(
            earlier(facts, day),
            then.packages(),
            GroupFacts.of(earlier(ofGroups, day)).practices());
    RuleContext context = then.context(day);
    Result result = Result.of(scheme, known, context, false);
    return new AsKnownOn(
        rules.scheme(),
        rules.year(),
        provider,
        day,
        rules.isInPlay(known, context),
        result.outcome(),
        result.amount(),
        result.prospect(),
        result.conditions(),
        result.pendingOn(),
        result.review(),
        result.application(),
        result.payBefore(),
        scheme.version(),
        scheme.edition() == 1 ? null : scheme.knownFrom(),
        valuesKnownLater(scheme, day),
        recordedLater(rules, facts, ofGroups, now, day),
        rules.everySource().stream()
            .filter(source -> now.hasHeardOf(source) && !then.hasHeardOf(source))
            .map(source -> Sentences.of(source.inWords()))
            .toList());
  }

  /** Of all members of the provider's practices, each fact once. */
  private static Collection<Fact> facts(GroupFacts groups) {
    Map<String, Fact> byId = new TreeMap<>();
    groups
        .byPractice()
        .values()
        .forEach(
            members ->
                members
                    .values()
                    .forEach(known -> known.forEach(fact -> byId.put(fact.factId(), fact))));
    return byId.values();
  }

  private static List<Fact> earlier(Collection<Fact> facts, LocalDate day) {
    return facts.stream().filter(fact -> !isLater(fact, day)).toList();
  }

  private static boolean isLater(Fact fact, LocalDate day) {
    return fact.recordedOn().value().isAfter(day);
  }

  private static List<ValueKnownLater> valuesKnownLater(SchemeInForce scheme, LocalDate day) {
    return scheme.values().entrySet().stream()
        .filter(value -> value.getValue().knownFrom().isAfter(day))
        .map(
            value ->
                new ValueKnownLater(
                    value.getKey(), value.getValue().ruleId(), value.getValue().knownFrom()))
        .toList();
  }

  /** Of the provider and the group's members, and of the packages that the provider uses today. */
  private static List<FactReference> recordedLater(
      Premium rules,
      Collection<Fact> facts,
      Collection<Fact> ofGroups,
      SharedFacts now,
      LocalDate day) {
    Set<String> packages =
        facts.stream()
            .map(Fact::value)
            .filter(SoftwareUse.class::isInstance)
            .map(value -> ((SoftwareUse) value).packageId())
            .collect(Collectors.toSet());
    List<Fact> bearing = new ArrayList<>();
    facts.stream().filter(fact -> rules.isTouchedBy(fact.value())).forEach(bearing::add);
    ofGroups.stream()
        .filter(fact -> rules.isTouchedByMember(fact.value()) && !facts.contains(fact))
        .forEach(bearing::add);
    if (bearing.stream().anyMatch(fact -> fact.value() instanceof SoftwareUse)) {
      now.packageFacts().stream()
          .filter(fact -> packages.contains(fact.subject()))
          .forEach(bearing::add);
    }
    return bearing.stream()
        .filter(fact -> isLater(fact, day))
        .map(
            fact ->
                new FactReference(
                    fact.factId(),
                    fact.source(),
                    fact.deliveryId(),
                    fact.observedOn(),
                    fact.recordedOn()))
        .toList();
  }
}

package org.carepremiums.eligibility.outlook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.decide.GroupFacts;
import org.carepremiums.eligibility.decide.Result;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.store.PracticeMembers;
import org.carepremiums.eligibility.store.ProviderState;
import org.carepremiums.eligibility.store.ProviderStates;
import org.carepremiums.eligibility.store.SharedFacts;
import org.carepremiums.eligibility.store.StoredDecision;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.web.RequestRefused;

/**
 * Decides with all that is known of a provider, and with what a ruling would establish, as it would
 * be decided had the ruling arrived today. Nothing of it is kept.
 */
@ApplicationScoped
public class RulingOutlook {

  /** The feed of facts that rulings establish, while these are only looked at. */
  private static final String FEED = "outlook";

  private final SchemesInForce schemes;
  private final DataSource dataSource;
  private final OpenDay openDay;

  @Inject
  RulingOutlook(SchemesInForce schemes, DataSource dataSource, OpenDay openDay) {
    this.schemes = schemes;
    this.dataSource = dataSource;
    this.openDay = openDay;
  }

  /**
   * Every version of a decision, the oldest first.
   *
   * @throws RequestRefused (404) where there is none
   */
  public List<Decision> history(InamiKey provider, Scheme scheme, PremiumYear year) {
    List<Decision> history = new ArrayList<>(StoredDecision.history(provider, scheme, year));
    if (history.isEmpty()) {
      throw RequestRefused.notFound("There is no decision about this premium and year.");
    }
    history.sort(Comparator.comparingInt(Decision::version));
    return history;
  }

  /**
   * The decision that would follow.
   *
   * @param history every version so far, the oldest first
   * @param established what the ruling would establish
   */
  public Decision after(List<Decision> history, List<FactValue> established) throws SQLException {
    Decision before = history.get(history.size() - 1);
    BusinessDay day = openDay.required();
    SchemeInForce scheme =
        schemes
            .knownOn(day.value())
            .find(before.scheme(), before.year())
            .orElseThrow(
                () -> RequestRefused.notFound("There are no parameters for this premium year."));
    List<Fact> rulings =
        established.stream().map(value -> ruling(before.provider(), value, day)).toList();
    SharedFacts shared;
    List<Fact> own;
    List<Fact> ofGroups = new ArrayList<>();
    try (Connection connection = dataSource.getConnection()) {
      shared = SharedFacts.load(connection, false);
      Map<InamiKey, ProviderState> states =
          ProviderStates.load(connection, List.of(before.provider()));
      own = with(states.get(before.provider()).facts(), rulings);
      PracticeMembers.facts(connection, states.values(), states)
          .byPractice()
          .values()
          .forEach(members -> members.values().forEach(ofGroups::addAll));
    }
    Result result =
        Result.of(
            scheme,
            ProviderFacts.of(
                own,
                shared.packages(),
                GroupFacts.of(ofGroups.isEmpty() ? ofGroups : with(ofGroups, rulings)).practices()),
            shared.context(day.value()),
            history.stream().anyMatch(one -> one.status() == DecisionStatus.FINAL));
    return result.decision(before.provider(), before, before.version() + 1, day);
  }

  /** A ruling takes the place of an earlier one about the same. */
  private static List<Fact> with(Collection<Fact> known, List<Fact> rulings) {
    List<Fact> all = new ArrayList<>(rulings);
    known.stream()
        .filter(fact -> rulings.stream().noneMatch(ruling -> isReplaced(fact, ruling)))
        .distinct()
        .forEach(all::add);
    return all;
  }

  private static boolean isReplaced(Fact fact, Fact ruling) {
    return fact.source() == Source.CONTESTATION
        && fact.subject().equals(ruling.subject())
        && fact.value().kind() == ruling.value().kind()
        && fact.value().key().equals(ruling.value().key());
  }

  private static Fact ruling(InamiKey provider, FactValue value, BusinessDay day) {
    return new Fact(
        Fact.id(provider.value(), value, Source.CONTESTATION, 1),
        provider.value(),
        1,
        Period.since(day.value()),
        value,
        Source.CONTESTATION,
        FEED,
        null,
        day.value(),
        day,
        null);
  }
}

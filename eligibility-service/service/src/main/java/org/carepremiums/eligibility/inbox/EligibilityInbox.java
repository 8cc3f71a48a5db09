package org.carepremiums.eligibility.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.ReEvaluation;
import org.carepremiums.contracts.event.BusinessDayOpened;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.SourceCompleteness;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.store.AppliedParameterFiles;
import org.carepremiums.eligibility.store.AwaitedCompleteness;
import org.carepremiums.eligibility.store.NewDecision;
import org.carepremiums.eligibility.store.PersonalShares;
import org.carepremiums.eligibility.store.PostponedFacts;
import org.carepremiums.eligibility.store.PracticeMembers;
import org.carepremiums.eligibility.store.ProviderState;
import org.carepremiums.eligibility.store.ProviderStates;
import org.carepremiums.eligibility.store.SharedFacts;
import org.carepremiums.platform.messaging.day.Epochs;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.inbox.PollHandler;
import org.carepremiums.platform.messaging.inbox.WrittenSoFar;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.messaging.record.ReceivedRecord;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Facts in, decisions out. What a batch says of software, sources and time is taken in first; then
 * each provider that it names is decided on once, with all that the batch brought.
 */
@ApplicationScoped
public class EligibilityInbox implements PollHandler {

  private static final Logger LOG = Logger.getLogger(EligibilityInbox.class);

  /** What the sums of personal shares rest on. */
  private static final Set<FactKind> ABOUT_PERSONAL_SHARES =
      EnumSet.of(FactKind.PERSONAL_SHARE_COUNT, FactKind.CONVENTION_STATUS);

  private final DataSource dataSource;
  private final OpenDay openDay;
  private final SchemesInForce schemes;
  private final DecisionMetrics metrics;
  private final Releases releases;
  private final Epochs epochs;
  private final ParameterSetGuard right;
  private final Postponement postponement;
  private final WrittenSoFar writtenSoFar;
  private final UnitOfWork unitOfWork;

  @Inject
  EligibilityInbox(
      DataSource dataSource,
      OpenDay openDay,
      SchemesInForce schemes,
      DecisionMetrics metrics,
      Releases releases,
      Epochs epochs,
      ParameterSetGuard right,
      Postponement postponement,
      WrittenSoFar writtenSoFar,
      UnitOfWork unitOfWork) {
    this.unitOfWork = unitOfWork;
    this.writtenSoFar = writtenSoFar;
    this.postponement = postponement;
    this.right = right;
    this.epochs = epochs;
    this.dataSource = dataSource;
    this.openDay = openDay;
    this.schemes = schemes;
    this.metrics = metrics;
    this.releases = releases;
  }

  @Override
  public void handle(List<ReceivedRecord> records, Outgoing outgoing) throws SQLException {
    EligibilityPoll poll = EligibilityPoll.of(records, outgoing);
    try (Connection connection = dataSource.getConnection()) {
      List<SourceCompleteness> completeness = completeness(poll, connection);
      if (records.isEmpty() && completeness.isEmpty()) {
        // Another instance has taken what was due
        return;
      }
      SharedFacts knowledge =
          SharedFacts.load(connection, poll.changesSharedKnowledge() || !completeness.isEmpty());
      right.require(connection);
      ReEvaluationRequests requests = new ReEvaluationRequests(connection, schemes);
      Optional<BusinessDay> day = takeIn(poll, completeness, connection, knowledge, requests);
      List<NewDecision> made = decide(poll, connection, knowledge, requests, day, outgoing);
      requests.ofPostponed(postponement.due(connection, poll));
      requests.publish(outgoing, occasion(poll, completeness));
      releases.handled(connection, poll.reEvaluations(), made, outgoing);
      if (!poll.days().isEmpty()) {
        releases.goOn(connection, outgoing);
      }
    }
  }

  /**
   * Of several instances none may have seen what the others read at the same time: whoever commits
   * last sees all of it.
   */
  @Override
  public void committed() {
    catchUp();
  }

  /** Has what sources said of their completeness count where it does by now. Fails at nothing. */
  public void catchUp() {
    try {
      if (isCompletenessDue()) {
        unitOfWork.call(
            outgoing -> {
              handle(List.of(), outgoing);
              return null;
            });
      }
    } catch (SQLException | RuntimeException failure) {
      LOG.warnf("that sources are complete does not count yet: %s", failure.getMessage());
    }
  }

  @Override
  public long waiting() throws SQLException {
    return isCompletenessDue() ? 1 : 0;
  }

  private boolean isCompletenessDue() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return AwaitedCompleteness.isDue(connection);
    }
  }

  /**
   * What sources say of their completeness counts once all that was told before it is read; that
   * they are no longer complete, at once.
   */
  private List<SourceCompleteness> completeness(EligibilityPoll poll, Connection connection)
      throws SQLException {
    List<SourceCompleteness> counts = new ArrayList<>();
    if (!poll.completeness().isEmpty()) {
      Map<Integer, Long> written = writtenSoFar.of(Topic.FACTS);
      for (SourceCompleteness statement : poll.completeness()) {
        if (statement.complete()) {
          AwaitedCompleteness.add(connection, statement, written);
        } else {
          AwaitedCompleteness.withdraw(connection, statement);
          counts.add(statement);
        }
      }
    }
    counts.addAll(AwaitedCompleteness.take(connection));
    return counts;
  }

  /** Tells what is asked for now from all else; a poll without records is about completeness. */
  private static String occasion(EligibilityPoll poll, List<SourceCompleteness> completeness) {
    if (poll.occasion() != null) {
      return poll.occasion();
    }
    SourceCompleteness first = completeness.get(0);
    return String.join(
        "/",
        "completeness",
        first.source().id(),
        first.feed(),
        first.year().toString(),
        first.deliveryId());
  }

  private Optional<BusinessDay> takeIn(
      EligibilityPoll poll,
      List<SourceCompleteness> completeness,
      Connection connection,
      SharedFacts knowledge,
      ReEvaluationRequests requests)
      throws SQLException {
    Optional<BusinessDay> before = openDay.current();
    poll.softwareFacts().forEach(knowledge::learn);
    completeness.forEach(knowledge::learn);
    knowledge.save(connection);
    boolean opened = false;
    for (BusinessDayOpened opening : poll.days()) {
      opened |= openDay.open(opening.day());
    }
    Optional<BusinessDay> now = opened ? openDay.current() : before;
    if (now.isPresent()) {
      requests.ofSoftware(knowledge);
      requests.ofCompleteness(knowledge);
      if (opened) {
        requests.ofTime(before.orElse(null), now.get());
        List<SchemeInForce> changed =
            AppliedParameterFiles.follow(connection, schemes.knownOn(now.get().value()).all());
        if (before.isPresent()) {
          ParameterChange.begin(connection, changed, "are followed from " + now.get(), now.get());
        }
      }
    }
    return now;
  }

  private List<NewDecision> decide(
      EligibilityPoll poll,
      Connection connection,
      SharedFacts knowledge,
      ReEvaluationRequests requests,
      Optional<BusinessDay> day,
      Outgoing outgoing)
      throws SQLException {
    if (day.isPresent()) {
      postponement.setAside(connection, poll, schemes, knowledge, day.get());
    }
    if (poll.providers().isEmpty()) {
      return List.of();
    }
    List<Fact> earlier = PostponedFacts.take(connection, poll.providers());
    Map<InamiKey, ProviderState> states = ProviderStates.load(connection, poll.providers());
    poll.learn(earlier, states);
    lockPractices(connection, poll, states);
    List<ProviderState> withNews = poll.withNews().stream().map(states::get).toList();
    ProviderStates.save(connection, withNews);
    PracticeMembers.save(connection, withNews);
    PersonalShares.save(
        connection, poll.withNewsOf(ABOUT_PERSONAL_SHARES).map(states::get).toList());
    if (day.isPresent()) {
      requests.ofMembers(poll.news(), states);
    }
    if (day.isPresent() && !poll.toDecide().isEmpty()) {
      // Before the first business day nothing is decided; it asks for everybody
      DecisionMaker maker =
          new DecisionMaker(
              schemes,
              day.get(),
              knowledge,
              PracticeMembers.facts(
                  connection, poll.toDecide().stream().map(states::get).toList(), states),
              epochs.current(),
              postponement.applies(poll));
      List<NewDecision> made = maker.decide(connection, poll, states, outgoing);
      postponement.postpone(connection, maker.postponed());
      List<Decision> decisions = made.stream().map(NewDecision::decision).toList();
      metrics.countOnCommit(decisions);
      decisions.forEach(EligibilityInbox::log);
      return made;
    }
    return List.of();
  }

  /**
   * Members of a practice are decided on by one instance at a time; otherwise two whose facts come
   * at the same time would not see each other (PPI6). Of whom there is no news, another instance
   * may have learnt something until then.
   */
  private static void lockPractices(
      Connection connection, EligibilityPoll poll, Map<InamiKey, ProviderState> states)
      throws SQLException {
    Set<String> practices = new TreeSet<>();
    Set<InamiKey> withoutNews = new TreeSet<>();
    for (ProviderState state : states.values()) {
      if (!state.practices().isEmpty()) {
        practices.addAll(state.practices());
        if (!poll.withNews().contains(state.provider())) {
          withoutNews.add(state.provider());
        }
      }
    }
    if (!practices.isEmpty()) {
      PracticeMembers.lock(connection, practices);
      states.putAll(ProviderStates.load(connection, withoutNews));
    }
  }

  /** An instance with other parameters than those that are followed. */
  @Override
  public String standsBack(Connection connection) throws SQLException {
    return right.missing(connection);
  }

  /** Neither a release of parameters nor others wait for whom the service cannot decide on. */
  @Override
  public void refused(ReceivedRecord received, InvalidRecord why, Outgoing outgoing)
      throws SQLException {
    EligibilityPoll poll = EligibilityPoll.of(List.of(received), outgoing);
    for (ReEvaluation request : poll.reEvaluations()) {
      try (Connection connection = dataSource.getConnection()) {
        SharedFacts.share(connection);
        right.require(connection);
        if (request.releaseId() != null) {
          releases.failed(connection, request, outgoing);
        }
        ReEvaluationRequests requests = new ReEvaluationRequests(connection, schemes);
        requests.ofPostponed(postponement.due(connection, poll));
        requests.publish(outgoing, poll.occasion());
      }
    }
  }

  private static void log(Decision decision) {
    if (!LOG.isDebugEnabled()) {
      return;
    }
    MDC.put("provider", decision.provider().value());
    MDC.put("eventId", decision.decisionId());
    try {
      LOG.debugf("%s %s, %s", decision.status(), decision.outcome(), decision.amount());
    } finally {
      MDC.remove("provider");
      MDC.remove("eventId");
    }
  }
}

package org.carepremiums.eligibility.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.carepremiums.contracts.decision.ApplicationAnswer;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.Epoch;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.eligibility.decide.ApplicationReply;
import org.carepremiums.eligibility.decide.ApplicationVerdicts;
import org.carepremiums.eligibility.decide.ApplicationVerdicts.Answered;
import org.carepremiums.eligibility.decide.DecisionInput;
import org.carepremiums.eligibility.decide.GroupFacts;
import org.carepremiums.eligibility.decide.Result;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.GroupPractice;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SoftwarePackage;
import org.carepremiums.eligibility.store.ApplicationAnswers;
import org.carepremiums.eligibility.store.ApplicationAnswers.Answer;
import org.carepremiums.eligibility.store.CurrentDecision;
import org.carepremiums.eligibility.store.CurrentDecision.Place;
import org.carepremiums.eligibility.store.Decisions;
import org.carepremiums.eligibility.store.NewDecision;
import org.carepremiums.eligibility.store.ProviderState;
import org.carepremiums.eligibility.store.SharedFacts;
import org.carepremiums.platform.messaging.outbox.Outgoing;

/** Decides for the providers of a poll, and tells what came out differently from before. */
final class DecisionMaker {

  /** A result that differs from the current decision. */
  private record News(
      Place place,
      Result result,
      byte[] fingerprint,
      DecisionInput input,
      CurrentDecision before) {}

  private final SchemesInForce schemes;
  private final BusinessDay openDay;
  private final RuleContext context;
  private final Map<String, SoftwarePackage> packages;
  private final GroupFacts groups;
  private final Epoch epoch;
  private final boolean postpones;
  private final Set<InamiKey> postponed = new TreeSet<>();

  /**
   * @param postpones whether preliminary decisions wait that nobody asked for
   */
  DecisionMaker(
      SchemesInForce schemes,
      BusinessDay openDay,
      SharedFacts knowledge,
      GroupFacts groups,
      Epoch epoch,
      boolean postpones) {
    this.postpones = postpones;
    this.epoch = epoch;
    this.schemes = schemes.knownOn(openDay.value());
    this.openDay = openDay;
    this.context = knowledge.context(openDay.value());
    this.packages = knowledge.packages();
    this.groups = groups;
  }

  /**
   * @param states of all providers that the poll is about
   * @return the decisions that came out differently from before
   */
  List<NewDecision> decide(
      Connection connection,
      EligibilityPoll poll,
      Map<InamiKey, ProviderState> states,
      Outgoing outgoing)
      throws SQLException {
    Map<Place, CurrentDecision> current = Decisions.current(connection, poll.toDecide());
    Map<ApplicationAnswers.Place, Answer> answered =
        ApplicationAnswers.load(connection, poll.toDecide());
    Map<String, GroupPractice> practices = groups.practices();
    List<News> news = new ArrayList<>();
    List<Answer> answers = new ArrayList<>();
    for (InamiKey provider : poll.toDecide()) {
      ProviderState state = states.get(provider);
      ProviderFacts facts = ProviderFacts.of(state.facts(), packages, practices);
      for (SchemeInForce scheme : schemes.all()) {
        if (poll.concerns(provider, scheme.rules())) {
          evaluate(scheme, state, facts, current, postpones && !poll.asksFor(provider), news);
        }
      }
      answer(state, facts, answered, answers, outgoing);
    }
    List<NewDecision> decided = putIntoWords(connection, news);
    Decisions.add(connection, decided);
    ApplicationAnswers.save(connection, answers);
    for (NewDecision made : decided) {
      Decision decision = made.decision();
      outgoing.publish(
          Topic.DECISIONS,
          decision.provider().value(),
          decision.decisionId(),
          decision,
          made.event());
    }
    return decided;
  }

  /** A decision that was made stays in play, so that a mistaken one is corrected. */
  private void evaluate(
      SchemeInForce scheme,
      ProviderState state,
      ProviderFacts facts,
      Map<Place, CurrentDecision> current,
      boolean mayWait,
      List<News> news) {
    Place place = new Place(state.provider(), scheme.rules().scheme(), scheme.rules().year());
    CurrentDecision before = current.get(place);
    if (before == null && !scheme.rules().isInPlay(facts, context)) {
      return;
    }
    boolean finalBefore = before != null && before.wasFinal();
    Result result = Result.of(scheme, facts, context, finalBefore);
    byte[] fingerprint = result.fingerprint();
    if (before != null && Arrays.equals(before.fingerprint(), fingerprint)) {
      return;
    }
    if (mayWait && isPreliminary(result.status(), finalBefore)) {
      postponed.add(state.provider());
    } else {
      DecisionInput input =
          DecisionInput.of(
              scheme,
              state.provider(),
              state.facts(),
              packages,
              groups,
              openDay,
              context,
              finalBefore);
      news.add(new News(place, result, fingerprint, input, before));
    }
  }

  /** One that was final is corrected at once, also where it is open again. */
  private static boolean isPreliminary(DecisionStatus status, boolean finalBefore) {
    return status == DecisionStatus.PRELIMINARY && !finalBefore;
  }

  /** Whose preliminary decisions were not made, and wait. */
  Set<InamiKey> postponed() {
    return postponed;
  }

  private List<NewDecision> putIntoWords(Connection connection, List<News> news)
      throws SQLException {
    List<CurrentDecision> replaced =
        news.stream().map(News::before).filter(before -> before != null).toList();
    Map<Place, Decision> earlier = Decisions.inWords(connection, replaced);
    List<NewDecision> decided = new ArrayList<>(news.size());
    for (News one : news) {
      Decision before = earlier.get(one.place());
      Decision decision =
          one.result()
              .decision(
                  one.place().provider(),
                  before,
                  epoch.after(before == null ? 0 : before.version()),
                  one.input().takenNotice());
      decided.add(new NewDecision(decision, one.input(), one.fingerprint(), one.before()));
    }
    return decided;
  }

  private void answer(
      ProviderState state,
      ProviderFacts facts,
      Map<ApplicationAnswers.Place, Answer> answered,
      List<Answer> answers,
      Outgoing outgoing) {
    for (Answered due : ApplicationVerdicts.of(facts, schemes)) {
      String applicationId = due.application().applicationId();
      ApplicationReply reply = due.reply();
      ApplicationAnswers.Place place =
          new ApplicationAnswers.Place(state.provider(), applicationId);
      Answer before = answered.get(place);
      if (before == null || !before.reply().equals(reply)) {
        Answer answer =
            new Answer(place, epoch.after(before == null ? 0 : before.version()), reply, before);
        answers.add(answer);
        outgoing.publish(
            Topic.APPLICATION_ANSWERS,
            state.provider().value(),
            String.join(
                "/",
                "application-answer",
                state.provider().value(),
                applicationId,
                Integer.toString(answer.version())),
            new ApplicationAnswer(
                applicationId,
                state.provider(),
                due.application().scheme(),
                due.application().year(),
                reply.admissible(),
                reply.ruleId(),
                reply.reason(),
                openDay.orLater(due.recordedOn())));
      }
    }
  }
}

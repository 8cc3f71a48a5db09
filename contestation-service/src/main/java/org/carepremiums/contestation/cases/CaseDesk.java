package org.carepremiums.contestation.cases;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.carepremiums.contestation.admissibility.Contestation;
import org.carepremiums.contestation.parameters.Contestables;
import org.carepremiums.contestation.premium.ContestedPremium;
import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contestation.refusal.StepPhrase;
import org.carepremiums.contestation.refusal.StepRefused;
import org.carepremiums.contestation.ruling.RulingFacts;
import org.carepremiums.contestation.ruling.RulingRules;
import org.carepremiums.contestation.window.ContestedPremiumStore;
import org.carepremiums.contestation.window.Windows;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.contestation.Ruling;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.wording.text.Language;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** What case handlers do with contestations; each step is one transaction. */
@ApplicationScoped
public class CaseDesk {

  private static final String OTHER_HANDLER = "other-handler";

  private static final Logger LOG = Logger.getLogger(CaseDesk.class);

  /**
   * A letter that was entered.
   *
   * @param outcome whether it is new, known, or completes what is known
   * @param letter the case as it stands
   */
  public record Entered(Registration.Outcome outcome, ContestationCase letter) {}

  /**
   * A case that is given to a handler.
   *
   * @param to who decides it from now on
   * @param insteadOf with whom it is known to be; {@code null} for nobody
   * @param by who gives it; the same person where somebody takes it up
   * @param reason why, in the words of who gives it; {@code null} where nothing is said
   */
  public record Handing(String to, @Nullable String insteadOf, String by, @Nullable String reason) {

    /** Of whoever takes it up without a word. */
    public static Handing takenBy(String handler, @Nullable String insteadOf) {
      return new Handing(handler, insteadOf, handler, null);
    }
  }

  private final UnitOfWork unitOfWork;
  private final OpenDay openDay;
  private final CaseIntake register;
  private final Cases cases;
  private final Examination examination;
  private final ContestedPremiumStore premiums;
  private final Windows windows;
  private final Contestables contestables;
  private final RulingRules rules;
  private final RulingSteps steps;

  @Inject
  CaseDesk(
      UnitOfWork unitOfWork,
      OpenDay openDay,
      CaseIntake register,
      Cases cases,
      Examination examination,
      ContestedPremiumStore premiums,
      Windows windows,
      Contestables contestables,
      RulingRules rules,
      RulingSteps steps) {
    this.unitOfWork = unitOfWork;
    this.openDay = openDay;
    this.register = register;
    this.cases = cases;
    this.examination = examination;
    this.premiums = premiums;
    this.windows = windows;
    this.contestables = contestables;
    this.rules = rules;
    this.steps = steps;
  }

  /**
   * Enters a registered letter: a contestation, or what completes the one that is known under its
   * reference.
   *
   * @param notKept what of it could not be kept as it was sent; {@code null} where all was
   * @param language in which it is written; {@code null} where the handler does not say
   * @throws RequestRefused when it was posted in the future, contradicts what is known, or comes
   *     too late to complete it
   */
  public Entered enter(
      Contestation letter, Sentence notKept, @Nullable Language language, String handler) {
    return unitOfWork.call(
        outgoing -> {
          BusinessDay day = openDay.required();
          refuseOfTheFuture(letter, day);
          Map<ContestedPremiumKey, ContestedPremium> locked =
              premiums.lock(List.of(), List.of(letter.contested()), null);
          Registration registered =
              register
                  .register(
                      List.of(new ContestationSubmission(letter, letter.introducedOn(), notKept)),
                      handler)
                  .get(0);
          refuseUnlessTaken(letter, registered);
          if (language != null) {
            cases.writtenIn(letter.caseId(), language);
          }
          if (registered.outcome() != Registration.Outcome.REPEATED) {
            examination.examine(locked, day, outgoing);
            windows.announce(locked, List.of(), List.of(), day, outgoing);
          }
          return new Entered(registered.outcome(), find(letter.caseId()));
        });
  }

  static void refuseOfTheFuture(Contestation letter, BusinessDay day) {
    if (!letter.introducedOn().isBefore(day.next().value())) {
      throw RequestRefused.invalid(
          "postedOn",
          "the letter was posted on %s, and the open business day is %s"
              .formatted(letter.introducedOn(), day));
    }
  }

  private static void refuseUnlessTaken(Contestation letter, Registration registered) {
    if (registered.outcome() == Registration.Outcome.CONTRADICTORY) {
      throw RequestRefused.conflict(
          "contradictory",
          "contestation %s is known with another content".formatted(letter.contestationId()));
    }
    if (registered.outcome() == Registration.Outcome.TOO_LATE) {
      throw RequestRefused.conflict(
          "too-late-to-complete",
          "contestation %s could be completed until %s, and this was posted on %s"
              .formatted(letter.contestationId(), registered.lastDay(), letter.introducedOn()));
    }
  }

  /**
   * Gives a case to a handler. A case that is already with another one moves only where whoever
   * moves it knows that: of two who take it at the same moment, one has it.
   *
   * @throws RequestRefused when there is no such case, it cannot be handled, or it is with somebody
   *     else
   * @throws StepRefused while a ruling waits for a second person
   */
  public ContestationCase assign(String caseId, Handing handing) {
    return unitOfWork.call(
        outgoing -> {
          BusinessDay day = openDay.required();
          premiums.lock(find(caseId).contested());
          ContestationCase found = find(caseId);
          refuseUnlessUndecided(found);
          refuseWhileProposed(found);
          if (!handing.to().equals(found.handler)) {
            if (found.handler != null && !found.handler.equals(handing.insteadOf())) {
              throw RequestRefused.conflict(
                  OTHER_HANDLER,
                  "%s is assigned to %s; to move it, say so in insteadOf"
                      .formatted(found.caseId, found.handler));
            }
            found.assign(handing, found.next(day));
            cases.save(found);
            announce(found, found.next(day), outgoing);
          }
          return found;
        });
  }

  /**
   * Decides a case. What establishes facts is proposed by that, and holds once another person has
   * confirmed it (rule book 12.26); until then nobody outside is told.
   *
   * @throws RequestRefused when it cannot be decided like that, or not by this person
   * @throws StepRefused when a ruling waits for a second person already
   */
  public ContestationCase decide(
      String caseId,
      String handler,
      RulingOutcome outcome,
      String reason,
      List<FactValue> establishes) {
    return take(
        caseId,
        step -> {
          refuseUnlessWith(step.found, handler);
          refuseWhileProposed(step.found);
          refuseUnfounded(step.found, outcome, establishes);
          if (outcome.establishesFacts() && rules.needSecondPersonOn(step.on.value())) {
            step.found.proposal =
                add(step, RulingStep.Kind.PROPOSED, handler, outcome, establishes, reason);
            cases.save(step.found);
          } else {
            give(step, outcome, reason, establishes);
          }
        });
  }

  /**
   * A second person confirms the ruling that was proposed: it is given, with its reasons.
   *
   * @param proposal the number of the step that this person was shown
   * @throws RequestRefused when there is no such case
   * @throws StepRefused when nothing, or something else, was proposed, or the same person did
   */
  public ContestationCase confirm(String caseId, String handler, int proposal) {
    return take(
        caseId,
        step -> {
          RulingStep proposed = proposed(step.found);
          if (proposed.number() != proposal) {
            throw new StepRefused(
                "not-as-shown", StepPhrase.NOT_AS_SHOWN.with(caseId, proposed.number(), proposal));
          }
          if (proposed.handler().equals(handler)) {
            throw new StepRefused("same-person", StepPhrase.SAME_PERSON.with(caseId, handler));
          }
          add(
              step,
              RulingStep.Kind.CONFIRMED,
              handler,
              proposed.outcome(),
              proposed.establishes(),
              "");
          give(step, proposed.outcome(), proposed.reasons(), proposed.establishes());
        });
  }

  /**
   * Sends the ruling that was proposed back to whoever has the case.
   *
   * @throws RequestRefused when there is no such case
   * @throws StepRefused when nothing was proposed
   */
  public ContestationCase giveBack(String caseId, String handler, String reasons) {
    return take(
        caseId,
        step -> {
          proposed(step.found);
          add(step, RulingStep.Kind.RETURNED, handler, null, List.of(), reasons);
          step.found.proposal = null;
          cases.save(step.found);
        });
  }

  /** One step of a person with a case, whose premium is locked. */
  private record Step(
      ContestationCase found,
      ContestedPremium premium,
      BusinessDay day,
      BusinessDay on,
      Outgoing outgoing) {}

  @FunctionalInterface
  private interface Move {
    void make(Step step) throws SQLException;
  }

  private ContestationCase take(String caseId, Move move) {
    return unitOfWork.call(
        outgoing -> {
          BusinessDay day = openDay.required();
          ContestedPremium premium = premiums.lock(find(caseId).contested());
          ContestationCase found = find(caseId);
          refuseUnlessUndecided(found);
          move.make(new Step(found, premium, day, found.next(day), outgoing));
          return found;
        });
  }

  private RulingStep proposed(ContestationCase found) throws SQLException {
    if (found.proposal == null) {
      throw new StepRefused("not-proposed", StepPhrase.RULING_NOT_PROPOSED.with(found.caseId));
    }
    return steps.of(found.caseId).get(found.proposal - 1);
  }

  /** Adds a step to the ruling; returns its number. */
  private int add(
      Step step,
      RulingStep.Kind kind,
      String handler,
      RulingOutcome outcome,
      List<FactValue> establishes,
      String reasons)
      throws SQLException {
    String caseId = step.found.caseId;
    int number = steps.of(caseId).size() + 1;
    steps.add(
        caseId,
        new RulingStep(number, kind, handler, step.on.value(), outcome, establishes, reasons));
    return number;
  }

  private void give(Step step, RulingOutcome outcome, String reason, List<FactValue> establishes)
      throws SQLException {
    ContestationCase found = step.found;
    ContestedPremiumKey contested = found.contested();
    found.decide(outcome.status(), reason, establishes, step.on);
    cases.save(found);
    announce(found, step.on, step.outgoing);
    if (outcome.establishesFacts()) {
      premiums.ruled(contested);
      rule(found, step.on, step.outgoing);
    }
    windows.announce(
        Map.of(contested, step.premium), List.of(), List.of(), step.day, step.outgoing);
  }

  private ContestationCase find(String caseId) throws SQLException {
    return cases
        .find(caseId)
        .orElseThrow(() -> RequestRefused.notFound("there is no case %s".formatted(caseId)));
  }

  private static void refuseUnlessUndecided(ContestationCase found) {
    if (found.status == null) {
      throw RequestRefused.conflict(
          "not-examined", "%s waits for a decision that it can contest".formatted(found.caseId));
    }
    switch (found.status) {
      case OPEN, ASSIGNED -> {
        // It can be handled
      }
      case WAITING ->
          throw RequestRefused.conflict(
              "waiting", "%s waits for the final decision".formatted(found.caseId));
      case INCOMPLETE ->
          throw RequestRefused.conflict(
              "incomplete",
              "%s can be completed until %s".formatted(found.caseId, found.completeUntil));
      case INADMISSIBLE ->
          throw RequestRefused.conflict(
              "inadmissible", "%s is inadmissible: %s".formatted(found.caseId, found.ground));
      case UPHELD, PARTLY_UPHELD, DISMISSED ->
          throw RequestRefused.conflict(
              "already-decided",
              "%s was decided on %s: %s".formatted(found.caseId, found.decidedOn, found.status));
    }
  }

  private static void refuseUnlessWith(ContestationCase found, String handler) {
    if (found.status == CaseStatus.OPEN) {
      throw RequestRefused.conflict(
          "not-assigned", "%s is assigned to nobody yet".formatted(found.caseId));
    }
    if (!handler.equals(found.handler)) {
      throw RequestRefused.conflict(
          OTHER_HANDLER, "%s is assigned to %s".formatted(found.caseId, found.handler));
    }
  }

  private static void refuseWhileProposed(ContestationCase found) {
    if (found.proposal != null) {
      throw new StepRefused(
          "already-proposed", StepPhrase.RULING_PROPOSED.with(found.caseId, found.handler));
    }
  }

  private void refuseUnfounded(
      ContestationCase found, RulingOutcome outcome, List<FactValue> establishes) {
    if (!outcome.establishesFacts()) {
      if (!establishes.isEmpty()) {
        throw RequestRefused.invalid("establishes", "a dismissed contestation establishes nothing");
      }
      return;
    }
    if (establishes.isEmpty()) {
      throw RequestRefused.invalid(
          "establishes", "an upheld contestation establishes at least one fact");
    }
    RulingFacts facts = ruling(found);
    facts
        .objection(facts.settling(found.contestedCriteria), establishes)
        .ifPresent(
            objection -> {
              throw RequestRefused.conflict("unfounded-fact", objection);
            });
  }

  private RulingFacts ruling(ContestationCase found) {
    return contestables
        .of(found.contested())
        .map(RulingFacts::new)
        .orElseThrow(
            () ->
                RequestRefused.conflict(
                    "unfounded-fact",
                    "no rules of %s are known for %s".formatted(found.scheme, found.year)));
  }

  private static void rule(ContestationCase found, BusinessDay day, Outgoing outgoing) {
    String rulingId = found.caseId + "/1";
    outgoing.publish(
        Topic.RULINGS,
        found.provider.value(),
        rulingId,
        new Ruling(
            rulingId,
            found.caseId,
            found.provider,
            found.scheme,
            found.year,
            found.establishes,
            day));
  }

  private static void announce(ContestationCase found, BusinessDay day, Outgoing outgoing) {
    CaseAnnouncement.publish(outgoing, found.event(day), found.steps);
    MDC.put("provider", found.provider.value());
    MDC.put("caseId", found.caseId);
    LOG.infof("%s is %s, with %s", found.caseId, found.status, found.handler);
    MDC.remove("caseId");
    MDC.remove("provider");
  }
}

package org.carepremiums.contestation.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.carepremiums.contestation.admissibility.Contestation;
import org.carepremiums.contestation.parameters.Contestables;
import org.carepremiums.contestation.premium.ContestedPremium;
import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contestation.ruling.RulingFacts;
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
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** What case handlers do with contestations; each step is one transaction. */
@ApplicationScoped
public class CaseDesk {

  private static final Logger LOG = Logger.getLogger(CaseDesk.class);

  /**
   * A letter that was entered.
   *
   * @param outcome whether it is new, known, or completes what is known
   * @param letter the case as it stands
   */
  public record Entered(Registration.Outcome outcome, ContestationCase letter) {}

  private final UnitOfWork unitOfWork;
  private final OpenDay openDay;
  private final CaseIntake register;
  private final Cases cases;
  private final Examination examination;
  private final ContestedPremiumStore premiums;
  private final Windows windows;
  private final Contestables contestables;

  @Inject
  CaseDesk(
      UnitOfWork unitOfWork,
      OpenDay openDay,
      CaseIntake register,
      Cases cases,
      Examination examination,
      ContestedPremiumStore premiums,
      Windows windows,
      Contestables contestables) {
    this.unitOfWork = unitOfWork;
    this.openDay = openDay;
    this.register = register;
    this.cases = cases;
    this.examination = examination;
    this.premiums = premiums;
    this.windows = windows;
    this.contestables = contestables;
  }

  /**
   * Enters a registered letter: a contestation, or what completes the one that is known under its
   * reference.
   *
   * @param notKept what of it could not be kept as it was sent; {@code null} where all was
   * @throws RequestRefused when it was posted in the future, contradicts what is known, or comes
   *     too late to complete it
   */
  public Entered enter(Contestation letter, Sentence notKept, String handler) {
    return unitOfWork.call(
        outgoing -> {
          BusinessDay day = openDay.required();
          if (!letter.introducedOn().isBefore(day.next().value())) {
            throw RequestRefused.invalid(
                "postedOn",
                "the letter was posted on %s, and the open business day is %s"
                    .formatted(letter.introducedOn(), day));
          }
          Map<ContestedPremiumKey, ContestedPremium> locked =
              premiums.lock(List.of(letter.contested()), null);
          Registration registered =
              register
                  .register(
                      List.of(new ContestationSubmission(letter, letter.introducedOn(), notKept)),
                      handler)
                  .get(0);
          refuseUnlessTaken(letter, registered);
          if (registered.outcome() != Registration.Outcome.REPEATED) {
            examination.examine(locked, day, outgoing);
            windows.announce(locked, List.of(), List.of(), day, outgoing);
          }
          return new Entered(registered.outcome(), find(letter.caseId()));
        });
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
   * Gives a case to a handler; a case that is already with another one moves.
   *
   * @throws RequestRefused when there is no such case, or it cannot be handled
   */
  public ContestationCase assign(String caseId, String handler) {
    return unitOfWork.call(
        outgoing -> {
          BusinessDay day = openDay.required();
          premiums.lock(find(caseId).contested());
          ContestationCase found = find(caseId);
          refuseUnlessUndecided(found);
          if (!handler.equals(found.handler)) {
            found.assignTo(handler, found.next(day));
            cases.save(found);
            announce(found, found.next(day), outgoing);
          }
          return found;
        });
  }

  /**
   * Decides a case.
   *
   * @throws RequestRefused when it cannot be decided like that, or not by this person
   */
  public ContestationCase decide(
      String caseId,
      String handler,
      RulingOutcome outcome,
      String reason,
      List<FactValue> establishes) {
    return unitOfWork.call(
        outgoing -> {
          BusinessDay day = openDay.required();
          ContestedPremiumKey contested = find(caseId).contested();
          ContestedPremium premium = premiums.lock(contested);
          ContestationCase found = find(caseId);
          refuseUnlessUndecided(found);
          refuseUnlessWith(found, handler);
          refuseUnfounded(found, outcome, establishes);
          BusinessDay on = found.next(day);
          found.decide(outcome.status(), reason, establishes, on);
          cases.save(found);
          announce(found, on, outgoing);
          if (outcome.establishesFacts()) {
            premiums.ruled(contested);
            rule(found, on, outgoing);
          }
          windows.announce(Map.of(contested, premium), List.of(), List.of(), day, outgoing);
          return found;
        });
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
          "other-handler", "%s is assigned to %s".formatted(found.caseId, found.handler));
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

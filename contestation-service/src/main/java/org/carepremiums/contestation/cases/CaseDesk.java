package org.carepremiums.contestation.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.util.List;
import org.carepremiums.contestation.admissibility.Contestation;
import org.carepremiums.contestation.criterion.RulingFacts;
import org.carepremiums.contestation.parameters.CriteriaByScheme;
import org.carepremiums.contestation.window.Windows;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.contestation.Ruling;
import org.carepremiums.contracts.exchange.OpenDay;
import org.carepremiums.contracts.exchange.Outgoing;
import org.carepremiums.contracts.exchange.RequestRefused;
import org.carepremiums.contracts.exchange.UnitOfWork;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** What case handlers do with contestations; each step is one transaction. */
@ApplicationScoped
public class CaseDesk {

  private static final Logger LOG = Logger.getLogger(CaseDesk.class);

  /**
   * A letter that was entered.
   *
   * @param outcome whether it is new
   * @param letter the case as it stands
   */
  public record Entered(Registration outcome, ContestationCase letter) {}

  private final UnitOfWork unitOfWork;
  private final OpenDay openDay;
  private final CaseRegister register;
  private final Examination examination;
  private final Windows windows;
  private final CriteriaByScheme criteria;

  @Inject
  CaseDesk(
      UnitOfWork unitOfWork,
      OpenDay openDay,
      CaseRegister register,
      Examination examination,
      Windows windows,
      CriteriaByScheme criteria) {
    this.unitOfWork = unitOfWork;
    this.openDay = openDay;
    this.register = register;
    this.examination = examination;
    this.windows = windows;
    this.criteria = criteria;
  }

  /**
   * Enters a registered letter.
   *
   * @throws RequestRefused when it was posted in the future, or contradicts what is known
   */
  public Entered enter(Contestation letter, String handler) {
    return unitOfWork.call(
        outgoing -> {
          BusinessDay day = day();
          if (!letter.introducedOn().isBefore(day.next().value())) {
            throw RequestRefused.invalid(
                "postedOn",
                "the letter was posted on %s, and the open business day is %s"
                    .formatted(letter.introducedOn(), day));
          }
          Registration outcome = register.register(List.of(letter), handler, day).get(0);
          if (outcome == Registration.CONTRADICTORY) {
            throw RequestRefused.conflict(
                "contradictory",
                "contestation %s is known with another content".formatted(letter.contestationId()));
          }
          if (outcome == Registration.NEW) {
            examination.examine(List.of(), day, outgoing);
          }
          return new Entered(outcome, ContestationCase.findById(letter.caseId()));
        });
  }

  /**
   * Gives a case to a handler; a case that is already with another one moves.
   *
   * @throws RequestRefused when there is no such case, or it cannot be handled
   */
  public ContestationCase assign(String caseId, String handler) {
    return unitOfWork.call(
        outgoing -> {
          BusinessDay day = day();
          ContestationCase found = locked(caseId);
          refuseUnlessUndecided(found);
          if (!handler.equals(found.handler)) {
            found.assignTo(handler, day);
            announce(found, day, outgoing);
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
          BusinessDay day = day();
          ContestationCase found = locked(caseId);
          refuseUnlessUndecided(found);
          refuseUnlessWith(found, handler);
          refuseUnfounded(found, outcome, establishes);
          windows.lock(found.decisionId);
          found.decide(outcome.status(), reason, new FactValues(establishes), day);
          ContestationCase.flush();
          announce(found, day, outgoing);
          if (outcome.establishesFacts()) {
            rule(found, day, outgoing);
          } else {
            windows.settle(found.decisionId, found.caseId, day, outgoing);
          }
          return found;
        });
  }

  private static void refuseUnlessUndecided(ContestationCase found) {
    if (found.status == null) {
      throw RequestRefused.conflict(
          "not-examined", "%s waits for the decision that it contests".formatted(found.caseId));
    }
    if (found.status == CaseStatus.INADMISSIBLE) {
      throw RequestRefused.conflict(
          "inadmissible", "%s is inadmissible: %s".formatted(found.caseId, found.reason));
    }
    if (found.status != CaseStatus.OPEN && found.status != CaseStatus.ASSIGNED) {
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
    new RulingFacts(criteria.of(found.scheme), found.year)
        .objection(found.contestedCriteria, establishes)
        .ifPresent(
            objection -> {
              throw RequestRefused.conflict("unfounded-fact", objection);
            });
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
            found.establishes.values(),
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

  private static ContestationCase locked(String caseId) {
    ContestationCase found = ContestationCase.findById(caseId, LockModeType.PESSIMISTIC_WRITE);
    if (found == null) {
      throw RequestRefused.notFound("there is no case %s".formatted(caseId));
    }
    return found;
  }

  private BusinessDay day() throws SQLException {
    return openDay
        .current()
        .orElseThrow(() -> RequestRefused.conflict("no-open-day", "no business day is open yet"));
  }
}

package org.carepremiums.contestation.admissibility;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contestation.criterion.ContestableCriteria;

/** Decides whether a contestation is examined on its merits (PPI12-PPI14, rule book §13). */
public final class Admissibility {

  private final ContestableCriteria criteria;

  public Admissibility(ContestableCriteria criteria) {
    this.criteria = criteria;
  }

  /**
   * @param decisions the final decisions for that provider, premium and year, in any order
   * @param decisionMayFollow whether a decision may still be on its way to us
   */
  public Verdict of(
      Contestation contestation, List<NotifiedDecision> decisions, boolean decisionMayFollow) {
    Optional<NotifiedDecision> contested = contested(decisions, contestation.introducedOn());
    String decisionId = contested.map(NotifiedDecision::decisionId).orElse(null);
    if (contestation.annex().isEmpty()) {
      return new Verdict.Inadmissible(
          decisionId,
          Ground.NO_ANNEX,
          "PPI13: an annex with the contested criteria and the evidence is mandatory, and there is"
              + " none.");
    }
    if (contestation.contestedCriteria().isEmpty()) {
      return new Verdict.Inadmissible(
          decisionId, Ground.NO_CRITERION, "PPI13: it names no contested criterion.");
    }
    if (criteria.known(contestation.year(), contestation.contestedCriteria()).isEmpty()) {
      return new Verdict.Inadmissible(
          decisionId,
          Ground.UNKNOWN_CRITERION,
          "PPI13: it names no contested criterion that this premium knows.");
    }
    if (decisions.isEmpty()) {
      return decisionMayFollow
          ? new Verdict.TooEarlyToTell()
          : new Verdict.Inadmissible(
              null, Ground.NO_FINAL_DECISION, "§12.12: there is no final decision to contest.");
    }
    return contested
        .map(decision -> inTime(contestation, decision))
        .orElseGet(() -> premature(contestation, decisions));
  }

  /** The decision that the provider had in hand on that day. */
  private static Optional<NotifiedDecision> contested(
      List<NotifiedDecision> decisions, LocalDate introducedOn) {
    return decisions.stream()
        .filter(decision -> !decision.notifiedOn().isAfter(introducedOn))
        .max(Comparator.comparingInt(NotifiedDecision::version));
  }

  private static Verdict inTime(Contestation contestation, NotifiedDecision decision) {
    LocalDate introducedOn = contestation.introducedOn();
    if (introducedOn.isAfter(decision.rolledEnd())) {
      return new Verdict.Inadmissible(
          decision.decisionId(),
          Ground.LATE,
          "%s: it was introduced on %s, and the last day was %s."
              .formatted(contestation.channel().rule(), introducedOn, decision.rolledEnd()));
    }
    return new Verdict.Admissible(decision.decisionId(), introducedOn.isAfter(decision.rawEnd()));
  }

  private static Verdict premature(Contestation contestation, List<NotifiedDecision> decisions) {
    LocalDate firstNotifiedOn =
        decisions.stream()
            .map(NotifiedDecision::notifiedOn)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return new Verdict.Inadmissible(
        null,
        Ground.PREMATURE,
        "§12.12: it was introduced on %s, before the decision was notified on %s."
            .formatted(contestation.introducedOn(), firstNotifiedOn));
  }
}

package org.carepremiums.contestation.premium;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.contestation.CountedFrom;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.parameters.deadline.DeadlineRules;
import org.carepremiums.platform.parameters.deadline.NotificationState;
import org.carepremiums.platform.parameters.deadline.OpenedWindow;

/**
 * How far the decisions of a premium have come.
 *
 * @param contested the premium
 * @param version the latest decision; 0 before the first
 * @param decisionId the latest decision; {@code null} before the first
 * @param status of the latest decision; {@code null} before the first
 * @param outcome of the latest decision; {@code null} where that is not known
 * @param askedFor whether somebody applied, or nobody has to
 * @param decidedOn the business day of the latest decision; {@code null} before the first
 * @param told what the provider has been told
 * @param takenBackOn the day on which a final decision became preliminary again, until another
 *     window opens; {@code null} where none did
 * @param windows how many windows have been opened
 * @param rulingPending whether a ruling has been given that no decision has followed yet
 */
public record ContestedPremium(
    ContestedPremiumKey contested,
    int version,
    String decisionId,
    DecisionStatus status,
    Outcome outcome,
    boolean askedFor,
    BusinessDay decidedOn,
    NotificationState told,
    LocalDate takenBackOn,
    int windows,
    boolean rulingPending) {

  /**
   * What a decision changes.
   *
   * @param premium with this decision
   * @param opened the windows that it opened
   * @param notified the decision, where it is final; otherwise {@code null}
   */
  public record Step(
      ContestedPremium premium, List<NumberedWindow> opened, NotifiedDecision notified) {}

  /** Before the first decision. */
  public static ContestedPremium unknown(ContestedPremiumKey contested) {
    return new ContestedPremium(
        contested, 0, null, null, null, false, null, NotificationState.NOTHING, null, 0, false);
  }

  /** Whether there is any decision, be it preliminary. */
  public boolean isKnown() {
    return version > 0;
  }

  /** Whether there is something to examine: no decision is waited for any more. */
  public boolean isSettled() {
    return status == DecisionStatus.FINAL || outcome == Outcome.NOT_APPLIED_FOR;
  }

  /**
   * Follows a decision (rule book 12.22).
   *
   * @return empty where it is not newer than the latest that is known
   */
  public Optional<Step> with(DecisionVersion decision, DeadlineRules rules) {
    if (decision.version() <= version) {
      return Optional.empty();
    }
    NotificationState.Step step = told.with(decision.contestable(), status, rules);
    List<NumberedWindow> opened = new ArrayList<>(step.opened().size());
    for (OpenedWindow window : step.opened()) {
      opened.add(
          new NumberedWindow(
              contested,
              windows + opened.size() + 1,
              channel(window, decision),
              window,
              receivesFrom(window),
              decision.decidedOn().noticeOf(window.actOn())));
    }
    ContestedPremium next =
        new ContestedPremium(
            contested,
            decision.version(),
            decision.decisionId(),
            decision.status(),
            decision.outcome(),
            decision.isAskedFor(),
            decision.decidedOn(),
            step.told(),
            opened.isEmpty() ? takenBackOn(decision, step.told()) : null,
            windows + opened.size(),
            false);
    return Optional.of(new Step(next, opened, notified(decision)));
  }

  private LocalDate receivesFrom(OpenedWindow window) {
    return takenBackOn != null && takenBackOn.isBefore(window.actOn())
        ? takenBackOn
        : window.actOn();
  }

  /**
   * While a final decision is taken back. It counts as told until the day ends on which it became
   * preliminary: what follows on the same day may leave everything as it was (ADR 21).
   */
  private LocalDate takenBackOn(DecisionVersion decision, NotificationState next) {
    if (decision.status() == DecisionStatus.FINAL) {
      return null;
    }
    if (!next.finalTold()) {
      return takenBackOn;
    }
    if (decision.status() != DecisionStatus.PRELIMINARY) {
      return null;
    }
    return takenBackOn == null ? decision.decidedOn().value() : takenBackOn;
  }

  private static NotificationChannel channel(OpenedWindow window, DecisionVersion decision) {
    return window.countedFrom() == CountedFrom.APPLICATION
        ? NotificationChannel.PROSANTE
        : decision.notification().channel();
  }

  private static NotifiedDecision notified(DecisionVersion decision) {
    return decision.status() == DecisionStatus.FINAL
        ? new NotifiedDecision(
            decision.contested(),
            decision.decisionId(),
            decision.version(),
            decision.notification().on())
        : null;
  }
}

package org.carepremiums.eligibility.explanation;

import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.platform.parameters.deadline.ContestableDecision;
import org.carepremiums.platform.parameters.deadline.NotificationState;
import org.carepremiums.platform.parameters.deadline.OpenedWindow;

/** Finds the window to contest that stays open longest. */
final class LastWindow {

  private LastWindow() {}

  /**
   * @param versions a decision with all versions before it, the oldest first
   * @return empty where none has opened
   */
  static Optional<OpenedWindow> of(List<Decision> versions) {
    NotificationState told = NotificationState.NOTHING;
    DecisionStatus before = null;
    OpenedWindow last = null;
    for (Decision version : versions) {
      NotificationState.Step step =
          told.with(ContestableDecision.of(version), before, DecisionStatement.DEADLINES);
      told = step.told();
      before = version.status();
      for (OpenedWindow opened : step.opened()) {
        if (last == null || opened.deadline().rolledEnd().isAfter(last.deadline().rolledEnd())) {
          last = opened;
        }
      }
    }
    return Optional.ofNullable(last);
  }
}

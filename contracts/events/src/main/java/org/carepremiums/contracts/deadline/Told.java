package org.carepremiums.contracts.deadline;

import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.decision.AnsweredApplication;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.EuroCents;

/**
 * What a provider has been told of a premium of one year, as far as the next window hangs on it.
 * Contestation keeps it and holds people to it; a statement tells the same days.
 *
 * <p>An online application opens a window from the day on which it was introduced (rule book
 * 12.22). A final decision opens one from its notification where nothing has been told before,
 * where it is worse than the best that was told since the last window opened, and where it is the
 * first refusal in writing (PPI14). One that is equal or better opens none. Where the feedback on
 * an application could not tell an amount, the first final decision opens a window of its own:
 * there was nothing to contest before (a default, in the provider's favour).
 *
 * @param applicationId the online application whose window is open or was; {@code null} for none
 * @param best the best amount told since the last window opened; {@code null} where none was told
 * @param refusedInWriting whether a refusal on paper has opened a window
 */
public record Told(String applicationId, EuroCents best, boolean refusedInWriting) {

  /** Before the first decision. */
  public static final Told NOTHING = new Told(null, null, false);

  /**
   * What a decision opens, and what has been told with it.
   *
   * @param told with this decision
   * @param opened none, one, or two where an application and a refusal on paper come together
   */
  public record Step(Told told, List<OpenedWindow> opened) {}

  /**
   * @param decision the next version
   */
  public Step with(ContestableDecision decision, DeadlineRules rules) {
    AnsweredApplication application = decision.application();
    List<OpenedWindow> opened = new ArrayList<>(1);
    Told told = this;
    if (application != null
        && isCounted(decision, rules)
        && !application.applicationId().equals(applicationId)) {
      opened.add(
          new OpenedWindow(
              CountedFrom.APPLICATION,
              application.applicationId(),
              application.submittedOn(),
              ContestationDeadline.of(
                  rules.on(application.submittedOn()),
                  NotificationChannel.PROSANTE,
                  application.submittedOn())));
      told =
          new Told(
              application.applicationId(),
              decision.tellsAmount() ? decision.amount() : null,
              refusedInWriting);
    }
    if (!decision.isFinal()) {
      return new Step(told.withPreliminary(decision), opened);
    }
    return told.withFinal(decision, rules, opened);
  }

  /** Whether the days are counted from its application. */
  private static boolean isCounted(ContestableDecision decision, DeadlineRules rules) {
    return decision.application().channel() == ApplicationChannel.PROSANTE
        && rules.basis(decision.scheme()).value().countedFrom() == CountedFrom.APPLICATION;
  }

  /** Only the feedback on an application tells something before the decision is final. */
  private Told withPreliminary(ContestableDecision decision) {
    return applicationId == null || best == null || !decision.tellsAmount()
        ? this
        : new Told(applicationId, better(decision.amount()), refusedInWriting);
  }

  private EuroCents better(EuroCents amount) {
    return best.compareTo(amount) >= 0 ? best : amount;
  }

  private Step withFinal(
      ContestableDecision decision, DeadlineRules rules, List<OpenedWindow> opened) {
    boolean inWriting =
        decision.outcome() == Outcome.REFUSED
            && decision.notification().channel() == NotificationChannel.PAPER;
    boolean opens =
        best == null || decision.amount().compareTo(best) < 0 || inWriting && !refusedInWriting;
    if (!opens) {
      return new Step(new Told(applicationId, better(decision.amount()), refusedInWriting), opened);
    }
    opened.add(
        new OpenedWindow(
            CountedFrom.NOTIFICATION,
            decision.decisionId(),
            decision.notification().on(),
            ContestationDeadline.of(
                rules.on(decision.notification().on()),
                decision.notification().channel(),
                decision.notification().on())));
    return new Step(
        new Told(applicationId, decision.amount(), refusedInWriting || inWriting), opened);
  }
}

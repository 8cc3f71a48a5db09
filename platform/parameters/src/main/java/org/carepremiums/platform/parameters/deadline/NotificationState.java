package org.carepremiums.platform.parameters.deadline;

import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.contestation.CountedFrom;
import org.carepremiums.contracts.decision.AnsweredApplication;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.BusinessDay;
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
 * <p>A final decision that becomes preliminary again, as when a source takes back that it has
 * delivered everything, is told no more: whatever days went by meanwhile, the next final one opens
 * a window of its own, be it equal or better (ADR 21; a default, in the provider's favour).
 *
 * <p>The feedback of a day is what stands at its end, be it a preliminary version or a final one:
 * how often a day's records had a premium re-evaluated changes no window (a default). A final
 * version is told as soon as it is there.
 *
 * @param applicationId the online application whose window is open or was; {@code null} for none
 * @param best the best amount told since the last window opened, on days before the latest decision
 *     or by a final one; {@code null} where none was told, or what was told has been taken back
 * @param refusedInWriting whether a refusal on paper has opened a window
 * @param finalTold whether a final decision on the application was told and not taken back
 * @param today what the latest day told; {@code null} before the first decision
 */
public record NotificationState(
    String applicationId,
    EuroCents best,
    boolean refusedInWriting,
    boolean finalTold,
    Today today) {

  /** Before the first decision. */
  public static final NotificationState NOTHING =
      new NotificationState(null, null, false, false, null);

  /**
   * The business day of the latest decision.
   *
   * @param day that day
   * @param feedback the amount that its latest version tells, where that is preliminary and answers
   *     an application; {@code null} otherwise
   * @param isFirst whether it is the first feedback on the application: nothing is final yet, and
   *     the application's window was opened on it
   */
  public record Today(BusinessDay day, EuroCents feedback, boolean isFirst) {}

  /**
   * What a decision opens, and what has been told with it.
   *
   * @param told with this decision
   * @param opened none, one, or two where an application and a refusal on paper come together
   */
  public record Step(NotificationState told, List<OpenedWindow> opened) {}

  /**
   * @param decision the next version
   * @param before the status of the version before; {@code null} for the first one
   */
  public Step with(ContestableDecision decision, DecisionStatus before, DeadlineRules rules) {
    AnsweredApplication application = decision.application();
    List<OpenedWindow> opened = new ArrayList<>(1);
    NotificationState told = on(decision.decidedOn(), before);
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
          new NotificationState(
              application.applicationId(),
              null,
              refusedInWriting,
              false,
              new Today(decision.decidedOn(), null, true));
    }
    return decision.isFinal()
        ? told.withFinal(decision, rules, opened)
        : new Step(told.withPreliminary(decision), opened);
  }

  /** Whether the days are counted from its application. */
  private static boolean isCounted(ContestableDecision decision, DeadlineRules rules) {
    return decision.application().channel() == ApplicationChannel.PROSANTE
        && rules.basis(decision.scheme()).value().countedFrom() == CountedFrom.APPLICATION;
  }

  /** As that day begins: what stood at the end of the one before has been told. */
  private NotificationState on(BusinessDay day, DecisionStatus before) {
    if (today != null && today.day().equals(day)) {
      return this;
    }
    boolean takenBack = finalTold && before == DecisionStatus.PRELIMINARY;
    return new NotificationState(
        applicationId,
        takenBack ? null : toldBefore(),
        refusedInWriting,
        finalTold && !takenBack,
        new Today(day, null, false));
  }

  private EuroCents toldBefore() {
    if (today == null || today.feedback() == null) {
      return best;
    }
    if (today.isFirst()) {
      return today.feedback();
    }
    return best == null ? null : better(today.feedback());
  }

  /** Only the feedback on an application tells something before the decision is final. */
  private NotificationState withPreliminary(ContestableDecision decision) {
    EuroCents feedback = applicationId != null && decision.tellsAmount() ? decision.amount() : null;
    return new NotificationState(
        applicationId,
        best,
        refusedInWriting,
        finalTold,
        new Today(today.day(), feedback, today.isFirst()));
  }

  private EuroCents better(EuroCents amount) {
    return best.compareTo(amount) >= 0 ? best : amount;
  }

  private Step withFinal(
      ContestableDecision decision, DeadlineRules rules, List<OpenedWindow> opened) {
    boolean inWriting =
        decision.outcome() == Outcome.REFUSED
            && decision.notification().channel() == NotificationChannel.PAPER;
    boolean worse = !today.isFirst() && (best == null || decision.amount().compareTo(best) < 0);
    boolean opens = worse || inWriting && !refusedInWriting;
    if (opens) {
      opened.add(
          new OpenedWindow(
              CountedFrom.NOTIFICATION,
              decision.decisionId(),
              decision.notification().on(),
              ContestationDeadline.of(
                  rules.on(decision.notification().on()),
                  decision.notification().channel(),
                  decision.notification().on())));
    }
    return new Step(
        new NotificationState(
            applicationId,
            opens || best == null ? decision.amount() : better(decision.amount()),
            refusedInWriting || opens && inWriting,
            true,
            new Today(today.day(), null, false)),
        opened);
  }
}

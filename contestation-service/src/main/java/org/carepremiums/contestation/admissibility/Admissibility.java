package org.carepremiums.contestation.admissibility;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carepremiums.contestation.premium.ContestedPremium;
import org.carepremiums.contestation.premium.NotifiedDecision;
import org.carepremiums.contestation.premium.ReceivingWindow;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.parameters.deadline.DeadlineRules;
import org.carepremiums.platform.parameters.deadline.OpenedWindow;
import org.carepremiums.platform.wording.phrase.Listed;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * Decides whether a contestation is examined on its merits (PPI12-PPI14; rule book 12.22-12.27).
 *
 * <p>What counts is the day on which the provider acted, not the day on which we saw it: the same
 * contestation comes out the same whatever overtook it on its way, so that it may be judged again
 * as often as anything of its premium changes.
 *
 * <p>No document says what becomes of one that was introduced before its premium's first window. By
 * default, in the provider's favour, it is received: it waits for the final decision, and is in
 * time for the first window. So it does, and is in time for the next window, where a final decision
 * had been taken back (ADR 21). Any other that was introduced after a window had ended, and before
 * another began, stays late, since what a later decision says has days of its own.
 */
public final class Admissibility {

  private final DeadlineRules deadlines;

  public Admissibility(DeadlineRules deadlines) {
    this.deadlines = deadlines;
  }

  /**
   * @param candidate the contestation
   * @param premium what is known of its premium
   * @param windows all windows of that premium, in the order in which they were opened
   * @param missing what it lacks
   * @param day the business day that is open
   */
  public AdmissibilityVerdict of(
      ExaminedContestation candidate,
      ContestedPremium premium,
      List<ReceivingWindow> windows,
      Set<Missing> missing,
      BusinessDay day) {
    if (windows.isEmpty()) {
      return beforeAnyWindow(candidate, premium, day);
    }
    LocalDate introducedOn = candidate.contestation().introducedOn();
    Optional<OpenedWindow> admitting = admitting(windows, introducedOn);
    if (admitting.isEmpty()) {
      return premium.takenBackOn() == null || introducedOn.isBefore(premium.takenBackOn())
          ? late(candidate.contestation(), windows)
          : beforeTheDecision(candidate, premium);
    }
    boolean byTolerance = introducedOn.isAfter(admitting.get().deadline().rawEnd());
    LocalDate until = candidate.completeUntil();
    if (!missing.isEmpty()) {
      return incomplete(
          missing,
          byTolerance,
          until == null ? lastDayToComplete(candidate, premium, admitting.get(), day) : until,
          day);
    }
    return premium.isSettled()
        ? AdmissibilityVerdict.admissible(byTolerance, until)
        : AdmissibilityVerdict.waiting(byTolerance, until);
  }

  /**
   * The business day on which notice is taken: the open one, unless the provider's act or the
   * latest decision lies after it (rule book 12.23).
   */
  public static BusinessDay noticedOn(
      ExaminedContestation candidate, ContestedPremium premium, BusinessDay day) {
    BusinessDay noticed = day.noticeOf(candidate.contestation().introducedOn());
    if (candidate.completedOn() != null) {
      noticed = noticed.noticeOf(candidate.completedOn());
    }
    return premium.decidedOn() == null ? noticed : noticed.orLater(premium.decidedOn());
  }

  /**
   * The decision that is contested: the one that the provider had in hand, else the first that came
   * afterwards; empty before there is one.
   */
  public static Optional<NotifiedDecision> contested(
      List<NotifiedDecision> decisions, LocalDate introducedOn) {
    Comparator<NotifiedDecision> byVersion = Comparator.comparingInt(NotifiedDecision::version);
    return decisions.stream()
        .filter(decision -> !decision.notifiedOn().isAfter(introducedOn))
        .max(byVersion)
        .or(() -> decisions.stream().min(byVersion));
  }

  /** Events of different topics overtake each other, so that a decision is waited for for a day. */
  private static AdmissibilityVerdict beforeAnyWindow(
      ExaminedContestation candidate, ContestedPremium premium, BusinessDay day) {
    Contestation contestation = candidate.contestation();
    if (premium.isKnown()) {
      return beforeTheDecision(candidate, premium);
    }
    LocalDate since =
        candidate.heldSince() == null
            ? day.noticeOf(contestation.introducedOn()).value()
            : candidate.heldSince();
    return day.isAfter(since)
        ? noDecision(CasePhrase.NOTHING_DECIDED, candidate, since)
        : AdmissibilityVerdict.held(since);
  }

  private static AdmissibilityVerdict beforeTheDecision(
      ExaminedContestation candidate, ContestedPremium premium) {
    return premium.askedFor()
        ? AdmissibilityVerdict.waiting(false, candidate.completeUntil())
        : noDecision(CasePhrase.NOTHING_ASKED_FOR, candidate, candidate.heldSince());
  }

  /** Whoever has been held for a day once is not held again. */
  private static AdmissibilityVerdict noDecision(
      CasePhrase phrase, ExaminedContestation candidate, LocalDate heldSince) {
    Contestation contestation = candidate.contestation();
    return new AdmissibilityVerdict(
        CaseStatus.INADMISSIBLE,
        false,
        InadmissibilityGround.NO_DECISION,
        phrase.with(contestation.scheme(), contestation.year()),
        candidate.completeUntil(),
        heldSince);
  }

  /**
   * Of the windows in whose days it was introduced the one that ends last. The first window has no
   * beginning: what comes before it is in time for it. So another window never makes late what was
   * in time.
   */
  private static Optional<OpenedWindow> admitting(
      List<ReceivingWindow> windows, LocalDate introducedOn) {
    return windows.stream()
        .filter(
            window -> window.equals(windows.get(0)) || !window.receivesFrom().isAfter(introducedOn))
        .map(ReceivingWindow::window)
        .filter(window -> !introducedOn.isAfter(window.deadline().rolledEnd()))
        .max(Comparator.comparing(window -> window.deadline().rawEnd()));
  }

  private static AdmissibilityVerdict late(
      Contestation contestation, List<ReceivingWindow> windows) {
    LocalDate introducedOn = contestation.introducedOn();
    LocalDate lastDay =
        windows.stream()
            .map(window -> window.window().deadline().rolledEnd())
            .filter(introducedOn::isAfter)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    CasePhrase phrase =
        contestation.channel() == ContestationChannel.PROSANTE
            ? CasePhrase.INTRODUCED_LATE
            : CasePhrase.POSTED_LATE;
    return AdmissibilityVerdict.inadmissible(
        InadmissibilityGround.LATE, phrase.with(introducedOn, lastDay), null);
  }

  private static AdmissibilityVerdict incomplete(
      Set<Missing> missing, boolean byTolerance, LocalDate until, BusinessDay day) {
    Listed<Wording> listed = Listed.of(missing.stream().map(Missing::inWords).toList());
    return day.isAfter(until)
        ? AdmissibilityVerdict.inadmissible(
            InadmissibilityGround.NOT_COMPLETED,
            CasePhrase.NOT_COMPLETED.with(until, listed),
            until)
        : AdmissibilityVerdict.incomplete(
            byTolerance, CasePhrase.TO_BE_COMPLETED.with(until, listed), until);
  }

  /** The end of the window, or some days after asking, whichever is later (rule book 12.24). */
  private LocalDate lastDayToComplete(
      ExaminedContestation candidate,
      ContestedPremium premium,
      OpenedWindow window,
      BusinessDay day) {
    LocalDate asked = noticedOn(candidate, premium, day).value();
    LocalDate afterAsking = asked.plusDays(deadlines.completionDaysOn(asked).value());
    LocalDate end = window.deadline().rolledEnd();
    return afterAsking.isAfter(end) ? afterAsking : end;
  }
}

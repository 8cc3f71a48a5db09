package org.carepremiums.contestation.admissibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.contestation.premium.ContestedPremium;
import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contestation.premium.DecisionVersion;
import org.carepremiums.contestation.premium.NotifiedDecision;
import org.carepremiums.contestation.premium.NumberedWindow;
import org.carepremiums.contestation.premium.ReceivingWindow;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.decision.AnsweredApplication;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Notification;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Prospect;
import org.carepremiums.contracts.decision.Review;
import org.carepremiums.contracts.decision.ReviewQuestion;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.parameters.contestable.ContestablePremium;
import org.carepremiums.platform.parameters.deadline.DeadlineFile;
import org.carepremiums.platform.parameters.deadline.DeadlineRules;
import org.carepremiums.platform.parameters.deadline.OpenedWindow;

/**
 * One premium of a general practitioner and one contestation of it, followed as the service follows
 * them, event by event, without database and broker.
 */
final class Stories {

  static final DeadlineRules RULES = DeadlineFile.read();
  static final PremiumYear YEAR = PremiumYear.of(2024);
  static final InamiNumber PROVIDER = new InamiNumber("10000007001");

  private static final Map<Scheme, ContestationCompleteness> NAMED = new EnumMap<>(Scheme.class);

  static {
    for (Scheme scheme : Scheme.values()) {
      NAMED.put(
          scheme,
          new ContestationCompleteness(
              ContestablePremium.of(scheme, YEAR), RULES.basis(scheme).value()));
    }
  }

  private Stories() {}

  /** What happened to a premium and its contestation. */
  static final class Story {

    private final Scheme scheme;
    private final Admissibility admissibility = new Admissibility(RULES);
    private final ContestationCompleteness completeness;
    private final List<NumberedWindow> windows = new ArrayList<>();
    private final List<NotifiedDecision> notified = new ArrayList<>();
    private ContestedPremium premium;
    private BusinessDay day;
    private ExaminedContestation candidate;
    private AdmissibilityVerdict verdict;
    private final List<BusinessDay> judgedOn = new ArrayList<>();

    Story(Scheme scheme) {
      this.scheme = scheme;
      this.premium = ContestedPremium.unknown(contested());
      this.completeness = NAMED.get(scheme);
    }

    private ContestedPremiumKey contested() {
      return new ContestedPremiumKey(PROVIDER.key(), scheme, YEAR);
    }

    Story opens(BusinessDay next) {
      day = day == null ? next : day.orLater(next);
      judge();
      return this;
    }

    Story opens(String next) {
      return opens(BusinessDay.of(next));
    }

    Story decided(DecisionVersion decision) {
      premium
          .with(decision, RULES)
          .ifPresent(
              step -> {
                premium = step.premium();
                windows.addAll(step.opened());
                if (step.notified() != null) {
                  notified.add(step.notified());
                }
              });
      judge();
      return this;
    }

    Story contests(Contestation contestation) {
      candidate = new ExaminedContestation(contestation, null, null, null);
      judge();
      return this;
    }

    /** Sends what was missing. */
    Story completes(Contestation later, String on) {
      candidate =
          new ExaminedContestation(
              completeness.completed(candidate.contestation(), later).orElseThrow(),
              candidate.heldSince(),
              LocalDate.parse(on),
              candidate.completeUntil());
      judge();
      return this;
    }

    /** As the service does it: whoever is taken up is not judged again. */
    private void judge() {
      if (day == null
          || candidate == null
          || verdict != null && verdict.status() == CaseStatus.OPEN) {
        return;
      }
      verdict =
          admissibility.of(
              candidate,
              premium,
              receivingWindows(),
              completeness.missing(candidate.contestation()),
              day);
      if (verdict.status() != null) {
        judgedOn.add(Admissibility.noticedOn(candidate, premium, day));
      }
      candidate =
          new ExaminedContestation(
              candidate.contestation(),
              verdict.heldSince(),
              candidate.completedOn(),
              verdict.completeUntil());
    }

    List<OpenedWindow> openedWindows() {
      return windows.stream().map(NumberedWindow::window).toList();
    }

    private List<ReceivingWindow> receivingWindows() {
      return windows.stream()
          .map(opened -> new ReceivingWindow(opened.window(), opened.receivesFrom()))
          .toList();
    }

    List<NumberedWindow> windows() {
      return windows;
    }

    AdmissibilityVerdict verdict() {
      return verdict;
    }

    /**
     * What became of the contestation. While a decision that was final is open again, those that
     * were taken up before stay so and others wait: neither is an outcome yet.
     */
    String outcome() {
      boolean received =
          verdict.status() == CaseStatus.OPEN || verdict.status() == CaseStatus.WAITING;
      return received && !premium.isSettled()
          ? "RECEIVED"
          : verdict.status() + (verdict.ground() == null ? "" : " " + verdict.ground());
    }

    /** The business days on which the contestation's status was told. */
    List<BusinessDay> judgedOn() {
      return judgedOn;
    }

    /** The decision that is contested; {@code null} before there is one. */
    String contestedDecision() {
      return Admissibility.contested(notified, candidate.contestation().introducedOn())
          .map(NotifiedDecision::decisionId)
          .orElse(null);
    }
  }

  /** A decision of {@link #PROVIDER}. */
  static DecisionVersion decision(
      Scheme scheme,
      int version,
      DecisionStatus status,
      Outcome outcome,
      long euros,
      AnsweredApplication application,
      LocalDate on) {
    BusinessDay decidedOn = BusinessDay.onOrAfter(on);
    return new DecisionVersion(
        "%s/%s/%s/%d".formatted(scheme, YEAR, PROVIDER.key(), version),
        scheme,
        YEAR,
        PROVIDER.key(),
        version,
        status,
        outcome,
        EuroCents.ofEuros(euros),
        application == null && outcome == Outcome.PENDING
            ? new Prospect(Outcome.GRANTED, EuroCents.ofEuros(800), decidedOn.value(), null, false)
            : null,
        status == DecisionStatus.IN_REVIEW
            ? new Review(ReviewQuestion.REGIME, "2024-01-01/2024-03-31", List.of())
            : null,
        status == DecisionStatus.FINAL
            ? new Notification(NotificationChannel.PROSANTE, decidedOn.value())
            : null,
        application,
        decidedOn);
  }

  static AnsweredApplication online(String on) {
    return new AnsweredApplication("app-1", LocalDate.parse(on), ApplicationChannel.PROSANTE);
  }

  /** A contestation that lacks nothing. */
  static Contestation contestation(Scheme scheme, String introducedOn) {
    return contestation(
        scheme,
        ContestationChannel.PROSANTE,
        introducedOn,
        List.of("annex.pdf"),
        List.of("amount"));
  }

  static Contestation contestation(
      Scheme scheme,
      ContestationChannel channel,
      String introducedOn,
      List<String> annex,
      List<String> criteria) {
    return new Contestation(
        "c-1", channel, PROVIDER, scheme, YEAR, LocalDate.parse(introducedOn), annex, criteria, "");
  }
}

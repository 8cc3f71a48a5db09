package org.carepremiums.contestation.admissibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.contestation.admissibility.Stories.contestation;
import static org.carepremiums.contestation.admissibility.Stories.decision;
import static org.carepremiums.contestation.admissibility.Stories.online;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contestation.admissibility.Stories.Story;
import org.carepremiums.contestation.premium.DecisionVersion;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.decision.AnsweredApplication;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A contestation")
class AdmissibilityTest {

  private static final Scheme PPI = Scheme.GP_INTEGRATED_PRACTICE;
  private static final Scheme KSW = Scheme.PHYSIOTHERAPIST_SOFTWARE;

  private static Story asked(String on) {
    return new Story(PPI)
        .opens(BusinessDay.onOrAfter(LocalDate.parse(on)))
        .decided(feedback(1, 4_500, on));
  }

  private static DecisionVersion feedback(int version, long euros, String asked) {
    return decision(
        PPI,
        version,
        DecisionStatus.PRELIMINARY,
        Outcome.GRANTED,
        euros,
        online(asked),
        LocalDate.parse(asked));
  }

  private static DecisionVersion granted(
      Scheme scheme, int version, long euros, AnsweredApplication application, String on) {
    return decision(
        scheme,
        version,
        DecisionStatus.FINAL,
        Outcome.GRANTED,
        euros,
        application,
        LocalDate.parse(on));
  }

  @ParameterizedTest(name = "PPI12 12.22 asked {0}: in time {1}, by tolerance {2}, late {3}")
  @CsvSource({
    "2025-12-05, 2026-02-03, , 2026-02-04",
    "2025-09-14, 2025-11-13, , 2025-11-14",
    "2025-09-12, 2025-11-11, 2025-11-12, 2025-11-13",
    "2025-12-15, 2026-02-13, , 2026-02-14",
  })
  void counted(String asked, String lastDay, String tolerated, String late) {
    assertThat(asked(asked).contests(contestation(PPI, lastDay)).verdict())
        .extracting(AdmissibilityVerdict::status, AdmissibilityVerdict::byTolerance)
        .containsExactly(CaseStatus.WAITING, false);
    if (tolerated != null) {
      assertThat(asked(asked).contests(contestation(PPI, tolerated)).verdict())
          .extracting(AdmissibilityVerdict::status, AdmissibilityVerdict::byTolerance)
          .containsExactly(CaseStatus.WAITING, true);
    }
    assertThat(asked(asked).contests(contestation(PPI, late)).verdict())
        .extracting(AdmissibilityVerdict::status, AdmissibilityVerdict::ground)
        .containsExactly(CaseStatus.INADMISSIBLE, InadmissibilityGround.LATE);
  }

  @Test
  @DisplayName(
      "PPI12 12.22 waits while the decision is preliminary, and is examined once it is final")
  void waitsForTheFinalDecision() {
    Story story = asked("2025-09-14").contests(contestation(PPI, "2025-10-01"));
    assertThat(story.verdict().status()).isEqualTo(CaseStatus.WAITING);
    assertThat(story.verdict().explanation().phrase())
        .isEqualTo(CasePhrase.WAITS_FOR_FINAL_DECISION);
    assertThat(story.contestedDecision()).isNull();

    story.decided(granted(PPI, 2, 4_500, online("2025-09-14"), "2025-11-20"));

    assertThat(story.verdict().status()).isEqualTo(CaseStatus.OPEN);
    assertThat(story.contestedDecision()).endsWith("/2");
  }

  @Test
  @DisplayName("12.26 waits while the decision is in review")
  void waitsForTheReview() {
    Story story =
        asked("2025-09-14")
            .decided(
                decision(
                    PPI,
                    2,
                    DecisionStatus.IN_REVIEW,
                    Outcome.PENDING,
                    0,
                    online("2025-09-14"),
                    LocalDate.of(2025, 9, 16)))
            .contests(contestation(PPI, "2025-10-01"));

    assertThat(story.verdict().status()).isEqualTo(CaseStatus.WAITING);
  }

  @Test
  @DisplayName("12.22 that comes before the premium's first window waits, and is in time for it")
  void beforeTheFirstWindow() {
    Story story =
        new Story(KSW)
            .opens("2025-09-15")
            .decided(
                decision(
                    KSW,
                    1,
                    DecisionStatus.PRELIMINARY,
                    Outcome.REFUSED,
                    0,
                    online("2025-09-14"),
                    LocalDate.of(2025, 9, 15)))
            .contests(contestation(KSW, "2025-09-20"));
    assertThat(story.verdict().status()).isEqualTo(CaseStatus.WAITING);

    story.decided(granted(KSW, 2, 0, online("2025-09-14"), "2025-10-06"));

    assertThat(story.verdict().status()).isEqualTo(CaseStatus.OPEN);
  }

  @Test
  @DisplayName("12.22 that is late for one window and early for the next stays late")
  void betweenTwoWindows() {
    Story story = asked("2025-09-14").contests(contestation(PPI, "2025-11-20"));
    assertThat(story.verdict().ground()).isEqualTo(InadmissibilityGround.LATE);

    story.decided(granted(PPI, 2, 3_500, online("2025-09-14"), "2025-12-01"));

    assertThat(story.windows()).hasSize(2);
    assertThat(story.verdict().ground()).isEqualTo(InadmissibilityGround.LATE);
    assertThat(
            asked("2025-09-14")
                .decided(granted(PPI, 2, 3_500, online("2025-09-14"), "2025-12-01"))
                .contests(contestation(PPI, "2025-12-01"))
                .verdict()
                .status())
        .as("inside the fresh window")
        .isEqualTo(CaseStatus.OPEN);
  }

  @Test
  @DisplayName(
      "12.22 found late is examined after all when the window comes that it was in time for")
  void lateUntilItsWindowComes() {
    Story story = asked("2025-09-14").opens("2025-12-02").contests(contestation(PPI, "2025-12-01"));
    assertThat(story.verdict().ground()).isEqualTo(InadmissibilityGround.LATE);

    story.decided(granted(PPI, 2, 3_500, online("2025-09-14"), "2025-12-01"));

    assertThat(story.verdict().status()).isEqualTo(CaseStatus.OPEN);
  }

  @Test
  @DisplayName("12.22 that comes while a final decision is taken back waits for the next final one")
  void whileTakenBack() {
    Story story =
        takenBack("2025-11-20").opens("2025-12-01").contests(contestation(PPI, "2025-12-01"));
    assertThat(story.verdict().status()).isEqualTo(CaseStatus.WAITING);

    story.decided(granted(PPI, 4, 4_500, online("2025-09-14"), "2026-01-12"));

    assertThat(story.windows()).hasSize(2);
    assertThat(story.verdict().status()).isEqualTo(CaseStatus.OPEN);
  }

  @ParameterizedTest(name = "introduced {0}: {1}")
  @CsvSource({
    "2025-11-13, ",
    "2025-11-14, LATE",
    "2025-11-19, LATE",
    "2025-11-20, ",
    "2026-01-11, ",
    "2026-03-13, ",
    "2026-03-14, LATE",
  })
  @DisplayName("12.22 counts from the day of the taking back on, and not before")
  void takenBackOnADay(String introducedOn, InadmissibilityGround ground) {
    Story story =
        takenBack("2025-11-20")
            .decided(granted(PPI, 4, 4_500, online("2025-09-14"), "2026-01-12"))
            .opens("2026-03-16")
            .contests(contestation(PPI, introducedOn));

    assertThat(story.verdict().ground()).isEqualTo(ground);
  }

  @Test
  @DisplayName("12.22 stays late where the decision is final again on the same day: nothing opens")
  void finalAgainOnTheSameDay() {
    Story story =
        takenBack("2025-11-20")
            .decided(granted(PPI, 4, 4_500, online("2025-09-14"), "2025-11-20"))
            .contests(contestation(PPI, "2025-11-20"));

    assertThat(story.windows()).hasSize(1);
    assertThat(story.verdict().ground()).isEqualTo(InadmissibilityGround.LATE);
  }

  @Test
  @DisplayName("12.22, 12.26 stays late where a review follows on the same day: nothing opens")
  void inReviewOnTheSameDay() {
    Story story =
        takenBack("2025-11-20")
            .decided(
                decision(
                    PPI,
                    4,
                    DecisionStatus.IN_REVIEW,
                    Outcome.PENDING,
                    0,
                    online("2025-09-14"),
                    LocalDate.of(2025, 11, 20)))
            .contests(contestation(PPI, "2025-11-20"));

    assertThat(story.verdict().ground()).isEqualTo(InadmissibilityGround.LATE);
  }

  @Test
  @DisplayName("12.27 has nothing to contest where nobody asks any more for what was taken back")
  void takenBackAndNotAskedFor() {
    Story story =
        takenBack("2025-11-20")
            .decided(
                decision(
                    PPI,
                    4,
                    DecisionStatus.PRELIMINARY,
                    Outcome.NOT_APPLIED_FOR,
                    0,
                    null,
                    LocalDate.of(2025, 12, 1)))
            .contests(contestation(PPI, "2025-11-25"));

    assertThat(story.verdict().ground()).isEqualTo(InadmissibilityGround.NO_DECISION);
  }

  /** Asked on 14 September 2025, window until 13 November, final on 6 October, then taken back. */
  private static Story takenBack(String on) {
    return asked("2025-09-14")
        .decided(granted(PPI, 2, 4_500, online("2025-09-14"), "2025-10-06"))
        .opens(on)
        .decided(
            decision(
                PPI,
                3,
                DecisionStatus.PRELIMINARY,
                Outcome.GRANTED,
                4_500,
                online("2025-09-14"),
                LocalDate.parse(on)));
  }

  @Test
  @DisplayName("12.27 of what nobody asked for has nothing to contest, until somebody asks")
  void nothingAskedFor() {
    Story story =
        new Story(KSW)
            .opens("2025-05-12")
            .decided(
                decision(
                    KSW,
                    1,
                    DecisionStatus.PRELIMINARY,
                    Outcome.PENDING,
                    0,
                    null,
                    LocalDate.of(2025, 5, 12)))
            .contests(contestation(KSW, "2025-05-12"));
    assertThat(story.verdict().ground()).isEqualTo(InadmissibilityGround.NO_DECISION);
    assertThat(story.verdict().explanation().phrase()).isEqualTo(CasePhrase.NOTHING_ASKED_FOR);

    story.decided(
        decision(
            KSW,
            2,
            DecisionStatus.PRELIMINARY,
            Outcome.GRANTED,
            800,
            online("2025-09-14"),
            LocalDate.of(2025, 9, 15)));

    assertThat(story.verdict().status()).isEqualTo(CaseStatus.WAITING);
  }

  @Test
  @DisplayName("12.27 waits no longer where it turns out that nobody applied")
  void notAppliedFor() {
    Story story =
        new Story(KSW)
            .opens("2025-09-15")
            .decided(
                decision(
                    KSW,
                    1,
                    DecisionStatus.PRELIMINARY,
                    Outcome.REFUSED,
                    0,
                    online("2025-09-14"),
                    LocalDate.of(2025, 9, 15)))
            .contests(contestation(KSW, "2025-09-20"))
            .decided(
                decision(
                    KSW,
                    2,
                    DecisionStatus.PRELIMINARY,
                    Outcome.NOT_APPLIED_FOR,
                    0,
                    null,
                    LocalDate.of(2025, 11, 3)));

    assertThat(story.verdict().ground()).isEqualTo(InadmissibilityGround.NO_DECISION);
  }

  @Test
  @DisplayName("12.22, 12.27 inside a window is examined although the application no longer counts")
  void applicationTakenBack() {
    Story story =
        asked("2025-09-14")
            .contests(contestation(PPI, "2025-10-01"))
            .decided(
                decision(
                    PPI,
                    2,
                    DecisionStatus.PRELIMINARY,
                    Outcome.NOT_APPLIED_FOR,
                    0,
                    null,
                    LocalDate.of(2025, 12, 16)));

    assertThat(story.verdict().status()).isEqualTo(CaseStatus.OPEN);
  }

  @Test
  @DisplayName(
      "that overtakes its decision is held for a business day, then has nothing to contest")
  void heldForADay() {
    Story story = new Story(KSW).opens("2025-09-12").contests(contestation(KSW, "2025-09-14"));
    assertThat(story.verdict().status()).as("introduced on Sunday, seen on Friday").isNull();

    story.opens("2025-09-15");
    assertThat(story.verdict().status()).as("held from Monday on").isNull();

    story.opens("2025-09-16");
    assertThat(story.verdict().ground()).isEqualTo(InadmissibilityGround.NO_DECISION);
    assertThat(story.verdict().explanation().phrase()).isEqualTo(CasePhrase.NOTHING_DECIDED);

    story.opens("2025-09-17");
    assertThat(story.verdict().ground())
        .as("held once")
        .isEqualTo(InadmissibilityGround.NO_DECISION);

    story.decided(granted(KSW, 1, 0, online("2025-09-01"), "2025-09-14"));
    assertThat(story.verdict().status()).isEqualTo(CaseStatus.OPEN);
  }

  @Test
  @DisplayName("PPI13 12.24 that lacks something can be completed until the end of the window")
  void incompleteUntilTheWindowEnds() {
    Story story = incomplete("2025-09-20");

    assertThat(story.verdict())
        .extracting(AdmissibilityVerdict::status, AdmissibilityVerdict::completeUntil)
        .containsExactly(CaseStatus.INCOMPLETE, LocalDate.of(2025, 11, 13));

    story.completes(contestation(PPI, "2025-09-20"), "2025-11-13");
    assertThat(story.verdict().status()).isEqualTo(CaseStatus.WAITING);
  }

  @Test
  @DisplayName(
      "PPI13 12.24 that lacks something can be completed for 15 days where the window ends before")
  void incompleteForFifteenDays() {
    Story story = incomplete("2025-11-13");

    assertThat(story.verdict().completeUntil()).isEqualTo(LocalDate.of(2025, 11, 28));

    story.opens("2025-11-28");
    assertThat(story.verdict().status()).isEqualTo(CaseStatus.INCOMPLETE);
    story.opens("2025-12-01");
    assertThat(story.verdict().ground()).isEqualTo(InadmissibilityGround.NOT_COMPLETED);

    // Sent on the last day, and seen only now
    story.completes(contestation(PPI, "2025-11-13"), "2025-11-28");
    assertThat(story.verdict().status()).isEqualTo(CaseStatus.WAITING);
  }

  private static Story incomplete(String introducedOn) {
    return asked("2025-09-14")
        .opens(BusinessDay.onOrAfter(LocalDate.parse(introducedOn)))
        .contests(
            contestation(
                PPI, ContestationChannel.PROSANTE, introducedOn, List.of(), List.of("amount")));
  }

  @Test
  @DisplayName("12.24 that is late is not asked to complete anything")
  void lateFirst() {
    Story story =
        asked("2025-09-14")
            .contests(
                contestation(
                    PPI, ContestationChannel.PROSANTE, "2025-11-14", List.of(), List.of()));

    assertThat(story.verdict().ground()).isEqualTo(InadmissibilityGround.LATE);
    assertThat(story.verdict().completeUntil()).isNull();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(ContestationChannel.class)
  @DisplayName("PPI12 PPI14 found late is told so in the words of its channel")
  void lateByChannel(ContestationChannel channel) {
    Story story =
        asked("2025-09-14")
            .contests(
                contestation(PPI, channel, "2025-11-14", List.of("a.pdf"), List.of("amount")));

    assertThat(story.verdict().explanation().phrase())
        .isEqualTo(
            channel == ContestationChannel.PROSANTE
                ? CasePhrase.INTRODUCED_LATE
                : CasePhrase.POSTED_LATE);
    assertThat(story.verdict().explanation().value(1)).isEqualTo(LocalDate.of(2025, 11, 13));
  }

  @Test
  @DisplayName("of a later version contests the decision that the provider had in hand")
  void theDecisionInHand() {
    Story story =
        new Story(KSW)
            .opens("2025-12-01")
            .decided(granted(KSW, 1, 800, online("2025-05-01"), "2025-06-02"))
            .decided(granted(KSW, 2, 0, online("2025-05-01"), "2025-09-12"));

    assertThat(story.contests(contestation(KSW, "2025-07-01")).contestedDecision()).endsWith("/1");
    assertThat(story.contests(contestation(KSW, "2025-09-12")).contestedDecision()).endsWith("/2");
  }
}

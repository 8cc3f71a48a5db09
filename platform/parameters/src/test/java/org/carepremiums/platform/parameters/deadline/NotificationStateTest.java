package org.carepremiums.platform.parameters.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.contestation.CountedFrom;
import org.carepremiums.contracts.decision.AnsweredApplication;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Notification;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The windows of a premium")
class NotificationStateTest {

  private static final DeadlineRules RULES = DeadlineFile.read();
  private static final InamiKey PROVIDER = new InamiKey("10000007");
  private static final PremiumYear YEAR = PremiumYear.of(2024);

  /** The decisions of one premium in their order, with the windows that each opened. */
  private static final class Story {

    private final Scheme scheme;
    private NotificationState told = NotificationState.NOTHING;
    private DecisionStatus before;
    private int version;
    private final List<OpenedWindow> opened = new ArrayList<>();

    private Story(Scheme scheme) {
      this.scheme = scheme;
    }

    List<OpenedWindow> decided(
        DecisionStatus status,
        Outcome outcome,
        long euros,
        AnsweredApplication application,
        NotificationChannel channel,
        String on) {
      version++;
      LocalDate day = LocalDate.parse(on);
      NotificationState.Step step =
          told.with(
              new ContestableDecision(
                  scheme + "/2024/10000007/" + version,
                  scheme,
                  YEAR,
                  PROVIDER,
                  version,
                  status,
                  outcome,
                  EuroCents.ofEuros(euros),
                  status == DecisionStatus.FINAL ? new Notification(channel, day) : null,
                  application,
                  BusinessDay.onOrAfter(day)),
              before,
              RULES);
      told = step.told();
      before = status;
      opened.addAll(step.opened());
      return step.opened();
    }

    List<OpenedWindow> preliminary(Outcome outcome, long euros, String asked, String on) {
      return decided(
          DecisionStatus.PRELIMINARY,
          outcome,
          euros,
          asked == null ? null : online(asked),
          NotificationChannel.PROSANTE,
          on);
    }

    List<OpenedWindow> granted(long euros, String asked, String on) {
      return decided(
          DecisionStatus.FINAL,
          Outcome.GRANTED,
          euros,
          asked == null ? null : online(asked),
          NotificationChannel.PROSANTE,
          on);
    }

    List<OpenedWindow> refusedOnPaper(AnsweredApplication application, String on) {
      return decided(
          DecisionStatus.FINAL, Outcome.REFUSED, 0, application, NotificationChannel.PAPER, on);
    }
  }

  private static AnsweredApplication online(String on) {
    return new AnsweredApplication("app-1", LocalDate.parse(on), ApplicationChannel.PROSANTE);
  }

  private static AnsweredApplication form(String on) {
    return new AnsweredApplication("app-1", LocalDate.parse(on), ApplicationChannel.FORM);
  }

  private static Story practice() {
    return new Story(Scheme.GP_INTEGRATED_PRACTICE);
  }

  @ParameterizedTest(name = "PPI12 12.22 applied on {0}: raw {1}, rolled {2}")
  @CsvSource({
    "2025-12-05, 2026-02-03, 2026-02-03",
    "2025-09-14, 2025-11-13, 2025-11-13",
    "2025-09-12, 2025-11-11, 2025-11-12",
    "2025-12-15, 2026-02-13, 2026-02-13",
    // The first day on which one could apply for any premium year, that of 2018
    "2019-12-13, 2020-02-11, 2020-02-11",
  })
  void fromTheApplication(String asked, LocalDate rawEnd, LocalDate rolledEnd) {
    for (Scheme scheme : List.of(Scheme.GP_INTEGRATED_PRACTICE, Scheme.GP_STARTER_DMG)) {
      Story story = new Story(scheme);

      // Decided weeks later: that shortens nothing and moves nothing
      List<OpenedWindow> opened = story.preliminary(Outcome.GRANTED, 4_500, asked, "2026-01-20");

      assertThat(opened)
          .containsExactly(
              new OpenedWindow(
                  CountedFrom.APPLICATION,
                  "app-1",
                  LocalDate.parse(asked),
                  new ContestationDeadline(LocalDate.parse(asked), rawEnd, rolledEnd)));
    }
  }

  @Test
  @DisplayName("PPI12 12.22 are not those of the day on which a version becomes final")
  void finalOpensNone() {
    Story story = practice();
    story.preliminary(Outcome.GRANTED, 4_500, "2025-09-14", "2025-09-15");

    assertThat(story.granted(4_500, "2025-09-14", "2025-11-20")).isEmpty();
    assertThat(story.opened).hasSize(1);
  }

  @Test
  @DisplayName("12.22 are opened anew by the final decision after one that was taken back")
  void takenBackOpensAnew() {
    Story story = practice();
    story.preliminary(Outcome.GRANTED, 4_500, "2025-09-14", "2025-09-15");
    story.granted(4_500, "2025-09-14", "2025-10-20");

    assertThat(story.preliminary(Outcome.GRANTED, 4_500, "2025-09-14", "2025-11-03")).isEmpty();
    assertThat(story.preliminary(Outcome.GRANTED, 6_000, "2025-09-14", "2025-12-01")).isEmpty();
    assertThat(story.granted(6_000, "2025-09-14", "2026-01-12"))
        .singleElement()
        .satisfies(
            window -> {
              assertThat(window.countedFrom()).isEqualTo(CountedFrom.NOTIFICATION);
              assertThat(window.actOn()).isEqualTo("2026-01-12");
            });
    assertThat(story.granted(6_000, "2025-09-14", "2026-02-02")).isEmpty();
  }

  @Test
  @DisplayName("12.22 stay as they are with a later decision that is better")
  void betterOpensNone() {
    Story story = practice();
    story.preliminary(Outcome.GRANTED, 3_500, "2025-09-14", "2025-09-15");

    assertThat(story.preliminary(Outcome.GRANTED, 4_500, "2025-09-14", "2025-09-22")).isEmpty();
    assertThat(story.granted(6_000, "2025-09-14", "2025-11-20")).isEmpty();
  }

  @Test
  @DisplayName("12.22 get a fresh one from its notification with a later decision that is worse")
  void worseOpensOne() {
    Story story = practice();
    story.preliminary(Outcome.GRANTED, 6_000, "2025-09-14", "2025-09-15");

    assertThat(story.preliminary(Outcome.GRANTED, 4_500, "2025-09-14", "2025-09-22"))
        .as("nothing is notified")
        .isEmpty();
    assertThat(story.granted(4_500, "2025-09-14", "2025-11-20"))
        .extracting(OpenedWindow::countedFrom, OpenedWindow::act, OpenedWindow::actOn)
        .containsExactly(
            tuple(
                CountedFrom.NOTIFICATION,
                "gp-integrated-practice/2024/10000007/3",
                LocalDate.of(2025, 11, 20)));
    assertThat(story.granted(4_500, "2025-09-14", "2025-11-24")).as("told before").isEmpty();
    assertThat(story.granted(3_500, "2025-09-14", "2025-11-27")).as("worse again").hasSize(1);
    assertThat(story.granted(4_500, "2025-09-14", "2025-12-01")).as("better again").isEmpty();
  }

  @Test
  @DisplayName("PPI14 get one more from the first refusal in writing, and none from its repetition")
  void refusalOnPaper() {
    Story story = practice();
    story.preliminary(Outcome.REFUSED, 0, "2025-09-14", "2025-09-15");

    assertThat(story.refusedOnPaper(online("2025-09-14"), "2025-11-20")).hasSize(1);
    assertThat(story.refusedOnPaper(online("2025-09-14"), "2025-11-24")).isEmpty();
    assertThat(story.granted(1_000, "2025-09-14", "2025-11-27")).isEmpty();
    assertThat(story.refusedOnPaper(online("2025-09-14"), "2025-12-01")).as("worse").hasSize(1);
  }

  @Test
  @DisplayName("PPI12 PPI14 are two where application and refusal in writing come together")
  void bothAtOnce() {
    assertThat(practice().refusedOnPaper(online("2025-09-14"), "2025-11-20"))
        .extracting(OpenedWindow::countedFrom)
        .containsExactly(CountedFrom.APPLICATION, CountedFrom.NOTIFICATION);
  }

  @Test
  @DisplayName("12.22 get one from the first final decision where the feedback told no amount")
  void nothingToldWithTheApplication() {
    Story story = practice();
    story.preliminary(Outcome.PENDING, 0, "2025-09-14", "2025-09-15");
    story.preliminary(Outcome.GRANTED, 4_500, "2025-09-14", "2025-10-20");

    assertThat(story.granted(4_500, "2025-09-14", "2025-11-20")).hasSize(1);
    assertThat(story.opened).hasSize(2);
  }

  @Test
  @DisplayName("PPI14 count from the notification for an application on the form")
  void onTheForm() {
    Story story = practice();

    assertThat(
            story.decided(
                DecisionStatus.PRELIMINARY,
                Outcome.GRANTED,
                1_000,
                form("2025-09-15"),
                NotificationChannel.PROSANTE,
                "2025-09-16"))
        .isEmpty();
    assertThat(
            story.decided(
                DecisionStatus.FINAL,
                Outcome.GRANTED,
                1_000,
                form("2025-09-15"),
                NotificationChannel.PROSANTE,
                "2025-10-20"))
        .extracting(OpenedWindow::countedFrom)
        .containsExactly(CountedFrom.NOTIFICATION);
  }

  @Test
  @DisplayName("PPI12 begin anew with another application online")
  void anotherApplication() {
    Story story = practice();
    story.preliminary(Outcome.GRANTED, 6_000, "2025-09-14", "2025-09-15");
    AnsweredApplication earlier =
        new AnsweredApplication("app-0", LocalDate.of(2025, 9, 12), ApplicationChannel.PROSANTE);

    assertThat(
            story.decided(
                DecisionStatus.PRELIMINARY, Outcome.GRANTED, 6_000, earlier, null, "2025-09-16"))
        .extracting(OpenedWindow::actOn)
        .containsExactly(LocalDate.of(2025, 9, 12));
  }

  @ParameterizedTest(name = "12.13 count from the notification for {0}")
  @EnumSource(
      value = Scheme.class,
      names = {
        "PHYSIOTHERAPIST_SOFTWARE",
        "PHYSIOTHERAPIST_QUALITY",
        "PHYSIOTHERAPIST_SOCIAL_STATUS"
      })
  void fromTheNotification(Scheme scheme) {
    Story story = new Story(scheme);

    assertThat(story.preliminary(Outcome.GRANTED, 800, "2025-09-14", "2025-09-15")).isEmpty();
    assertThat(story.granted(800, "2025-09-14", "2025-10-06"))
        .extracting(OpenedWindow::deadline)
        .containsExactly(
            new ContestationDeadline(
                LocalDate.of(2025, 10, 6), LocalDate.of(2025, 12, 5), LocalDate.of(2025, 12, 5)));
    assertThat(story.granted(2_000, "2025-09-14", "2025-10-13")).as("better").isEmpty();
    assertThat(story.granted(800, "2025-09-14", "2025-10-20")).as("worse").hasSize(1);
  }

  @Test
  @DisplayName("12.26, 12.27 are none in review, and none for who did not apply")
  void nothingDecided() {
    Story story = practice();

    assertThat(story.preliminary(Outcome.NOT_APPLIED_FOR, 0, null, "2025-12-16")).isEmpty();
    assertThat(
            new Story(Scheme.PHYSIOTHERAPIST_SOFTWARE)
                .decided(
                    DecisionStatus.IN_REVIEW,
                    Outcome.PENDING,
                    0,
                    online("2025-09-14"),
                    null,
                    "2025-09-15"))
        .isEmpty();
  }

  @Test
  @DisplayName("12.26 come out of a review with its decision, from its notification")
  void afterTheReview() {
    Story story = practice();
    story.decided(
        DecisionStatus.IN_REVIEW, Outcome.PENDING, 0, online("2025-09-14"), null, "2025-09-15");

    assertThat(story.granted(4_500, "2025-09-14", "2025-11-20"))
        .extracting(OpenedWindow::countedFrom)
        .containsExactly(CountedFrom.NOTIFICATION);
  }

  @Test
  @DisplayName("12.22 hang on what stood at the end of a day, not on how often it was decided anew")
  void withinADay() {
    for (Given first : Given.values()) {
      for (Given second : Given.values()) {
        for (Given third : Given.values()) {
          List<Given> days = List.of(first, second, third);
          List<String> undisturbed = windows(days, 0, null);
          for (int day = 0; day < days.size(); day++) {
            for (Given before : Given.preliminaryBefore(days.get(day))) {
              assertThat(windows(days, day, before))
                  .as("%s, with %s before the version of day %d", days, before, day)
                  .isEqualTo(undisturbed);
            }
          }
        }
      }
    }
  }

  /** A version as it may stand at the end of a day. */
  private enum Given {
    NOT_ASKED(Outcome.PENDING, 0, false, DecisionStatus.PRELIMINARY),
    PENDING(Outcome.PENDING, 0, true, DecisionStatus.PRELIMINARY),
    LOW(Outcome.GRANTED, 3_500, true, DecisionStatus.PRELIMINARY),
    HIGH(Outcome.GRANTED, 6_000, true, DecisionStatus.PRELIMINARY),
    FINAL_LOW(Outcome.GRANTED, 3_500, true, DecisionStatus.FINAL),
    FINAL_HIGH(Outcome.GRANTED, 6_000, true, DecisionStatus.FINAL),
    FINAL_REFUSED(Outcome.REFUSED, 0, true, DecisionStatus.FINAL);

    private final Outcome outcome;
    private final long euros;
    private final boolean asked;
    private final DecisionStatus status;

    Given(Outcome outcome, long euros, boolean asked, DecisionStatus status) {
      this.outcome = outcome;
      this.euros = euros;
      this.asked = asked;
      this.status = status;
    }

    /** What may have been decided earlier on the same day. */
    static List<Given> preliminaryBefore(Given last) {
      return last.asked ? List.of(NOT_ASKED, PENDING, LOW, HIGH) : List.of(NOT_ASKED);
    }

    void decide(Story story, String on) {
      story.decided(
          status,
          outcome,
          euros,
          asked ? online("2025-09-14") : null,
          outcome == Outcome.REFUSED ? NotificationChannel.PAPER : NotificationChannel.PROSANTE,
          on);
    }
  }

  /** One version a day, and one more before that of one day. */
  private static List<String> windows(List<Given> days, int place, Given before) {
    List<String> calendar = List.of("2025-09-15", "2025-10-20", "2025-11-20");
    Story story = practice();
    for (int day = 0; day < days.size(); day++) {
      if (day == place && before != null) {
        before.decide(story, calendar.get(day));
      }
      days.get(day).decide(story, calendar.get(day));
    }
    return story.opened.stream()
        .map(window -> window.countedFrom() + " " + window.actOn() + " " + window.deadline())
        .toList();
  }
}

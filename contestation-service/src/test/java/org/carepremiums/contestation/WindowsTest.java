package org.carepremiums.contestation;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.contestation.CaseEvent;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.contestation.ContestationWindow;
import org.carepremiums.contracts.contestation.CountedFrom;
import org.carepremiums.contracts.contestation.WindowStatus;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.testing.StackTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("A contestation window")
class WindowsTest {

  private static final Scheme KSW = Scheme.PHYSIOTHERAPIST_SOFTWARE;
  private static final Scheme PPI = Scheme.GP_INTEGRATED_PRACTICE;

  @Inject Campaign campaign;

  @BeforeEach
  void startAfresh() {
    campaign.startAfresh();
  }

  @Test
  @DisplayName("PPI12 12.22 12.23 opens with the request of a Sunday, before anything is decided")
  void fromTheApplication() {
    InamiNumber provider = Campaign.practitioner(1);
    campaign.openDay("2025-09-12");
    campaign.decide(Campaign.preliminary(provider, PPI, 1, 4_500, "2025-09-14", "2025-09-15"));

    assertThat(campaign.windowEvents(provider))
        .containsExactly(
            new ContestationWindow(
                "gp-integrated-practice/2024/%s/window/1".formatted(provider.key()),
                CountedFrom.APPLICATION,
                "app-1",
                LocalDate.of(2025, 9, 14),
                provider.key(),
                PPI,
                PremiumYear.of(2024),
                LocalDate.of(2025, 9, 14),
                LocalDate.of(2025, 11, 13),
                LocalDate.of(2025, 11, 13),
                WindowStatus.OPEN,
                false,
                BusinessDay.of("2025-09-15")));

    campaign.decide(Campaign.granted(provider, PPI, 2, 4_500, "2025-09-14", "2025-10-20"));
    assertThat(campaign.windowEvents(provider)).as("the day of the final decision").hasSize(1);

    campaign.openDay("2025-11-13");
    assertThat(campaign.windowEvents(provider)).as("on the last day").hasSize(1);

    campaign.openDay("2025-11-14");
    assertThat(campaign.windowEvents(provider))
        .extracting(
            ContestationWindow::status, ContestationWindow::definitive, ContestationWindow::on)
        .containsExactly(
            tuple(WindowStatus.OPEN, false, BusinessDay.of("2025-09-15")),
            tuple(WindowStatus.CLOSED, true, BusinessDay.of("2025-11-14")));
    assertThat(campaign.windowEventIds(provider))
        .containsExactly(
            "gp-integrated-practice/2024/%s/window/1/1".formatted(provider.key()),
            "gp-integrated-practice/2024/%s/window/1/2".formatted(provider.key()));
  }

  @Test
  @DisplayName(
      "12.22 is no longer definitive once the decision is preliminary again, and the final one after"
          + " it opens one of its own")
  void takenBackOpensAnew() {
    InamiNumber provider = Campaign.practitioner(41);
    campaign.openDay("2025-09-12");
    campaign.decide(Campaign.preliminary(provider, PPI, 1, 4_500, "2025-09-14", "2025-09-15"));
    campaign.decide(Campaign.granted(provider, PPI, 2, 4_500, "2025-09-14", "2025-10-20"));
    campaign.openDay("2025-11-14");

    campaign.decide(Campaign.preliminary(provider, PPI, 3, 4_500, "2025-09-14", "2025-11-17"));
    String early = "early-" + provider.key();
    campaign.openDay("2025-12-01");
    campaign.contest(Campaign.request(early, provider, PPI, 2024, "2025-12-01", "amount"));
    campaign.decide(Campaign.granted(provider, PPI, 4, 4_500, "2025-09-14", "2026-01-12"));

    assertThat(campaign.caseEvents("case-" + early))
        .extracting(CaseEvent::status)
        .as("contested while it was taken back")
        .containsExactly(CaseStatus.WAITING, CaseStatus.OPEN);

    assertThat(campaign.windowEvents(provider))
        .extracting(
            ContestationWindow::actOn, ContestationWindow::status, ContestationWindow::definitive)
        .containsExactly(
            tuple(LocalDate.of(2025, 9, 14), WindowStatus.OPEN, false),
            tuple(LocalDate.of(2025, 9, 14), WindowStatus.CLOSED, true),
            tuple(LocalDate.of(2025, 9, 14), WindowStatus.CLOSED, false),
            tuple(LocalDate.of(2026, 1, 12), WindowStatus.OPEN, false));
  }

  @Test
  @DisplayName("12.13 opens with the notification where nothing is counted from the application")
  void fromTheNotification() {
    InamiNumber provider = Campaign.provider(1);
    campaign.openDay("2024-09-17");
    campaign.decide(Campaign.preliminary(provider, KSW, 1, 800, "2024-09-10", "2024-09-10"));
    assertThat(campaign.windowEvents(provider)).isEmpty();

    String decision = campaign.decide(provider, KSW, 2024, 2, "2024-09-17");

    assertThat(campaign.windowEvents(provider))
        .extracting(
            ContestationWindow::countedFrom,
            ContestationWindow::act,
            ContestationWindow::actOn,
            ContestationWindow::rawEnd,
            ContestationWindow::rolledEnd)
        .containsExactly(
            tuple(
                CountedFrom.NOTIFICATION,
                decision,
                LocalDate.of(2024, 9, 17),
                LocalDate.of(2024, 11, 16),
                LocalDate.of(2024, 11, 18)));
  }

  @Test
  @DisplayName(
      "PPI14 12.12 counts from the third working day after posting where the decision is on paper")
  void paperWindow() {
    InamiNumber provider = Campaign.practitioner(2);
    campaign.openDay("2024-12-20");
    campaign.decide(
        Campaign.decision(
            provider,
            PPI,
            2022,
            1,
            DecisionStatus.FINAL,
            Outcome.REFUSED,
            0,
            null,
            NotificationChannel.PAPER,
            "2024-12-20"));

    assertThat(campaign.windowEvents(provider))
        .extracting(
            ContestationWindow::actOn,
            ContestationWindow::start,
            ContestationWindow::rawEnd,
            ContestationWindow::rolledEnd)
        .containsExactly(
            tuple(
                LocalDate.of(2024, 12, 20),
                LocalDate.of(2024, 12, 25),
                LocalDate.of(2025, 2, 23),
                LocalDate.of(2025, 2, 24)));
  }

  @Test
  @DisplayName(
      "closes once, on the first day that opens after its end, when days are skipped or repeated")
  void closesOnce() {
    InamiNumber provider = Campaign.provider(3);
    campaign.openDay("2025-09-12");
    campaign.decide(provider, KSW, 2024, 1, "2025-09-12");
    campaign.openDay("2025-12-01");
    campaign.openDay("2025-12-01");
    campaign.openDay("2025-11-12");
    campaign.openDay("2025-12-02");

    assertThat(campaign.windowEvents(provider))
        .extracting(ContestationWindow::status, ContestationWindow::on)
        .containsExactly(
            tuple(WindowStatus.OPEN, BusinessDay.of("2025-09-12")),
            tuple(WindowStatus.CLOSED, BusinessDay.of("2025-12-01")));
  }

  @Test
  @DisplayName("12.22 opens afresh for a later decision that is worse, and for no other")
  void onlyWorseOpens() {
    InamiNumber provider = Campaign.practitioner(4);
    campaign.openDay("2025-09-15");
    campaign.decide(Campaign.preliminary(provider, PPI, 1, 4_500, "2025-09-14", "2025-09-15"));
    campaign.decide(Campaign.granted(provider, PPI, 2, 4_500, "2025-09-14", "2025-10-20"));
    campaign.decide(Campaign.granted(provider, PPI, 3, 6_000, "2025-09-14", "2025-10-27"));
    campaign.decide(Campaign.granted(provider, PPI, 4, 3_500, "2025-09-14", "2025-11-03"));
    campaign.decide(Campaign.granted(provider, PPI, 4, 3_500, "2025-09-14", "2025-11-03"));
    campaign.decide(Campaign.granted(provider, PPI, 2, 4_500, "2025-09-14", "2025-10-20"));
    campaign.decide(Campaign.granted(provider, PPI, 6, 3_500, "2025-09-14", "2025-11-10"));
    campaign.decide(Campaign.granted(provider, PPI, 5, 0, "2025-09-14", "2025-11-07"));

    assertThat(campaign.windowEvents(provider))
        .extracting(
            ContestationWindow::countedFrom, ContestationWindow::act, ContestationWindow::actOn)
        .containsExactly(
            tuple(CountedFrom.APPLICATION, "app-1", LocalDate.of(2025, 9, 14)),
            tuple(
                CountedFrom.NOTIFICATION,
                "gp-integrated-practice/2024/%s/4".formatted(provider.key()),
                LocalDate.of(2025, 11, 3)));
  }

  @Test
  @DisplayName("12.27 opens neither for who did not apply nor for a decision that is open")
  void nothingToContest() {
    InamiNumber provider = Campaign.provider(5);
    campaign.openDay("2025-11-03");
    campaign.decide(
        Campaign.decision(
            provider,
            KSW,
            2024,
            1,
            DecisionStatus.PRELIMINARY,
            Outcome.NOT_APPLIED_FOR,
            0,
            null,
            null,
            "2025-11-03"));
    campaign.openDay("2026-03-02");

    assertThat(campaign.windowEvents(provider)).isEmpty();
    given()
        .get("/windows/" + provider.key())
        .then()
        .statusCode(200)
        .body(hasJsonPath("$", hasSize(0)));
  }

  @Test
  @DisplayName(
      "makes its premium definitive once it has closed and the decision is final, and no more")
  void definitive() {
    InamiNumber provider = Campaign.practitioner(6);
    campaign.openDay("2025-09-15");
    campaign.decide(Campaign.preliminary(provider, PPI, 1, 4_500, "2025-09-14", "2025-09-15"));
    campaign.openDay("2025-11-14");
    assertThat(campaign.windowEvents(provider)).last().matches(window -> !window.definitive());

    campaign.decide(Campaign.granted(provider, PPI, 2, 4_500, "2025-09-14", "2025-11-20"));
    assertThat(campaign.windowEvents(provider))
        .last()
        .extracting(ContestationWindow::definitive, ContestationWindow::on)
        .containsExactly(true, BusinessDay.of("2025-11-20"));
    given().get("/summary").then().body(hasJsonPath("$.windows.definitive", equalTo(1)));

    campaign.decide(Campaign.preliminary(provider, PPI, 3, 4_500, "2025-09-14", "2025-11-24"));
    assertThat(campaign.windowEvents(provider))
        .as("open again")
        .last()
        .matches(window -> !window.definitive());

    campaign.decide(Campaign.granted(provider, PPI, 4, 3_500, "2025-09-14", "2025-12-01"));
    campaign.openDay("2026-01-29");
    campaign.openDay("2026-02-02");
    assertThat(campaign.windowEvents(provider))
        .extracting(
            window -> window.windowId().substring(window.windowId().length() - 1),
            ContestationWindow::status,
            ContestationWindow::definitive)
        .containsExactly(
            tuple("1", WindowStatus.OPEN, false),
            tuple("1", WindowStatus.CLOSED, false),
            tuple("1", WindowStatus.CLOSED, true),
            tuple("1", WindowStatus.CLOSED, false),
            tuple("2", WindowStatus.OPEN, false),
            tuple("2", WindowStatus.CLOSED, true));
    given().get("/summary").then().body(hasJsonPath("$.windows.definitive", equalTo(1)));
  }

  @Test
  @DisplayName("12.13 is shown with what its deadline rests on")
  void isShown() {
    InamiNumber provider = Campaign.provider(7);
    campaign.openDay("2025-06-02");
    String decision = campaign.decide(provider, KSW, 2024, 1, "2025-06-02");

    given()
        .get("/windows/" + provider.key())
        .then()
        .statusCode(200)
        .body(hasJsonPath("$[*].act", contains(decision)))
        .body(
            hasJsonPath(
                "$[0].windowId",
                equalTo("physiotherapist-software/2024/%s/window/1".formatted(provider.key()))))
        .body(hasJsonPath("$[0].countedFrom", equalTo("NOTIFICATION")))
        .body(hasJsonPath("$[0].channel", equalTo("PROSANTE")))
        .body(hasJsonPath("$[0].rolledEnd", equalTo("2025-08-01")))
        .body(hasJsonPath("$[0].status", equalTo("OPEN")))
        .body(hasJsonPath("$[0].basis.value.documented", equalTo(false)))
        .body(hasJsonPath("$[0].basis.value.note", containsString("no documented basis")))
        .body(hasJsonPath("$[0].days.value", equalTo(60)))
        .body(hasJsonPath("$[0].days.provenance", equalTo("document")))
        .body(hasJsonPath("$[0].dayOne.value.of", equalTo("CALENDAR_DAYS")));
    given()
        .get("/windows/" + provider)
        .then()
        .statusCode(200)
        .body(hasJsonPath("$[*].act", contains(decision)));
    given()
        .get("/summary")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.windows.open", equalTo(1)))
        .body(hasJsonPath("$.windows.closed", equalTo(0)));
  }

  @Test
  @DisplayName("is asked for by 8 digits that fit, or by all 11")
  void badProvider() {
    given()
        .get("/windows/12345678")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body(hasJsonPath("$.detail", containsString("check digits")));
  }

  @Test
  @DisplayName("opens for each of 500 decisions of one day, and all close on one day")
  void manyAtOnce() {
    campaign.openDay("2025-06-02");
    for (int number = 0; number < 500; number++) {
      campaign.publish(
          Campaign.refusal(Campaign.provider(10_000 + number), KSW, 2024, 1, "2025-06-02"));
    }
    campaign.awaitQuiet();
    given().get("/summary").then().body(hasJsonPath("$.windows.open", equalTo(500)));

    campaign.openDay("2025-08-04");

    given()
        .get("/summary")
        .then()
        .body(hasJsonPath("$.windows.open", equalTo(0)))
        .body(hasJsonPath("$.windows.closed", equalTo(500)))
        .body(hasJsonPath("$.windows.definitive", equalTo(500)));
    assertThat(campaign.windowEventIds(Campaign.provider(10_499)))
        .isEqualTo(
            List.of(
                "physiotherapist-software/2024/%s/window/1/1"
                    .formatted(Campaign.provider(10_499).key()),
                "physiotherapist-software/2024/%s/window/1/2"
                    .formatted(Campaign.provider(10_499).key())));
  }
}

package org.carepremiums.contestation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.contestation.ContestationWindow;
import org.carepremiums.contracts.contestation.WindowStatus;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.stack.StackTestResource;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("A contestation window")
class WindowsTest {

  private static final Scheme SCHEME = Scheme.PHYSIOTHERAPIST_SOFTWARE;

  @Inject Campaign campaign;

  @BeforeEach
  void startAfresh() {
    campaign.startAfresh();
  }

  @Test
  @DisplayName("PPI12 opens with a final decision told in ProSanté and closes after the rolled end")
  void onlineWindow() {
    InamiNumber provider = Campaign.provider(1);
    campaign.openDay("2024-09-17");
    String decision = campaign.decide(provider, SCHEME, 2023, 1, "2024-09-17");

    assertThat(campaign.windowEvents(provider))
        .containsExactly(
            window(provider, decision, "2024-09-17", "2024-11-16", "2024-11-18", "2024-09-17"));

    campaign.openDay("2024-11-18");
    assertThat(campaign.windowEvents(provider)).hasSize(1);

    campaign.openDay("2024-11-19");
    assertThat(campaign.windowEvents(provider))
        .last()
        .isEqualTo(
            new ContestationWindow(
                decision,
                provider.key(),
                SCHEME,
                PremiumYear.of(2023),
                LocalDate.of(2024, 9, 17),
                LocalDate.of(2024, 11, 16),
                LocalDate.of(2024, 11, 18),
                WindowStatus.CLOSED,
                true,
                BusinessDay.of("2024-11-19")));
    assertThat(campaign.windowEventIds(provider))
        .containsExactly(decision + "/OPEN", decision + "/CLOSED");
  }

  @Test
  @DisplayName(
      "PPI14 counts from the third working day after posting where the decision is on paper")
  void paperWindow() {
    InamiNumber provider = Campaign.provider(2);
    campaign.openDay("2024-12-20");
    String decision =
        campaign.decide(
            provider,
            SCHEME,
            2022,
            1,
            DecisionStatus.FINAL,
            NotificationChannel.PAPER,
            "2024-12-20");

    assertThat(campaign.windowEvents(provider))
        .extracting(
            ContestationWindow::decisionId,
            ContestationWindow::start,
            ContestationWindow::rawEnd,
            ContestationWindow::rolledEnd)
        .containsExactly(
            tuple(
                decision,
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
    campaign.decide(provider, SCHEME, 2024, 1, "2025-09-12");
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
  @DisplayName("opens neither for a preliminary decision nor for a repeated or older version")
  void onlyNewerFinalDecisions() {
    InamiNumber provider = Campaign.provider(4);
    campaign.openDay("2025-06-02");
    campaign.decide(
        provider,
        SCHEME,
        2024,
        1,
        DecisionStatus.PRELIMINARY,
        NotificationChannel.PROSANTE,
        "2025-06-02");
    String third = campaign.decide(provider, SCHEME, 2024, 3, "2025-06-02");
    campaign.decide(provider, SCHEME, 2024, 3, "2025-06-02");
    campaign.decide(provider, SCHEME, 2024, 2, "2025-06-02");
    String fourth = campaign.decide(provider, SCHEME, 2024, 4, "2025-06-03");

    assertThat(campaign.windowEventIds(provider))
        .containsExactly(third + "/OPEN", fourth + "/OPEN");
  }

  @Test
  @DisplayName("§12.13 is shown with what its deadline rests on")
  void isShown() {
    InamiNumber provider = Campaign.provider(5);
    campaign.openDay("2025-06-02");
    String decision = campaign.decide(provider, SCHEME, 2024, 1, "2025-06-02");

    given()
        .get("/windows/" + provider.key())
        .then()
        .statusCode(200)
        .body("decisionId", contains(decision))
        .body("[0].channel", equalTo("PROSANTE"))
        .body("[0].rolledEnd", equalTo("2025-08-01"))
        .body("[0].status", equalTo("OPEN"))
        .body("[0].basis.value.documented", equalTo(false))
        .body("[0].basis.value.note", containsString("no documented basis"))
        .body("[0].days.value", equalTo(60))
        .body("[0].days.provenance", equalTo("document"))
        .body("[0].dayOne.value.of", equalTo("CALENDAR_DAYS"));
    given()
        .get("/summary")
        .then()
        .statusCode(200)
        .body("windows.open", equalTo(1))
        .body("windows.closed", equalTo(0));
  }

  @Test
  @DisplayName("is asked for by 8 digits that fit")
  void badProvider() {
    given()
        .get("/windows/12345678")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", containsString("check digits"));
  }

  @Test
  @DisplayName("opens for each of 2,000 decisions of one day, and all close on one day")
  void manyAtOnce() {
    campaign.openDay("2025-06-02");
    for (int number = 0; number < 2_000; number++) {
      campaign.publish(
          Campaign.decision(
              Campaign.provider(10_000 + number),
              SCHEME,
              2024,
              1,
              DecisionStatus.FINAL,
              NotificationChannel.PROSANTE,
              "2025-06-02"));
    }
    campaign.awaitQuiet();
    given().get("/summary").then().body("windows.open", equalTo(2_000));

    campaign.openDay("2025-08-04");

    given()
        .get("/summary")
        .then()
        .body("windows.open", equalTo(0))
        .body("windows.closed", equalTo(2_000))
        .body("windows.definitive", equalTo(2_000));
    assertThat(campaign.windowEventIds(Campaign.provider(11_999)))
        .isEqualTo(
            List.of(
                "physiotherapist-software/2024/%s/1/OPEN"
                    .formatted(Campaign.provider(11_999).key()),
                "physiotherapist-software/2024/%s/1/CLOSED"
                    .formatted(Campaign.provider(11_999).key())));
  }

  private static ContestationWindow window(
      InamiNumber provider,
      String decision,
      String start,
      String rawEnd,
      String rolledEnd,
      String on) {
    return new ContestationWindow(
        decision,
        provider.key(),
        SCHEME,
        PremiumYear.of(2023),
        LocalDate.parse(start),
        LocalDate.parse(rawEnd),
        LocalDate.parse(rolledEnd),
        WindowStatus.OPEN,
        false,
        BusinessDay.of(on));
  }
}

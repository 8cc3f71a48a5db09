package org.carepremiums.eligibility;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.contracts.decision.DecisionStatus.FINAL;
import static org.carepremiums.contracts.decision.DecisionStatus.PRELIMINARY;
import static org.carepremiums.contracts.decision.Outcome.GRANTED;
import static org.carepremiums.contracts.decision.Outcome.PENDING;
import static org.carepremiums.contracts.event.Scheme.PHYSIOTHERAPIST_QUALITY;
import static org.carepremiums.contracts.event.Scheme.PHYSIOTHERAPIST_SOFTWARE;
import static org.carepremiums.eligibility.Campaign.failed;
import static org.carepremiums.eligibility.Campaign.inEnglish;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.decision.ApplicationAnswer;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.testing.facts.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is decided of whom nothing was known before. */
@QuarkusTest
@EligibilityStack
@DisplayName("A first decision:")
class FirstDecisionTest {

  @Inject Campaign campaign;

  @Test
  @DisplayName("what is known before the first business day is decided when it opens")
  void factsBeforeTheFirstDay() throws SQLException {
    String provider = Providers.next();
    FactStream stream = campaign.begin();
    stream.state(provider, Facts.services(2024, "300", 612));
    stream.state(provider, Facts.application("early-bird", 2024, "2024-12-31"));
    campaign.settle();
    assertThat(campaign.decisions(provider, PHYSIOTHERAPIST_SOFTWARE, 2024)).isEmpty();

    stream.open("2025-01-06");

    assertThat(campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024, 1).outcome())
        .isEqualTo(PENDING);
    campaign.settle();
    assertThat(campaign.answers("early-bird"))
        .extracting(ApplicationAnswer::ruleId)
        .containsExactly("KSW8");
  }

  @Test
  @DisplayName("a preliminary decision exists from the first fact on and names what it waits for")
  void preliminaryFromTheFirstFact() throws SQLException {
    String provider = Providers.next();
    FactStream stream = campaign.begin("2025-01-06");
    stream.state(provider, Facts.services(2024, "300", 612));

    Decision first = campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024, 1);

    assertThat(first.status()).isEqualTo(PRELIMINARY);
    assertThat(first.outcome()).isEqualTo(PENDING);
    assertThat(first.amount()).isEqualTo(EuroCents.ZERO);
    assertThat(first.notification()).isNull();
    assertThat(first.changes()).isEmpty();
    assertThat(first.decidedOn().value()).isEqualTo(LocalDate.of(2025, 1, 6));
    assertThat(inEnglish(first.pendingOn()))
        .contains(
            "convention register of 2024 from INAMI", "an application by 2025-12-31 at the latest");
    assertThat(first.parameterVersion()).matches("physiotherapist-software/2024@[0-9a-f]{12}");
  }

  @Test
  @DisplayName("an event is keyed by provider and carries its decisionId as CloudEvents id")
  void eventsAreKeyed() throws SQLException {
    String provider = Providers.next();
    FactStream stream = campaign.begin("2025-01-06");
    stream.state(provider, Facts.services(2024, "300", 612));
    campaign.settle();

    assertThat(campaign.records(Topic.DECISIONS))
        .filteredOn(event -> provider.equals(event.key()))
        .extracting(Campaign::eventId)
        .contains("physiotherapist-software/2024/" + provider + "/1");
  }

  @Test
  @DisplayName("pending becomes granted when the missing facts arrive, still preliminary")
  void pendingThenGranted() throws SQLException {
    String provider = Providers.next();
    FactStream stream = campaign.begin("2025-01-06");
    stream.approvedPackage("kine-file");
    stream.softwareUser(provider, "kine-file");
    campaign.settle();
    assertThat(inEnglish(campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024).pendingOn()))
        .contains("an application by 2025-12-31 at the latest");
    stream.open("2025-06-02");
    stream.state(provider, Facts.application("app-1", 2024, "2025-06-01"));
    campaign.settle();

    Decision granted = campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024);

    assertThat(granted.status()).isEqualTo(PRELIMINARY);
    assertThat(granted.outcome()).isEqualTo(GRANTED);
    assertThat(granted.amount()).isEqualTo(EuroCents.ofEuros(800));
    assertThat(granted.application().applicationId()).isEqualTo("app-1");
    assertThat(granted.payBefore()).isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(inEnglish(granted.changes())).contains("outcome: pending, now granted");
    assertThat(campaign.answers("app-1"))
        .singleElement()
        .satisfies(
            answer -> {
              assertThat(answer.admissible()).isTrue();
              assertThat(answer.on().value()).isEqualTo(LocalDate.of(2025, 6, 2));
            });
  }

  @Test
  @DisplayName("a decision becomes final when every source is complete, and is notified that day")
  void finalAfterCompleteness() throws SQLException {
    String provider = Providers.next();
    FactStream stream = campaign.begin("2025-06-02");
    stream.approvedPackage("kine-file");
    stream.softwareApplicant(provider, "kine-file");
    campaign.settle();
    stream.open("2025-06-03");
    List<SourceYear> sources = campaign.sources(PHYSIOTHERAPIST_SOFTWARE, 2024);
    stream.complete(sources.subList(0, sources.size() - 1));
    campaign.settle();
    assertThat(campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024).status())
        .isEqualTo(PRELIMINARY);

    stream.complete(sources.subList(sources.size() - 1, sources.size()));
    campaign.settle();

    Decision decided = campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024);
    assertThat(decided.status()).isEqualTo(FINAL);
    assertThat(decided.outcome()).isEqualTo(GRANTED);
    assertThat(decided.notification().channel()).isEqualTo(NotificationChannel.PROSANTE);
    assertThat(decided.notification().on()).isEqualTo(LocalDate.of(2025, 6, 3));
    assertThat(inEnglish(decided.changes()))
        .containsExactly(
            "status: preliminary, now final",
            "waiting for: software approvals of 2024 from the Convention Commission, now nothing");
    readInTheLanguageAskedFor("/decisions/" + provider + "/physiotherapist-software/2024");
  }

  private static void readInTheLanguageAskedFor(String address) {
    given()
        .header("Accept-Language", "nl-BE, fr;q=0.5")
        .get(address + "/statement")
        .then()
        .statusCode(200)
        .header("Content-Language", "nl")
        .contentType("text/plain;charset=UTF-8")
        .body(containsString("U ontvangt 800"))
        .body(containsString("4 augustus 2025"));
    given()
        .get(address + "/statement?language=fr&version=1")
        .then()
        .statusCode(200)
        .header("Content-Language", "fr")
        .body(containsString("Relevé provisoire du"));
    given().get(address + "/statement?version=99").then().statusCode(404);
    readAsItWasKnownOnADay(address);
    given()
        .get(address + "?language=it")
        .then()
        .statusCode(400)
        .body(hasJsonPath("$.errors[*].field", hasItem("language")))
        .body(hasJsonPath("$.detail", containsString("en, fr, nl, de")));
    given()
        .get(address + "?language=de")
        .then()
        .statusCode(200)
        .header("Content-Language", "de")
        .body(hasJsonPath("$[0].changes[0].phrase", equalTo("status-changed")))
        .body(hasJsonPath("$[0].changes[0].text", equalTo("Status: vorläufig, jetzt endgültig")))
        .body(hasJsonPath("$[0].changes[0].values.now", equalTo("FINAL")));
  }

  private static void readAsItWasKnownOnADay(String address) {
    String latest = given().get(address + "/statement").asString();
    given()
        .get(address + "/statement?knownOn=2025-06-02")
        .then()
        .statusCode(200)
        .body(containsString("Preliminary statement of 2025-06-02"))
        .body(not(containsString("2025-06-03")));
    given().get(address + "/statement?knownOn=2025-06-03").then().body(equalTo(latest));
    given().get(address + "/statement?knownOn=2030-01-01").then().body(equalTo(latest));
    given().get(address + "/statement?knownOn=2018-12-31").then().statusCode(404);
    given()
        .get(address + "/statement?knownOn=2025-06-31")
        .then()
        .statusCode(400)
        .body(hasJsonPath("$.errors[*].field", hasItem("knownOn")));
    given().get(address + "/statement?knownOn=2025-06-02&version=1").then().statusCode(400);
  }

  @Test
  @DisplayName("KQP8 a complete list brings every physiotherapist of the register into play")
  void completeListBringsAllIntoPlay() throws SQLException {
    String listed = Providers.next();
    String notListed = Providers.next();
    String gone = Providers.next();
    FactStream stream = campaign.begin("2026-01-05");
    stream.state(listed, Facts.registered("2010-09-01"));
    stream.state(listed, Facts.quality(2025, true, null, "2026-02-27"));
    stream.state(notListed, Facts.registered("2010-09-01"));
    stream.state(gone, Facts.registered("2010-09-01", "2024-12-31"));
    stream.open("2026-02-27");
    campaign.settle();
    assertThat(campaign.latest(listed, PHYSIOTHERAPIST_QUALITY, 2025).outcome()).isEqualTo(GRANTED);
    assertThat(campaign.decisions(notListed, PHYSIOTHERAPIST_QUALITY, 2025)).isEmpty();

    stream.complete(campaign.sources(PHYSIOTHERAPIST_QUALITY, 2025));
    campaign.settle();

    assertThat(campaign.latest(notListed, PHYSIOTHERAPIST_QUALITY, 2025).status())
        .isEqualTo(PRELIMINARY);
    assertThat(failed(campaign.latest(notListed, PHYSIOTHERAPIST_QUALITY, 2025)))
        .containsExactly("KQP8");
    assertThat(campaign.decisions(gone, PHYSIOTHERAPIST_QUALITY, 2025)).isEmpty();

    stream.open("2026-03-02");
    campaign.settle();

    assertThat(campaign.latest(listed, PHYSIOTHERAPIST_QUALITY, 2025).status()).isEqualTo(FINAL);
    assertThat(campaign.latest(listed, PHYSIOTHERAPIST_QUALITY, 2025).payBefore())
        .isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(campaign.latest(notListed, PHYSIOTHERAPIST_QUALITY, 2025).status()).isEqualTo(FINAL);
  }

  @Test
  @DisplayName("another profession is in play for neither premium")
  void anotherProfession() throws SQLException {
    String provider = Providers.next();
    FactStream stream = campaign.begin("2025-06-04");
    stream.state(provider, Facts.generalPractitioner("2012-09-01"));
    stream.state(provider, Facts.services(2024, "300", 700));
    stream.state(provider, Facts.application("gp", 2024, "2025-06-02"));
    campaign.settle();

    assertThat(campaign.decisions(provider)).isEmpty();
    assertThat(campaign.answers("gp")).hasSize(1);
  }

  @Test
  @DisplayName("premium year 2026 is decided because its file was added")
  void furtherPremiumYear() throws SQLException {
    String provider = Providers.next();
    FactStream stream = campaign.begin("2026-03-02");
    stream.approvedPackage("kine-file");
    stream.conventioned(provider);
    stream.state(provider, Facts.services(2026, "300", 600));
    stream.state(provider, Facts.use("kine-file", "2018-01-01", null));
    stream.state(provider, Facts.application("app-2026", 2026, "2027-06-01"));
    campaign.settle();

    Decision foretold = campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2026);

    assertThat(foretold.outcome()).isEqualTo(GRANTED);
    assertThat(foretold.amount()).isEqualTo(EuroCents.ofEuros(850));
  }
}

package org.carepremiums.contestation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.contestation.CaseEvent;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.contestation.ContestationWindow;
import org.carepremiums.contracts.contestation.Ruling;
import org.carepremiums.contracts.contestation.WindowStatus;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.exchange.personal.Erasure;
import org.carepremiums.contracts.exchange.personal.PersonalDataHoldings;
import org.carepremiums.contracts.exchange.personal.Retention;
import org.carepremiums.contracts.exchange.personal.SealedColumn;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.stack.MetricsPage;
import org.carepremiums.contracts.stack.PersonalDataPage;
import org.carepremiums.contracts.stack.StackTestResource;
import org.carepremiums.contracts.stack.access.Asking;
import org.carepremiums.contracts.stack.access.ClosedDoors;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ContestationRequest;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("A case")
class CasesTest {

  private static final Scheme SCHEME = Scheme.PHYSIOTHERAPIST_SOFTWARE;
  private static final String ACTIVITY_2024 =
      """
      {"kind": "activity-count", "year": 2024, "insurer": "300", "countedThrough": "2024-12-31",
       "services": 640, "mValues": 15360}
      """;

  @Inject Campaign campaign;
  @Inject DataSource dataSource;
  @Inject @Any Instance<PersonalDataHoldings> holdings;

  @BeforeEach
  void startAfresh() {
    campaign.startAfresh();
  }

  @Test
  @DisplayName("is opened, assigned and upheld, and its ruling carries the facts")
  void upheld() {
    InamiNumber provider = Campaign.provider(101);
    campaign.openDay("2025-09-12");
    String decision = campaign.decide(provider, SCHEME, 2024, 1, "2025-09-12");
    campaign.openDay("2025-10-01");
    campaign.contest(Campaign.request("up-1", provider, SCHEME, 2024, "2025-10-01", "KSW3"));
    campaign.openDay("2025-10-02");
    assign("case-up-1", "handler-1").statusCode(200).body("status", equalTo("ASSIGNED"));
    campaign.openDay("2025-10-06");
    decide("case-up-1", "handler-1", "UPHELD", "640 services are proved.", ACTIVITY_2024)
        .statusCode(200)
        .body("status", equalTo("UPHELD"))
        .body("establishes[0].services", equalTo(640));
    campaign.awaitQuiet();

    assertThat(campaign.caseEvents("case-up-1"))
        .containsExactly(
            event("up-1", decision, provider, CaseStatus.OPEN, null, "2025-10-01"),
            event("up-1", decision, provider, CaseStatus.ASSIGNED, null, "2025-10-02"),
            event(
                "up-1",
                decision,
                provider,
                CaseStatus.UPHELD,
                "640 services are proved.",
                "2025-10-06"));
    assertThat(campaign.rulings(provider))
        .containsExactly(
            new Ruling(
                "case-up-1/1",
                "case-up-1",
                provider.key(),
                SCHEME,
                PremiumYear.of(2024),
                List.of(
                    new FactValue.ActivityCount(
                        PremiumYear.of(2024), "300", LocalDate.of(2024, 12, 31), 640, 15_360)),
                BusinessDay.of("2025-10-06")));
    given()
        .get("/cases/case-up-1")
        .then()
        .statusCode(200)
        .body("status", equalTo("UPHELD"))
        .body("annex", contains("statement.pdf"))
        .body("establishes[0].kind", equalTo("activity-count"));
    given()
        .queryParam("status", "UPHELD")
        .queryParam("scheme", SCHEME.id())
        .queryParam("year", 2024)
        .get("/cases")
        .then()
        .statusCode(200)
        .body("total", equalTo(1))
        .body("cases.caseId", contains("case-up-1"));
  }

  @Test
  @DisplayName("every table and column that may name a person is documented as it is treated")
  void everyTableIsDocumented() throws SQLException {
    List<String> rules =
        holdings.stream().flatMap(held -> held.erasures().stream().map(Erasure::rule)).toList();
    assertThat(Retention.read().keptYears().keySet()).containsExactlyInAnyOrderElementsOf(rules);
    try (Connection connection = dataSource.getConnection()) {
      PersonalDataPage.requireComplete(
          "contestation",
          connection,
          holdings.stream()
              .flatMap(held -> held.sealed().stream().map(SealedColumn::toString))
              .toList(),
          rules);
    }
  }

  @Test
  @DisplayName(
      "encrypts the provider's own words, loses them after the years that are set, and keeps its ruling")
  void motivationIsErased() throws SQLException {
    InamiNumber provider = Campaign.provider(151);
    campaign.openDay("2025-09-12");
    campaign.decide(provider, SCHEME, 2024, 1, "2025-09-12");
    campaign.openDay("2025-10-01");
    campaign.contest(Campaign.request("old-1", provider, SCHEME, 2024, "2025-10-01", "KSW3"));
    campaign.openDay("2025-10-02");
    assign("case-old-1", "handler-1").statusCode(200);
    campaign.openDay("2025-10-06");
    decide("case-old-1", "handler-1", "UPHELD", "640 services are proved.", ACTIVITY_2024)
        .statusCode(200);
    campaign.awaitQuiet();
    given().get("/cases/case-old-1").then().body("motivation", equalTo("The count is wrong."));
    erase().body("values.'case-motivation'", equalTo(0));
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet clear =
          statement.executeQuery(
              "select 1 from contestation_case where motivation <> '' and motivation not like 'sealed:%'")) {
        assertThat(clear.next()).isFalse();
      }
      statement.executeUpdate(
          "update contestation_case set motivation = 'Clear' where case_id = 'case-old-1'");
      Asking.as("platform-1", Role.PLATFORM)
          .post("/personal-data/re-encryption")
          .then()
          .statusCode(200)
          .body("values.'contestation_case.motivation'", equalTo(1));
      given().get("/cases/case-old-1").then().body("motivation", equalTo("Clear"));
      statement.executeUpdate("update contestation_case set decided_on = '2015-10-06'");
    }

    erase().body("values.'case-motivation'", equalTo(1));
    erase().body("values.'case-motivation'", equalTo(0));

    given()
        .get("/cases/case-old-1")
        .then()
        .statusCode(200)
        .body("motivation", equalTo(""))
        .body("status", equalTo("UPHELD"))
        .body("reason", equalTo("640 services are proved."));
    given().get("/audit/verification").then().statusCode(200).body("intact", equalTo(true));
    given()
        .get("/audit/records?subject=case-old-1")
        .then()
        .statusCode(200)
        .body("entry.event", hasItems("CHANGE", "ANSWER"))
        .body("entry.path", hasItems("/cases/{caseId}/assignment", "/cases/{caseId}/decision"))
        .body("[0].businessDay", equalTo("2025-10-06"));
  }

  private static ValidatableResponse erase() {
    return Asking.as("platform-1", Role.PLATFORM)
        .post("/personal-data/erasure")
        .then()
        .statusCode(200);
  }

  @Test
  @DisplayName("that is partly upheld has a ruling, one that is dismissed has none")
  void partlyUpheldAndDismissed() {
    InamiNumber partly = Campaign.provider(102);
    InamiNumber dismissed = Campaign.provider(103);
    open("part-1", partly);
    open("dis-1", dismissed);
    assign("case-part-1", "handler-1");
    assign("case-dis-1", "handler-1");

    decide("case-part-1", "handler-1", "PARTLY_UPHELD", "Some are proved.", ACTIVITY_2024)
        .statusCode(200)
        .body("status", equalTo("PARTLY_UPHELD"));
    decide("case-dis-1", "handler-1", "DISMISSED", "Nothing is proved.", "")
        .statusCode(200)
        .body("status", equalTo("DISMISSED"));
    campaign.awaitQuiet();

    assertThat(campaign.rulings(partly))
        .extracting(Ruling::rulingId)
        .containsExactly("case-part-1/1");
    assertThat(campaign.rulings(dismissed)).isEmpty();
  }

  @Test
  @DisplayName(
      "is introduced on the rolled last day by tolerance, and one day later is late (PPI12)")
  void toleranceAndLate() {
    InamiNumber tolerated = Campaign.provider(104);
    InamiNumber late = Campaign.provider(105);
    InamiNumber lastRaw = Campaign.provider(106);
    campaign.openDay("2024-09-17");
    for (InamiNumber provider : List.of(tolerated, late, lastRaw)) {
      campaign.decide(provider, SCHEME, 2024, 1, "2024-09-17");
    }
    campaign.openDay("2024-11-18");
    campaign.contest(Campaign.request("tol-0", lastRaw, SCHEME, 2024, "2024-11-16", "KSW3"));
    campaign.contest(Campaign.request("tol-1", tolerated, SCHEME, 2024, "2024-11-18", "KSW3"));
    campaign.openDay("2024-11-19");
    campaign.contest(Campaign.request("tol-2", late, SCHEME, 2024, "2024-11-19", "KSW3"));

    assertThat(campaign.caseEvents("case-tol-0"))
        .extracting(CaseEvent::status, CaseEvent::byTolerance)
        .containsExactly(tuple(CaseStatus.OPEN, false));
    assertThat(campaign.caseEvents("case-tol-1"))
        .extracting(CaseEvent::status, CaseEvent::byTolerance)
        .containsExactly(tuple(CaseStatus.OPEN, true));
    assertThat(campaign.caseEvents("case-tol-2"))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.status()).isEqualTo(CaseStatus.INADMISSIBLE);
              assertThat(event.reason()).contains("PPI12", "2024-11-19", "2024-11-18");
            });
  }

  @Test
  @DisplayName("without annex, without criteria or with unknown ones is inadmissible (PPI13)")
  void withoutAnnexOrCriteria() {
    InamiNumber provider = Campaign.provider(107);
    campaign.openDay("2025-09-12");
    campaign.decide(provider, SCHEME, 2024, 1, "2025-09-12");
    var good = Campaign.request("no-0", provider, SCHEME, 2024, "2025-09-12", "KSW3");
    campaign.contest(changed(good, "no-1", List.of(), good.contestedCriteria()));
    campaign.contest(changed(good, "no-2", good.annex(), List.of()));
    campaign.contest(changed(good, "no-3", good.annex(), List.of("KQP6", "KSW99")));
    campaign.contest(changed(good, "no-4", good.annex(), List.of("KSW99", "KSW5")));

    assertThat(onlyEvent("case-no-1").reason()).startsWith("PPI13").contains("annex");
    assertThat(onlyEvent("case-no-2").reason())
        .startsWith("PPI13")
        .contains("no contested criterion");
    assertThat(onlyEvent("case-no-3").reason())
        .startsWith("PPI13")
        .contains("no contested criterion that this premium knows");
    assertThat(onlyEvent("case-no-4").status()).isEqualTo(CaseStatus.OPEN);
    given()
        .queryParam("status", "INADMISSIBLE")
        .get("/cases")
        .then()
        .body("total", equalTo(3))
        .body("cases.ground", contains("NO_ANNEX", "NO_CRITERION", "UNKNOWN_CRITERION"));
    given()
        .get("/summary")
        .then()
        .body("cases.INADMISSIBLE", equalTo(3))
        .body("cases.OPEN", equalTo(1));
  }

  @Test
  @DisplayName("introduced before the notification is premature (§12.12)")
  void premature() {
    InamiNumber provider = Campaign.provider(108);
    campaign.openDay("2025-09-12");
    campaign.decide(provider, SCHEME, 2024, 1, "2025-09-12");
    campaign.contest(Campaign.request("pre-1", provider, SCHEME, 2024, "2025-09-11", "KSW3"));

    CaseEvent event = onlyEvent("case-pre-1");
    assertThat(event.status()).isEqualTo(CaseStatus.INADMISSIBLE);
    assertThat(event.reason()).contains("§12.12", "2025-09-11", "2025-09-12");
  }

  @Test
  @DisplayName("that overtakes its decision waits for it within the business day")
  void waitsForItsDecision() {
    InamiNumber provider = Campaign.provider(109);
    campaign.openDay("2025-09-12");
    campaign.contest(Campaign.request("wait-1", provider, SCHEME, 2024, "2025-09-12", "KSW3"));
    given().get("/cases/case-wait-1").then().body("status", equalTo("WAITING"));
    assign("case-wait-1", "handler-1").statusCode(409).body("type", containsString("not-examined"));

    String decision = campaign.decide(provider, SCHEME, 2024, 1, "2025-09-12");

    assertThat(onlyEvent("case-wait-1").status()).isEqualTo(CaseStatus.OPEN);
    assertThat(onlyEvent("case-wait-1").decisionId()).isEqualTo(decision);
  }

  @Test
  @DisplayName(
      "that has no final decision by the next business day is inadmissible, until one comes after all")
  void noFinalDecision() {
    InamiNumber provider = Campaign.provider(110);
    campaign.openDay("2025-09-12");
    campaign.contest(Campaign.request("none-1", provider, SCHEME, 2024, "2025-09-12", "KSW3"));
    campaign.openDay("2025-09-15");

    assertThat(onlyEvent("case-none-1").status()).isEqualTo(CaseStatus.INADMISSIBLE);
    assertThat(onlyEvent("case-none-1").reason()).contains("no final decision to contest");
    assertThat(onlyEvent("case-none-1").decisionId()).isNull();

    campaign.decide(provider, SCHEME, 2024, 1, "2025-09-12");

    assertThat(campaign.caseEvents("case-none-1"))
        .extracting(CaseEvent::status)
        .containsExactly(CaseStatus.INADMISSIBLE, CaseStatus.OPEN);
  }

  @Test
  @DisplayName("that came before the first business day is examined when it opens")
  void beforeTheFirstDay() {
    InamiNumber provider = Campaign.provider(111);
    campaign.decide(provider, SCHEME, 2024, 1, "2025-09-12");
    campaign.contest(Campaign.request("first-1", provider, SCHEME, 2024, "2025-09-12", "KSW3"));
    assertThat(campaign.caseEvents("case-first-1")).isEmpty();

    campaign.openDay("2025-09-12");

    assertThat(onlyEvent("case-first-1").status()).isEqualTo(CaseStatus.OPEN);
  }

  @Test
  @DisplayName("is made once for a repeated contestation; one that says something else is rejected")
  void repeatedAndContradictory() {
    InamiNumber provider = Campaign.provider(112);
    campaign.openDay("2025-09-12");
    campaign.decide(provider, SCHEME, 2024, 1, "2025-09-12");
    var request = Campaign.request("rep-1", provider, SCHEME, 2024, "2025-09-12", "KSW3");
    campaign.contest(request);
    campaign.contest(request);
    campaign.contest(Campaign.request("rep-1", provider, SCHEME, 2024, "2025-09-12", "KSW5"));

    assertThat(onlyEvent("case-rep-1").contestedCriteria()).containsExactly("KSW3");
    assertThat(campaign.rejections(Topic.PROSANTE_CONTESTATIONS))
        .filteredOn(rejection -> rejection.reason().contains("rep-1"))
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.code()).isEqualTo("contradictory");
              assertThat(rejection.field()).isEqualTo("contestationId");
              assertThat(text(rejection.value())).contains("KSW5");
            });
  }

  @Test
  @DisplayName("PPI14 counts from the posting date of the letter that a handler enters")
  void letter() {
    InamiNumber provider = Campaign.provider(113);
    campaign.openDay("2024-09-17");
    campaign.decide(provider, SCHEME, 2024, 1, "2024-09-17");
    campaign.openDay("2024-11-18");
    campaign.openDay("2024-11-21");
    assertThat(campaign.windowEvents(provider)).last().matches(ContestationWindow::definitive);

    enter(letter("let-1", provider, "2024-11-15"))
        .statusCode(201)
        .header("Location", containsString("/cases/case-let-1"))
        .body("status", equalTo("OPEN"))
        .body("channel", equalTo("REGISTERED_LETTER"))
        .body("enteredBy", equalTo("handler-1"))
        .body("byTolerance", equalTo(false));
    enter(letter("let-1", provider, "2024-11-15")).statusCode(200).body("status", equalTo("OPEN"));
    enter(letter("let-1", provider, "2024-11-14"))
        .statusCode(409)
        .contentType("application/problem+json")
        .body("detail", containsString("another content"));
    enter(letter("let-2", provider, "2024-11-19"))
        .statusCode(201)
        .body("status", equalTo("INADMISSIBLE"))
        .body("reason", containsString("PPI14"));
    enter(letter("let-3", provider, "2024-11-22"))
        .statusCode(400)
        .body("errors[0].field", equalTo("postedOn"));
    campaign.awaitQuiet();

    // Posted in time but received after the window had closed: not definitive after all.
    assertThat(campaign.windowEvents(provider))
        .extracting(ContestationWindow::status, ContestationWindow::definitive)
        .containsExactly(
            tuple(WindowStatus.OPEN, false),
            tuple(WindowStatus.CLOSED, true),
            tuple(WindowStatus.CLOSED, false));
    assertThat(campaign.caseEvents("case-let-1")).hasSize(1);
  }

  @Test
  @DisplayName("of a letter with a wrong field is refused with the field's name")
  void badLetter() {
    campaign.openDay("2024-09-17");
    enter("{\"contestationId\": \"bad-1\"}")
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo("inamiNumber"));
    enter("not json").statusCode(400).body("detail", containsString("JSON"));
    enter(letter("bad-2", Campaign.provider(114), "2024-09-17").replace("2024-09-17", "17/09/2024"))
        .statusCode(400)
        .body("errors[0].field", equalTo("postedOn"));
    given().get("/cases/case-unheard-of").then().statusCode(404);
    given().queryParam("status", "LOST").get("/cases").then().statusCode(400);
    given().queryParam("size", 0).get("/cases").then().statusCode(400);
  }

  @Test
  @DisplayName("dismissed after its window closed makes the decision definitive, once")
  void dismissedAfterClosing() {
    InamiNumber provider = Campaign.provider(115);
    String decision = open("def-1", provider);
    assign("case-def-1", "handler-1");
    campaign.openDay("2025-11-13");
    campaign.openDay("2025-11-20");
    assertThat(campaign.windowEvents(provider))
        .extracting(ContestationWindow::status, ContestationWindow::definitive)
        .containsExactly(tuple(WindowStatus.OPEN, false), tuple(WindowStatus.CLOSED, false));

    decide("case-def-1", "handler-1", "DISMISSED", "Nothing is proved.", "").statusCode(200);
    campaign.openDay("2025-11-21");
    campaign.openDay("2025-11-21");

    assertThat(campaign.windowEvents(provider))
        .extracting(
            ContestationWindow::status, ContestationWindow::definitive, ContestationWindow::on)
        .containsExactly(
            tuple(WindowStatus.OPEN, false, BusinessDay.of("2025-09-12")),
            tuple(WindowStatus.CLOSED, false, BusinessDay.of("2025-11-13")),
            tuple(WindowStatus.CLOSED, true, BusinessDay.of("2025-11-20")));
    assertThat(campaign.windowEventIds(provider))
        .containsExactly(
            decision + "/OPEN", decision + "/CLOSED", decision + "/CLOSED/case-def-1/DISMISSED");
  }

  @Test
  @DisplayName(
      "dismissed while another is undecided, or upheld, leaves the decision open to change")
  void notDefinitive() {
    InamiNumber two = Campaign.provider(116);
    open("two-1", two);
    campaign.contest(Campaign.request("two-2", two, SCHEME, 2024, "2025-09-12", "KSW5"));
    assign("case-two-1", "handler-1");
    assign("case-two-2", "handler-2");
    campaign.openDay("2025-11-13");

    decide("case-two-1", "handler-1", "DISMISSED", "Nothing is proved.", "").statusCode(200);
    campaign.awaitQuiet();
    assertThat(campaign.windowEvents(two)).last().matches(window -> !window.definitive());

    decide(
            "case-two-2",
            "handler-2",
            "UPHELD",
            "It was used.",
            "{\"kind\": \"software-use\", \"packageId\": \"kine-file\", \"from\": \"2024-01-01\"}")
        .statusCode(200);
    campaign.awaitQuiet();
    assertThat(campaign.windowEvents(two)).hasSize(2);
    given().get("/summary").then().body("windows.definitive", equalTo(0));
  }

  @Test
  @DisplayName("is decided only by the handler to whom it is assigned, and once")
  void whoDecides() {
    InamiNumber provider = Campaign.provider(117);
    open("who-1", provider);

    decide("case-who-1", "handler-1", "DISMISSED", "Nothing is proved.", "")
        .statusCode(409)
        .body("type", containsString("not-assigned"));
    assign("case-who-1", "handler-1").statusCode(200);
    assign("case-who-1", "handler-1").statusCode(200);
    decide("case-who-1", "handler-2", "DISMISSED", "Nothing is proved.", "")
        .statusCode(409)
        .body("type", containsString("other-handler"));
    assign("case-who-1", "handler-2").statusCode(200).body("handler", equalTo("handler-2"));
    decide("case-who-1", "handler-2", "DISMISSED", "Nothing is proved.", "").statusCode(200);
    decide("case-who-1", "handler-2", "DISMISSED", "Nothing is proved.", "")
        .statusCode(409)
        .body("type", containsString("already-decided"));
    assign("case-who-1", "handler-3").statusCode(409);
    assign("case-nobody", "handler-3").statusCode(404);
    campaign.awaitQuiet();

    assertThat(campaign.caseEvents("case-who-1"))
        .extracting(CaseEvent::status)
        .containsExactly(
            CaseStatus.OPEN, CaseStatus.ASSIGNED, CaseStatus.ASSIGNED, CaseStatus.DISMISSED);
  }

  @Test
  @DisplayName(
      "is not upheld without reason, without facts or with facts that settle something else")
  void unfounded() {
    InamiNumber provider = Campaign.provider(118);
    open("unf-1", provider);
    assign("case-unf-1", "handler-1");

    decide("case-unf-1", "handler-1", "DISMISSED", " ", "")
        .statusCode(400)
        .body("errors[0].field", equalTo("reason"));
    decide("case-unf-1", "handler-1", "OPEN", "Why not.", "")
        .statusCode(400)
        .body("errors[0].field", equalTo("outcome"));
    decide("case-unf-1", "handler-1", "UPHELD", "It is proved.", "")
        .statusCode(400)
        .body("errors[0].field", equalTo("establishes"));
    decide("case-unf-1", "handler-1", "DISMISSED", "Nothing is proved.", ACTIVITY_2024)
        .statusCode(400)
        .body("errors[0].field", equalTo("establishes"));
    decide(
            "case-unf-1",
            "handler-1",
            "UPHELD",
            "It is proved.",
            "{\"kind\": \"software-use\", \"packageId\": \"kine-file\", \"from\": \"2024-01-01\"}")
        .statusCode(409)
        .body("type", containsString("unfounded-fact"))
        .body("detail", containsString("software-use"));
    decide(
            "case-unf-1",
            "handler-1",
            "UPHELD",
            "It is proved.",
            ACTIVITY_2024.replace("\"year\": 2024", "\"year\": 2023"))
        .statusCode(409)
        .body("detail", containsString("2024"));
    decide(
            "case-unf-1",
            "handler-1",
            "UPHELD",
            "It is proved.",
            "{\"kind\": \"activity-count\", \"year\": 2024, \"services\": 640, \"mValues\": 1,"
                + " \"countedThrough\": \"2024-12-31\"}")
        .statusCode(400)
        .body("errors[0].field", equalTo("establishes[0].insurer"));
    decide(
            "case-unf-1",
            "handler-1",
            "UPHELD",
            "It is proved.",
            "{\"kind\": \"activity-count\", \"year\": 2024, \"insurer\": \"300\", \"mValues\": 1,"
                + " \"countedThrough\": \"2024-12-31\"}")
        .statusCode(400);
    given().get("/cases/case-unf-1").then().body("status", equalTo("ASSIGNED"));
    campaign.awaitQuiet();
    assertThat(campaign.rulings(provider)).isEmpty();
  }

  @Test
  @DisplayName(
      "is made although garbage stands before and after its contestation, which is rejected")
  void garbage() {
    InamiNumber provider = Campaign.provider(119);
    campaign.openDay("2025-09-12");
    campaign.decide(provider, SCHEME, 2024, 1, "2025-09-12");
    int badDecisions = campaign.rejections(Topic.DECISIONS).size();
    String key = provider.key().value();

    campaign.publishText(Topic.PROSANTE_CONTESTATIONS, key, "not json", Map.of());
    campaign.publishText(Topic.PROSANTE_CONTESTATIONS, key, null, Map.of());
    campaign.publishText(
        Topic.PROSANTE_CONTESTATIONS, key, "{\"contestationId\": \"gar-0\", \"why\": 1}", Map.of());
    campaign.publishText(
        Topic.PROSANTE_CONTESTATIONS, key, "{}", Map.of("ce_type", "org.example.other.v1"));
    campaign.publishText(Topic.DECISIONS, key, "[]", Map.of());
    campaign.publishText(Topic.DECISIONS, key, "{\"status\": \"FINAL\"}", Map.of());
    campaign.publishText(Topic.BUSINESS_DAYS, "belgium", "{\"day\": \"2025-09-13\"}", Map.of());
    var another = Campaign.request("gar-2", provider, SCHEME, 2024, "2025-09-12", "KSW3");
    campaign.publishText(
        Topic.PROSANTE_CONTESTATIONS,
        Campaign.provider(120).key().value(),
        json(another),
        Map.of());
    campaign.contest(Campaign.request("gar-1", provider, SCHEME, 2024, "2025-09-12", "KSW3"));

    assertThat(onlyEvent("case-gar-1").status()).isEqualTo(CaseStatus.OPEN);
    assertThat(campaign.caseEvents("case-gar-2")).isEmpty();
    assertThat(campaign.rejections(Topic.PROSANTE_CONTESTATIONS))
        .extracting(
            rejection -> rejection.code(),
            rejection -> rejection.field(),
            rejection -> text(rejection.value()))
        .contains(
            tuple("malformed-json", null, "not json"),
            tuple("malformed-json", null, null),
            tuple("unknown-field", "why", "{\"contestationId\": \"gar-0\", \"why\": 1}"),
            tuple("unexpected-type", "ce_type", "{}"),
            tuple("contradictory", "key", json(another)));
    assertThat(campaign.rejections(Topic.DECISIONS)).hasSize(badDecisions + 2);
    assertThat(campaign.rejections(Topic.BUSINESS_DAYS))
        .extracting(rejection -> text(rejection.value()))
        .contains("{\"day\": \"2025-09-13\"}");
  }

  @Test
  @DisplayName("of a later version contests the decision that the provider had in hand")
  void contestsTheVersionInHand() {
    InamiNumber provider = Campaign.provider(121);
    campaign.openDay("2025-06-02");
    String first = campaign.decide(provider, SCHEME, 2024, 1, "2025-06-02");
    campaign.openDay("2025-09-12");
    String second = campaign.decide(provider, SCHEME, 2024, 2, "2025-09-12");
    campaign.contest(Campaign.request("ver-1", provider, SCHEME, 2024, "2025-07-01", "KSW3"));
    campaign.contest(Campaign.request("ver-2", provider, SCHEME, 2024, "2025-09-12", "KSW3"));

    assertThat(onlyEvent("case-ver-1").decisionId()).isEqualTo(first);
    assertThat(onlyEvent("case-ver-2").decisionId()).isEqualTo(second);
  }

  @Test
  @DisplayName("shows in the metrics, with the age of the oldest undecided one")
  void metrics() {
    InamiNumber provider = Campaign.provider(122);
    open("met-1", provider);
    campaign.openDay("2025-11-06");

    await()
        .untilAsserted(
            () ->
                given()
                    .get("/q/metrics")
                    .then()
                    .statusCode(200)
                    .body(containsString("care_premiums_cases{status=\"OPEN\"} 1.0"))
                    .body(
                        containsString(
                            "care_premiums_contestation_windows{state=\"closing-within-7-days\"} 1.0"))
                    .body(
                        containsString(
                            "care_premiums_cases_undecided{window=\"closing-within-7-days\"} 1.0"))
                    .body(containsString("care_premiums_oldest_undecided_case_days 55.0")));
    campaign.publishText(Topic.PROSANTE_CONTESTATIONS, "unreadable", "no JSON", Map.of());
    await()
        .untilAsserted(
            () ->
                MetricsPage.requireDocumented(
                    "contestation", given().get("/q/metrics").asString()));
  }

  private String open(String contestationId, InamiNumber provider) {
    campaign.openDay("2025-09-12");
    String decision = campaign.decide(provider, SCHEME, 2024, 1, "2025-09-12");
    campaign.contest(
        Campaign.request(contestationId, provider, SCHEME, 2024, "2025-09-12", "KSW3"));
    return decision;
  }

  private CaseEvent onlyEvent(String caseId) {
    List<CaseEvent> events = campaign.caseEvents(caseId);
    assertThat(events).hasSize(1);
    return events.get(0);
  }

  @Test
  @DisplayName("and whatever else is asked for is closed to who has no business there")
  void closedDoors() {
    assertThat(ClosedDoors.knockAtAll(Path.of("target", "classes"))).isPositive();
    for (String change : new String[] {"assignment", "decision"}) {
      given()
          .contentType(ContentType.JSON)
          .body("{}")
          .post("/cases/case-1/" + change)
          .then()
          .statusCode(403);
    }
  }

  private static ValidatableResponse assign(String caseId, String handler) {
    return Asking.as("handler-1", Role.CASE_HANDLER)
        .contentType(ContentType.JSON)
        .body("{\"handler\": \"%s\"}".formatted(handler))
        .post("/cases/" + caseId + "/assignment")
        .then();
  }

  private static ValidatableResponse decide(
      String caseId, String handler, String outcome, String reason, String fact) {
    return Asking.as(handler, Role.CASE_HANDLER)
        .contentType(ContentType.JSON)
        .body(
            """
            {"outcome": "%s", "reason": "%s", "establishes": [%s]}
            """
                .formatted(outcome, reason, fact))
        .post("/cases/" + caseId + "/decision")
        .then();
  }

  private static ValidatableResponse enter(String letter) {
    return Asking.as("handler-1", Role.CASE_HANDLER)
        .contentType(ContentType.JSON)
        .body(letter)
        .post("/contestations")
        .then();
  }

  private static String letter(String contestationId, InamiNumber provider, String postedOn) {
    return """
        {"contestationId": "%s", "inamiNumber": "%s", "scheme": "physiotherapist-software",
         "year": 2024, "postedOn": "%s", "annex": ["letter.pdf"], "contestedCriteria": ["KSW3"],
         "motivation": "The count is wrong."}
        """
        .formatted(contestationId, provider, postedOn);
  }

  private static CaseEvent event(
      String contestationId,
      String decision,
      InamiNumber provider,
      CaseStatus status,
      String reason,
      String on) {
    return new CaseEvent(
        "case-" + contestationId,
        contestationId,
        decision,
        provider.key(),
        SCHEME,
        PremiumYear.of(2024),
        LocalDate.of(2025, 10, 1),
        false,
        List.of("KSW3"),
        status,
        reason,
        BusinessDay.of(on));
  }

  private static ContestationRequest changed(
      ContestationRequest request, String id, List<String> annex, List<String> criteria) {
    return new ContestationRequest(
        id,
        request.inamiNumber(),
        request.scheme(),
        request.year(),
        request.introducedOn(),
        annex,
        criteria,
        request.motivation(),
        request.observedOn());
  }

  private static String text(String base64) {
    return base64 == null
        ? null
        : new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }

  private static String json(Object data) {
    try {
      return ContractJson.mapper().writeValueAsString(data);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

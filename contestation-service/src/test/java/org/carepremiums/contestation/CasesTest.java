package org.carepremiums.contestation;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasNoJsonPath;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.contestation.CaseEvent;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.contestation.ContestationWindow;
import org.carepremiums.contracts.contestation.Ruling;
import org.carepremiums.contracts.contestation.WindowStatus;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.intake.Rejection;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ContestationRequest;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.operations.erasure.Erasure;
import org.carepremiums.platform.operations.erasure.PersonalDataHoldings;
import org.carepremiums.platform.operations.erasure.Retention;
import org.carepremiums.platform.operations.restore.Restoration;
import org.carepremiums.platform.personaldata.SealedColumn;
import org.carepremiums.platform.testing.Backup;
import org.carepremiums.platform.testing.MetricsPage;
import org.carepremiums.platform.testing.PersonalDataPage;
import org.carepremiums.platform.testing.SchemaOwner;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.access.AccessProbe;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("A case")
class CasesTest {

  private static final Scheme SCHEME = Scheme.PHYSIOTHERAPIST_SOFTWARE;
  private static final Scheme PRACTICE = Scheme.GP_INTEGRATED_PRACTICE;
  private static final String ACTIVITY_2024 =
      """
      {"kind": "activity-count", "year": 2024, "insurer": "300", "countedThrough": "2024-12-31",
       "services": 640, "mValues": 15360}
      """;

  @Inject Campaign campaign;
  private final DataSource dataSource = SchemaOwner.dataSource();
  @Inject Restoration restoration;
  @Inject KafkaClientService kafka;
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
    assign("case-up-1", "handler-1")
        .statusCode(200)
        .body(hasJsonPath("$.status", equalTo("ASSIGNED")));
    campaign.openDay("2025-10-06");
    decide("case-up-1", "handler-1", "UPHELD", "640 services are proved.", ACTIVITY_2024)
        .statusCode(200)
        .body(hasJsonPath("$.status", equalTo("PROPOSED")));
    confirm("case-up-1", "handler-2", 1)
        .statusCode(200)
        .body(hasJsonPath("$.status", equalTo("UPHELD")))
        .body(hasJsonPath("$.handler", equalTo("handler-1")))
        .body(hasJsonPath("$.establishes[0].services", equalTo(640)));
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
        .body(hasJsonPath("$.status", equalTo("UPHELD")))
        .body(hasJsonPath("$.annex", contains("statement.pdf")))
        .body(hasJsonPath("$.establishes[0].kind", equalTo("activity-count")));
    given()
        .queryParam("status", "UPHELD")
        .queryParam("scheme", SCHEME.id())
        .queryParam("year", 2024)
        .get("/cases")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.total", equalTo(1)))
        .body(hasJsonPath("$.cases[*].caseId", contains("case-up-1")));
  }

  @Test
  @DisplayName(
      "is opened again after the database was restored, and the ruling that was lost is given again as it was")
  void restoredDatabase() throws Exception {
    InamiNumber provider = Campaign.provider(191);
    campaign.openDay("2025-09-12");
    String decision = campaign.decide(provider, SCHEME, 2024, 1, "2025-09-12");
    campaign.openDay("2025-10-01");
    Backup backup = Backup.make(dataSource);
    campaign.contest(Campaign.request("re-1", provider, SCHEME, 2024, "2025-10-01", "KSW3"));
    uphold("case-re-1");

    backup.restore();
    restoration.restore();
    readOn();
    campaign.awaitQuiet();

    given()
        .get("/cases/case-re-1")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.status", equalTo("OPEN")))
        .body(hasJsonPath("$.decisionId", equalTo(decision)));
    uphold("case-re-1");
    assertThat(campaign.caseEvents("case-re-1"))
        .extracting(CaseEvent::status)
        .containsExactly(
            CaseStatus.OPEN,
            CaseStatus.ASSIGNED,
            CaseStatus.UPHELD,
            CaseStatus.OPEN,
            CaseStatus.ASSIGNED,
            CaseStatus.UPHELD);
    List<Ruling> rulings = campaign.rulings(provider);
    assertThat(rulings).hasSize(2);
    assertThat(rulings.get(1)).isEqualTo(rulings.get(0));
    assertThat(campaign.windowEventIds(provider)).hasSize(1);
  }

  private void uphold(String caseId) {
    assign(caseId, "handler-1").statusCode(200);
    decide(caseId, "handler-1", "UPHELD", "640 services are proved.", ACTIVITY_2024)
        .statusCode(200);
    confirm(caseId, "handler-2", 1).statusCode(200);
    campaign.awaitQuiet();
  }

  /** From the positions of the database, as a service that starts does. */
  private void readOn() {
    Consumer<org.apache.kafka.clients.consumer.Consumer<byte[], byte[]>> joinAgain =
        org.apache.kafka.clients.consumer.Consumer::enforceRebalance;
    kafka
        .<byte[], byte[]>getConsumer("inbox")
        .runOnPollingThread(joinAgain)
        .await()
        .atMost(Duration.ofSeconds(30));
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
    confirm("case-old-1", "handler-2", 1).statusCode(200);
    campaign.awaitQuiet();
    given()
        .get("/cases/case-old-1")
        .then()
        .body(hasJsonPath("$.motivation", equalTo("The count is wrong.")));
    erase()
        .body(hasJsonPath("$.values['case-motivation']", equalTo(0)))
        .body(hasJsonPath("$.values['ruling-reasons']", equalTo(0)));
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet clear =
          statement.executeQuery(
              "select motivation from contestation_case union all select reasons from ruling_step")) {
        while (clear.next()) {
          assertThat(clear.getString(1)).matches("|sealed:.*");
        }
      }
      statement.executeUpdate(
          "update contestation_case set motivation = 'Clear' where case_id = 'case-old-1'");
      Caller.as("platform-1", Role.PLATFORM)
          .post("/personal-data/re-encryption")
          .then()
          .statusCode(200)
          .body(hasJsonPath("$.values['contestation_case.motivation']", equalTo(1)));
      given().get("/cases/case-old-1").then().body(hasJsonPath("$.motivation", equalTo("Clear")));
      statement.executeUpdate("update contestation_case set decided_on = '2015-10-06'");
    }

    erase()
        .body(hasJsonPath("$.values['case-motivation']", equalTo(1)))
        .body(hasJsonPath("$.values['ruling-reasons']", equalTo(1)));
    erase()
        .body(hasJsonPath("$.values['case-motivation']", equalTo(0)))
        .body(hasJsonPath("$.values['ruling-reasons']", equalTo(0)));

    given()
        .get("/cases/case-old-1")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.motivation", equalTo("")))
        .body(hasJsonPath("$.status", equalTo("UPHELD")))
        .body(hasJsonPath("$.reason", equalTo("640 services are proved.")));
    given()
        .get("/audit/verification")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.intact", equalTo(true)));
    given()
        .get("/audit/records?subject=case-old-1")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$[*].entry.event", hasItems("CHANGE", "ANSWER")))
        .body(
            hasJsonPath(
                "$[*].entry.path",
                hasItems(
                    "/cases/{caseId}/assignment",
                    "/cases/{caseId}/decision",
                    "/cases/{caseId}/confirmation")))
        .body(hasJsonPath("$[0].businessDay", equalTo("2025-10-06")));
  }

  private static ValidatableResponse erase() {
    return Caller.as("platform-1", Role.PLATFORM)
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
        .body(hasJsonPath("$.status", equalTo("PROPOSED")));
    confirm("case-part-1", "handler-2", 1)
        .statusCode(200)
        .body(hasJsonPath("$.status", equalTo("PARTLY_UPHELD")));
    decide("case-dis-1", "handler-1", "DISMISSED", "Nothing is proved.", "")
        .statusCode(200)
        .body(hasJsonPath("$.status", equalTo("DISMISSED")));
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
              assertThat(event.explanation())
                  .isEqualTo(
                      new Sentence(
                          "introduced-late",
                          Map.of("introducedOn", "2024-11-19", "lastDay", "2024-11-18")));
            });
    given()
        .header("Accept-Language", "fr")
        .get("/cases/case-tol-2")
        .then()
        .body(hasJsonPath("$.ground", equalTo("LATE")))
        .body(
            hasJsonPath(
                "$.explanation.text",
                equalTo(
                    "Votre contestation est irrecevable : elle a été introduite le 19 novembre 2024 et"
                        + " devait l’être au plus tard le 18 novembre 2024.")));
  }

  @Test
  @DisplayName(
      "12.25 of who is no general practitioner needs no annex; 12.24 one thing known is enough")
  void namesWhatItHasTo() {
    InamiNumber provider = Campaign.provider(107);
    campaign.openDay("2025-09-12");
    campaign.decide(provider, SCHEME, 2024, 1, "2025-09-12");
    var good = Campaign.request("no-0", provider, SCHEME, 2024, "2025-09-12", "KSW3");
    campaign.contest(changed(good, "no-1", List.of(), good.contestedCriteria()));
    campaign.contest(changed(good, "no-2", good.annex(), List.of()));
    campaign.contest(changed(good, "no-3", good.annex(), List.of("KQP6", "KSW99")));
    campaign.contest(changed(good, "no-4", List.of(), List.of("my autumn", "Activité")));

    assertThat(onlyEvent("case-no-1").status()).isEqualTo(CaseStatus.OPEN);
    assertThat(missing("case-no-2")).containsExactly("criterion-missing");
    assertThat(missing("case-no-3")).containsExactly("criterion-unknown");
    assertThat(onlyEvent("case-no-4").status()).isEqualTo(CaseStatus.OPEN);
    assertThat(onlyEvent("case-no-4").contestedCriteria()).containsExactly("my autumn", "Activité");
    given()
        .queryParam("status", "INCOMPLETE")
        .get("/cases")
        .then()
        .body(hasJsonPath("$.total", equalTo(2)))
        .body(hasJsonPath("$.cases[*].contestationId", contains("no-2", "no-3")))
        .body(hasJsonPath("$.cases[*].completeUntil", contains("2025-11-12", "2025-11-12")));
    given()
        .get("/summary")
        .then()
        .body(hasJsonPath("$.cases.INCOMPLETE", equalTo(2)))
        .body(hasJsonPath("$.cases.OPEN", equalTo(2)));
    assign("case-no-2", "handler-1")
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("incomplete")));
  }

  @SuppressWarnings("unchecked")
  private List<String> missing(String caseId) {
    CaseEvent event = onlyEvent(caseId);
    assertThat(event.status()).isEqualTo(CaseStatus.INCOMPLETE);
    return ((List<Sentence>) event.explanation().values().get("missing"))
        .stream().map(Sentence::phrase).toList();
  }

  @Test
  @DisplayName(
      "PPI13 12.24 that lacks its annex is completed under its reference, and then examined")
  void completedOnline() {
    InamiNumber provider = Campaign.practitioner(130);
    var first = applied("com-1", provider, "2025-09-14", "2025-10-01");
    CaseEvent asked = onlyEvent("case-com-1");
    assertThat(asked.status()).isEqualTo(CaseStatus.INCOMPLETE);
    assertThat(asked.completeUntil()).isEqualTo(LocalDate.of(2025, 11, 13));
    assertThat(asked.explanation().phrase()).isEqualTo("to-be-completed");

    campaign.openDay("2025-10-06");
    var completion =
        Campaign.completion(first, List.of("annex.pdf"), List.of("PPI6"), "2025-10-05");
    campaign.contest(completion);
    campaign.contest(first);
    campaign.contest(completion);

    assertThat(campaign.caseEvents("case-com-1"))
        .extracting(CaseEvent::status, CaseEvent::introducedOn, CaseEvent::on)
        .containsExactly(
            tuple(CaseStatus.INCOMPLETE, LocalDate.of(2025, 10, 1), BusinessDay.of("2025-10-01")),
            tuple(CaseStatus.WAITING, LocalDate.of(2025, 10, 1), BusinessDay.of("2025-10-06")));
    given()
        .get("/cases/case-com-1")
        .then()
        .body(hasJsonPath("$.annex", contains("annex.pdf")))
        .body(hasJsonPath("$.completedOn", equalTo("2025-10-05")))
        .body(hasNoJsonPath("$.completeUntil"))
        .body(hasJsonPath("$.motivation", equalTo("The count is wrong.")));

    campaign.contest(Campaign.completion(first, List.of(), List.of("PPI3"), "2025-10-06"));
    assertThat(rejectionOf("com-1").code()).isEqualTo("contradictory");
  }

  @Test
  @DisplayName("PPI13 12.24 is completed by registered letter; one part after the other")
  void completedByLetter() {
    InamiNumber provider = Campaign.practitioner(131);
    campaign.openDay("2025-10-01");
    campaign.decide(Campaign.preliminary(provider, PRACTICE, 1, 4_500, "2025-09-14", "2025-09-15"));
    campaign.contest(
        changed(
            Campaign.request("byl-1", provider, PRACTICE, 2024, "2025-10-01", "nothing known"),
            "byl-1",
            List.of(),
            List.of("nothing known")));
    campaign.openDay("2025-10-06");

    enter(letter("byl-1", PRACTICE, provider, "2025-10-03", "", "\"PPI6\""))
        .statusCode(200)
        .body(hasJsonPath("$.status", equalTo("INCOMPLETE")))
        .body(hasJsonPath("$.explanation.values.missing[*].phrase", contains("annex-missing")))
        .body(hasJsonPath("$.completeUntil", equalTo("2025-11-13")));
    enter(letter("byl-1", PRACTICE, provider, "2025-10-06", "\"annex.pdf\"", ""))
        .statusCode(200)
        .body(hasJsonPath("$.status", equalTo("WAITING")))
        .body(hasJsonPath("$.channel", equalTo("PROSANTE")))
        .body(hasJsonPath("$.introducedOn", equalTo("2025-10-01")))
        .body(hasJsonPath("$.contestedCriteria", contains("nothing known", "PPI6")));
  }

  @Test
  @DisplayName("12.24 that is not completed in time is inadmissible, and not completed afterwards")
  void notCompleted() {
    InamiNumber provider = Campaign.practitioner(132);
    var first = applied("not-1", provider, "2025-09-14", "2025-11-12");
    assertThat(onlyEvent("case-not-1").completeUntil()).isEqualTo(LocalDate.of(2025, 11, 27));
    campaign.openDay("2025-11-27");
    assertThat(campaign.caseEvents("case-not-1")).as("on the last day").hasSize(1);
    campaign.openDay("2025-11-28");
    assertThat(campaign.caseEvents("case-not-1"))
        .last()
        .extracting(CaseEvent::status, event -> event.explanation().phrase())
        .containsExactly(CaseStatus.INADMISSIBLE, "not-completed");

    campaign.contest(
        Campaign.completion(first, List.of("annex.pdf"), List.of("PPI6"), "2025-11-28"));
    assertThat(rejectionOf("not-1"))
        .satisfies(
            rejection -> {
              assertThat(rejection.code()).isEqualTo("too-late-to-complete");
              assertThat(rejection.field()).isEqualTo("observedOn");
              assertThat(rejection.reason()).contains("2025-11-27", "2025-11-28");
            });
    enter(letter("not-1", PRACTICE, provider, "2025-11-28", "\"annex.pdf\"", "\"PPI6\""))
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("too-late-to-complete")));

    // Posted on the last day, and received only now
    enter(letter("not-1", PRACTICE, provider, "2025-11-27", "\"annex.pdf\"", "\"PPI6\""))
        .statusCode(200)
        .body(hasJsonPath("$.status", equalTo("WAITING")));
  }

  /** An application of a Sunday, and a contestation of its feedback without annex. */
  private ContestationRequest applied(
      String contestationId, InamiNumber provider, String asked, String introducedOn) {
    campaign.openDay(introducedOn);
    campaign.decide(Campaign.preliminary(provider, PRACTICE, 1, 4_500, asked, "2025-09-15"));
    var request =
        changed(
            Campaign.request(contestationId, provider, PRACTICE, 2024, introducedOn, "PPI6"),
            contestationId,
            List.of(),
            List.of("PPI6"));
    campaign.contest(request);
    return request;
  }

  private Rejection rejectionOf(String contestationId) {
    List<Rejection> rejections =
        campaign.rejections(Topic.PROSANTE_CONTESTATIONS).stream()
            .filter(rejection -> rejection.reason().contains(contestationId))
            .toList();
    assertThat(rejections).hasSize(1);
    return rejections.get(0);
  }

  @Test
  @DisplayName(
      "12.22 inside the window waits while the decision is preliminary, and is examined then")
  void waitsForTheFinalDecision() {
    InamiNumber provider = Campaign.practitioner(133);
    campaign.openDay("2025-09-15");
    campaign.decide(Campaign.preliminary(provider, PRACTICE, 1, 4_500, "2025-09-14", "2025-09-15"));
    campaign.contest(Campaign.request("pre-1", provider, PRACTICE, 2024, "2025-09-21", "PPI6"));

    CaseEvent waiting = onlyEvent("case-pre-1");
    assertThat(waiting.status()).isEqualTo(CaseStatus.WAITING);
    assertThat(waiting.explanation()).isEqualTo(Sentence.of("waits-for-final-decision"));
    assertThat(waiting.decisionId()).isNull();
    assertThat(waiting.on()).as("12.23 that of a Sunday").isEqualTo(BusinessDay.of("2025-09-22"));
    assign("case-pre-1", "handler-1")
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("waiting")));

    campaign.openDay("2025-11-14");
    assertThat(campaign.windowEvents(provider))
        .as("closed, but not definitive")
        .last()
        .matches(window -> !window.definitive());
    String decision =
        campaign.decide(Campaign.granted(provider, PRACTICE, 2, 4_500, "2025-09-14", "2025-11-20"));

    assertThat(campaign.caseEvents("case-pre-1"))
        .last()
        .extracting(CaseEvent::status, CaseEvent::decisionId, CaseEvent::explanation, CaseEvent::on)
        .containsExactly(CaseStatus.OPEN, decision, null, BusinessDay.of("2025-11-20"));
    assertThat(campaign.windowEvents(provider)).hasSize(2);
  }

  @Test
  @DisplayName("12.23 that says to come from the future is refused with its reason")
  void fromTheFuture() {
    InamiNumber provider = Campaign.provider(134);
    campaign.openDay("2025-09-12");
    campaign.decide(provider, SCHEME, 2024, 1, "2025-09-12");
    var ahead = Campaign.request("fut-1", provider, SCHEME, 2024, "2025-09-20", "KSW3");
    var sunday = Campaign.request("fut-2", provider, SCHEME, 2024, "2025-09-14", "KSW3");
    campaign.contest(ahead);
    campaign.contest(sunday);
    campaign.publishText(
        Topic.PROSANTE_CONTESTATIONS,
        provider.key().value(),
        json(Campaign.completion(sunday, sunday.annex(), List.of("KSW3"), "2025-09-13"))
            .replace("fut-2", "fut-3"),
        Map.of());
    campaign.awaitQuiet();

    assertThat(campaign.caseEvents("case-fut-1")).isEmpty();
    assertThat(onlyEvent("case-fut-2").on()).isEqualTo(BusinessDay.of("2025-09-15"));
    assertThat(campaign.rejections(Topic.PROSANTE_CONTESTATIONS))
        .filteredOn(rejection -> String.valueOf(text(rejection.value())).contains("fut-"))
        .extracting(Rejection::code, Rejection::field)
        .containsExactlyInAnyOrder(
            tuple("from-the-future", "observedOn"), tuple("from-the-future", "introducedOn"));
  }

  @Test
  @DisplayName("that overtakes its decision waits for it within the business day")
  void waitsForItsDecision() {
    InamiNumber provider = Campaign.provider(109);
    campaign.openDay("2025-09-12");
    campaign.contest(Campaign.request("wait-1", provider, SCHEME, 2024, "2025-09-12", "KSW3"));
    given().get("/cases/case-wait-1").then().body(hasJsonPath("$.status", equalTo("RECEIVED")));
    given()
        .queryParam("status", "RECEIVED")
        .get("/cases")
        .then()
        .body(hasJsonPath("$.total", equalTo(1)));
    assign("case-wait-1", "handler-1")
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("not-examined")));

    String decision = campaign.decide(provider, SCHEME, 2024, 1, "2025-09-12");

    assertThat(onlyEvent("case-wait-1").status()).isEqualTo(CaseStatus.OPEN);
    assertThat(onlyEvent("case-wait-1").decisionId()).isEqualTo(decision);
  }

  @Test
  @DisplayName(
      "12.27 that has no decision by the next business day is inadmissible, until one comes after all")
  void noFinalDecision() {
    InamiNumber provider = Campaign.provider(110);
    campaign.openDay("2025-09-12");
    campaign.contest(Campaign.request("none-1", provider, SCHEME, 2024, "2025-09-12", "KSW3"));
    campaign.openDay("2025-09-15");

    assertThat(onlyEvent("case-none-1").status()).isEqualTo(CaseStatus.INADMISSIBLE);
    assertThat(onlyEvent("case-none-1").explanation())
        .isEqualTo(new Sentence("nothing-decided", Map.of("scheme", SCHEME.id(), "year", 2024L)));
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
  @DisplayName("is heard however it is written; what cannot be kept is replaced and noted")
  void ownWords() {
    InamiNumber provider = Campaign.provider(190);
    campaign.openDay("2025-09-12");
    campaign.decide(provider, SCHEME, 2024, 1, "2025-09-12");
    String annexes = "\"annex\":[" + "\"%s.pdf\",".formatted("a".repeat(250)).repeat(300) + "7]";
    campaign.publishText(
        Topic.PROSANTE_CONTESTATIONS,
        provider.key().value(),
        """
        {"contestationId":"words-1","inamiNumber":"%s","scheme":"%s","year":2024,
        "introducedOn":"2025-09-12",%s,"contestedCriteria":["ksw\u2011 3","\\u0000"],
        "motivation":"Pasted\\u000Bfrom Word, half a \\ud83d","colour":"red",
        "observedOn":"2025-09-12"}"""
            .formatted(provider, SCHEME, annexes),
        Map.of());
    campaign.awaitQuiet();

    assertThat(onlyEvent("case-words-1").status()).isEqualTo(CaseStatus.OPEN);
    given()
        .get("/cases/case-words-1")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.motivation", equalTo("Pasted\nfrom Word, half a \uFFFD")))
        .body(hasJsonPath("$.annex", hasSize(100)))
        .body(
            hasJsonPath(
                "$.notKept.text",
                equalTo(
                    "Not everything could be kept as it was sent: a field that is not known, the names"
                        + " of the documents in the annex, what is contested and the motivation."
                        + " Characters that cannot be stored were replaced, and what was too long was"
                        + " cut. This does not affect the right to contest.")));
    enter(
            letter("words-2", provider, "2025-09-12")
                .replace("\"motivation\": \"", "\"motivation\": \"\\u0007"))
        .statusCode(201)
        .body(hasJsonPath("$.notKept.phrase", equalTo("not-kept")));
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
        .header("Location", containsString("/contestation/cases/case-let-1"))
        .body(hasJsonPath("$.status", equalTo("OPEN")))
        .body(hasJsonPath("$.channel", equalTo("REGISTERED_LETTER")))
        .body(hasJsonPath("$.enteredBy", equalTo("handler-1")))
        .body(hasJsonPath("$.byTolerance", equalTo(false)));
    enter(letter("let-1", provider, "2024-11-15"))
        .statusCode(200)
        .body(hasJsonPath("$.status", equalTo("OPEN")));
    enter(letter("let-1", provider, "2024-11-14"))
        .statusCode(409)
        .contentType("application/problem+json")
        .body(hasJsonPath("$.detail", containsString("another content")));
    enter(letter("let-2", provider, "2024-11-19"))
        .statusCode(201)
        .body(hasJsonPath("$.status", equalTo("INADMISSIBLE")))
        .body(hasJsonPath("$.explanation.phrase", equalTo("posted-late")));
    enter(letter("let-3", provider, "2024-11-22"))
        .statusCode(400)
        .body(hasJsonPath("$.errors[0].field", equalTo("postedOn")));
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
        .body(hasJsonPath("$.errors[0].field", equalTo("inamiNumber")));
    enter("not json").statusCode(400).body(hasJsonPath("$.detail", containsString("JSON")));
    enter(letter("bad-2", Campaign.provider(114), "2024-09-17").replace("2024-09-17", "17/09/2024"))
        .statusCode(400)
        .body(hasJsonPath("$.errors[0].field", equalTo("postedOn")));
    given().get("/cases/case-unheard-of").then().statusCode(404);
    given().queryParam("status", "LOST").get("/cases").then().statusCode(400);
    given().queryParam("size", 0).get("/cases").then().statusCode(400);
  }

  @Test
  @DisplayName("dismissed after its window closed makes the decision definitive, once")
  void dismissedAfterClosing() {
    InamiNumber provider = Campaign.provider(115);
    open("def-1", provider);
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
    assertThat(campaign.windowEventIds(provider)).doesNotHaveDuplicates();
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
    confirm("case-two-2", "handler-1", 1).statusCode(200);
    campaign.awaitQuiet();
    assertThat(campaign.windowEvents(two)).hasSize(2);
    given().get("/summary").then().body(hasJsonPath("$.windows.definitive", equalTo(0)));

    campaign.decide(
        Campaign.decision(
            two,
            SCHEME,
            2024,
            2,
            DecisionStatus.FINAL,
            Outcome.GRANTED,
            800,
            null,
            NotificationChannel.PROSANTE,
            "2025-11-17"));
    assertThat(campaign.windowEvents(two))
        .as("the decision that follows the ruling is better, so it opens no window")
        .last()
        .matches(ContestationWindow::definitive);
  }

  @Test
  @DisplayName(
      "12.26 whose ruling would establish facts waits for a second person, and nobody outside is told")
  void secondPerson() {
    InamiNumber provider = Campaign.provider(161);
    open("four-1", provider);
    assign("case-four-1", "handler-1").statusCode(200);

    decide("case-four-1", "handler-1", "UPHELD", "640 services are proved.", ACTIVITY_2024)
        .statusCode(200)
        .body(hasJsonPath("$.status", equalTo("PROPOSED")))
        .body(hasNoJsonPath("$.reason"))
        .body(
            hasJsonPath(
                "$.awaits.text",
                equalTo(
                    "A ruling was proposed by handler-1 on 2025-09-12. Another person has"
                        + " to confirm it, or send it back with reasons.")));
    campaign.awaitQuiet();
    assertThat(campaign.caseEvents("case-four-1"))
        .extracting(CaseEvent::status)
        .containsExactly(CaseStatus.OPEN, CaseStatus.ASSIGNED);
    assertThat(campaign.rulings(provider)).isEmpty();
    Caller.with(TestTokens.ofCareProvider(provider.value(), Role.CARE_PROVIDER))
        .get("/providers/" + provider + "/contestations")
        .then()
        .body(hasJsonPath("$.contestations[*].status", contains("ASSIGNED")))
        .body(hasNoJsonPath("$.contestations[0].reason"));
    given()
        .queryParam("status", "PROPOSED")
        .get("/cases")
        .then()
        .body(hasJsonPath("$.cases[*].caseId", contains("case-four-1")));
    given()
        .queryParam("status", "ASSIGNED")
        .get("/cases")
        .then()
        .body(hasJsonPath("$.total", equalTo(0)));
    given().get("/summary").then().body(hasJsonPath("$.cases.PROPOSED", equalTo(1)));

    confirm("case-four-1", "Handler-1", 1, "fr")
        .statusCode(409)
        .header("Content-Language", "fr")
        .body(hasJsonPath("$.type", containsString("same-person")))
        .body(
            hasJsonPath(
                "$.detail",
                equalTo(
                    "case-four-1 : la proposition est de handler-1 ; une autre personne doit la"
                        + " confirmer.")));
    confirm("case-four-1", "handler-2", 2, "nl")
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("not-as-shown")))
        .body(hasJsonPath("$.detail", containsString("staat bij stap 1, niet bij stap 2")));
    Caller.with(TestTokens.loggedIn("handler-2", Duration.ofMinutes(9), Role.CASE_HANDLER))
        .contentType(ContentType.JSON)
        .body("{\"proposal\": 1}")
        .post("/cases/case-four-1/confirmation")
        .then()
        .statusCode(401);
    assign("case-four-1", "handler-2")
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("already-proposed")));
    decide("case-four-1", "handler-1", "DISMISSED", "Nothing is proved.", "")
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("already-proposed")));

    campaign.openDay("2025-09-15");
    confirm("case-four-1", "handler-2", 1)
        .statusCode(200)
        .body(hasJsonPath("$.status", equalTo("UPHELD")))
        .body(hasJsonPath("$.reason", equalTo("640 services are proved.")))
        .body(hasJsonPath("$.decidedOn", equalTo("2025-09-15")))
        .body(hasNoJsonPath("$.awaits"))
        .body(hasJsonPath("$.ruling[*].kind", contains("PROPOSED", "CONFIRMED")))
        .body(hasJsonPath("$.ruling[*].handler", contains("handler-1", "handler-2")));
    campaign.awaitQuiet();
    assertThat(campaign.rulings(provider))
        .singleElement()
        .extracting(Ruling::on)
        .isEqualTo(BusinessDay.of("2025-09-15"));
    confirm("case-four-1", "handler-2", 1)
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("already-decided")));
  }

  @Test
  @DisplayName("12.26 whose ruling is sent back with reasons is decided again, as one likes")
  void sentBack() {
    InamiNumber provider = Campaign.provider(162);
    open("back-1", provider);
    assign("case-back-1", "handler-1").statusCode(200);
    giveBack("case-back-1", "handler-2", "Nothing there yet.")
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("not-proposed")));
    decide("case-back-1", "handler-1", "UPHELD", "640 services are proved.", ACTIVITY_2024)
        .statusCode(200);
    giveBack("case-back-1", "handler-2", " ")
        .statusCode(400)
        .body(hasJsonPath("$.errors[0].field", equalTo("reasons")));

    giveBack("case-back-1", "handler-2", "Of which insurer?")
        .statusCode(200)
        .body(hasJsonPath("$.status", equalTo("ASSIGNED")))
        .body(hasJsonPath("$.ruling[1].reasons", equalTo("Of which insurer?")))
        .body(
            hasJsonPath(
                "$.awaits.text",
                equalTo(
                    "The proposed ruling was sent back by handler-2 on 2025-09-12. The case"
                        + " is with handler-1, who has to decide it again.")));
    confirm("case-back-1", "handler-2", 1)
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("not-proposed")));
    decide("case-back-1", "handler-1", "DISMISSED", "Nothing is proved.", "")
        .statusCode(200)
        .body(hasJsonPath("$.status", equalTo("DISMISSED")));
    campaign.awaitQuiet();

    assertThat(campaign.rulings(provider)).isEmpty();
    assertThat(campaign.caseEvents("case-back-1"))
        .extracting(CaseEvent::status)
        .containsExactly(CaseStatus.OPEN, CaseStatus.ASSIGNED, CaseStatus.DISMISSED);
  }

  @Test
  @DisplayName("that two handlers take at the same moment is with one, and the other is told so")
  void takenAtTheSameMoment() throws Exception {
    open("both-1", Campaign.provider(991));
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Integer>> takers =
          List.of(() -> taken(together, "handler-1"), () -> taken(together, "handler-2"));
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : two.invokeAll(takers)) {
        answers.add(answer.get());
      }
      assertThat(answers).containsExactlyInAnyOrder(200, 409);
    } finally {
      two.shutdownNow();
    }
    campaign.awaitQuiet();
    assertThat(campaign.caseEvents("case-both-1"))
        .extracting(CaseEvent::status)
        .containsExactly(CaseStatus.OPEN, CaseStatus.ASSIGNED);
  }

  private static int taken(CyclicBarrier together, String handler) throws Exception {
    together.await();
    return assign("case-both-1", handler).extract().statusCode();
  }

  @Test
  @DisplayName("is decided only by the handler to whom it is assigned, and once")
  void whoDecides() {
    InamiNumber provider = Campaign.provider(117);
    open("who-1", provider);

    decide("case-who-1", "handler-1", "DISMISSED", "Nothing is proved.", "")
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("not-assigned")));
    assign("case-who-1", "handler-1").statusCode(200);
    assign("case-who-1", "handler-1").statusCode(200);
    decide("case-who-1", "handler-2", "DISMISSED", "Nothing is proved.", "")
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("other-handler")));
    assign("case-who-1", "handler-2")
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("other-handler")));
    move("case-who-1", "handler-1", "handler-2")
        .statusCode(200)
        .body(hasJsonPath("$.handler", equalTo("handler-2")));
    decide("case-who-1", "handler-2", "DISMISSED", "Nothing is proved.", "").statusCode(200);
    decide("case-who-1", "handler-2", "DISMISSED", "Nothing is proved.", "")
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("already-decided")));
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
    open("unf-1", provider, "activity");
    assign("case-unf-1", "handler-1");

    decide("case-unf-1", "handler-1", "DISMISSED", " ", "")
        .statusCode(400)
        .body(hasJsonPath("$.errors[0].field", equalTo("reason")));
    decide("case-unf-1", "handler-1", "OPEN", "Why not.", "")
        .statusCode(400)
        .body(hasJsonPath("$.errors[0].field", equalTo("outcome")));
    decide("case-unf-1", "handler-1", "UPHELD", "It is proved.", "")
        .statusCode(400)
        .body(hasJsonPath("$.errors[0].field", equalTo("establishes")));
    decide("case-unf-1", "handler-1", "DISMISSED", "Nothing is proved.", ACTIVITY_2024)
        .statusCode(400)
        .body(hasJsonPath("$.errors[0].field", equalTo("establishes")));
    decide(
            "case-unf-1",
            "handler-1",
            "UPHELD",
            "It is proved.",
            "{\"kind\": \"software-use\", \"packageId\": \"kine-file\", \"from\": \"2024-01-01\"}")
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("unfounded-fact")))
        .body(hasJsonPath("$.detail", containsString("software-use")));
    decide(
            "case-unf-1",
            "handler-1",
            "UPHELD",
            "It is proved.",
            ACTIVITY_2024.replace("\"year\": 2024", "\"year\": 2023"))
        .statusCode(409)
        .body(hasJsonPath("$.detail", containsString("2024")));
    decide(
            "case-unf-1",
            "handler-1",
            "UPHELD",
            "It is proved.",
            "{\"kind\": \"activity-count\", \"year\": 2024, \"services\": 640, \"mValues\": 1,"
                + " \"countedThrough\": \"2024-12-31\"}")
        .statusCode(400)
        .body(hasJsonPath("$.errors[0].field", equalTo("establishes[0].insurer")));
    decide(
            "case-unf-1",
            "handler-1",
            "UPHELD",
            "It is proved.",
            "{\"kind\": \"activity-count\", \"year\": 2024, \"insurer\": \"300\", \"mValues\": 1,"
                + " \"countedThrough\": \"2024-12-31\"}")
        .statusCode(400);
    given().get("/cases/case-unf-1").then().body(hasJsonPath("$.status", equalTo("ASSIGNED")));
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
    campaign.publishText(
        Topic.DECISIONS,
        key,
        json(Campaign.preliminary(provider, SCHEME, 2, 800, "2025-09-01", "2025-09-12"))
            .replace("PRELIMINARY", "IN_REVIEW"),
        Map.of());
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
            tuple("missing-field", "inamiNumber", "{\"contestationId\": \"gar-0\", \"why\": 1}"),
            tuple("unexpected-type", "ce_type", "{}"),
            tuple("contradictory", "key", json(another)));
    assertThat(campaign.rejections(Topic.DECISIONS)).hasSize(badDecisions + 3);
    assertThat(campaign.rejections(Topic.BUSINESS_DAYS))
        .extracting(rejection -> text(rejection.value()))
        .contains("{\"day\": \"2025-09-13\"}");
  }

  @Test
  @DisplayName("of a later version contests the decision that the provider had in hand")
  void contestsTheVersionInHand() {
    InamiNumber provider = Campaign.provider(121);
    campaign.openDay("2025-06-02");
    String first =
        campaign.decide(Campaign.granted(provider, SCHEME, 1, 800, "2025-05-05", "2025-06-02"));
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

  private void open(String contestationId, InamiNumber provider) {
    open(contestationId, provider, "KSW3");
  }

  private void open(String contestationId, InamiNumber provider, String criterion) {
    campaign.openDay("2025-09-12");
    campaign.decide(provider, SCHEME, 2024, 1, "2025-09-12");
    campaign.contest(
        Campaign.request(contestationId, provider, SCHEME, 2024, "2025-09-12", criterion));
  }

  @Test
  @DisplayName("is seen by its provider, with what is missing until when, and what came of it")
  void seenByItsProvider() {
    InamiNumber provider = Campaign.practitioner(135);
    applied("own-1", provider, "2025-09-14", "2025-10-01");
    campaign.contest(Campaign.request("own-2", provider, PRACTICE, 2024, "2025-10-01", "PPI6"));
    campaign.decide(Campaign.granted(provider, PRACTICE, 2, 4_500, "2025-09-14", "2025-10-06"));
    assign("case-own-2", "handler-1").statusCode(200);
    decide(
            "case-own-2",
            "handler-1",
            "UPHELD",
            "55 of 100 are proved.",
            """
            {"kind": "usage-count", "parameter": "CHAPTER_IV", "year": 2024,
             "countedFrom": "2024-07-01", "countedThrough": "2024-12-31", "numerator": 55,
             "denominator": 100}
            """)
        .statusCode(200);
    confirm("case-own-2", "handler-2", 1).statusCode(200);
    campaign.awaitQuiet();
    String own = TestTokens.ofCareProvider(provider.value(), Role.CARE_PROVIDER);

    Caller.with(own)
        .queryParam("language", "nl")
        .get("/providers/" + provider + "/contestations")
        .then()
        .statusCode(200)
        .header("Content-Language", "nl")
        .body(hasJsonPath("$.provider", equalTo(provider.key().value())))
        .body(hasJsonPath("$.contestations[*].contestationId", contains("own-1", "own-2")))
        .body(hasJsonPath("$.contestations[*].status", contains("INCOMPLETE", "UPHELD")))
        .body(hasJsonPath("$.contestations[0].completeUntil", equalTo("2025-11-13")))
        .body(
            hasJsonPath(
                "$.contestations[0].explanation.text",
                containsString("Wat ontbreekt: een bijlage die de betwiste criteria vermeldt")))
        .body(
            hasJsonPath(
                "$.contestations[*].standing.text",
                contains("Uw betwisting moet worden aangevuld.", "Uw betwisting is gegrond.")))
        .body(
            hasJsonPath(
                "$.contestations[1].title.text",
                equalTo("Geïntegreerde praktijkpremie huisartsgeneeskunde, 2024")))
        .body(hasJsonPath("$.contestations[1].reason", equalTo("55 of 100 are proved.")))
        .body(hasNoJsonPath("$.contestations[1].handler"))
        .body(hasJsonPath("$.rulings[*].about", contains("own-2")))
        .body(hasJsonPath("$.rulings[0].establishes[0].numerator", equalTo(55)))
        .body(hasJsonPath("$.windows[*].rolledEnd", contains("2025-11-13")))
        .body(
            hasJsonPath(
                "$.windows[*].standing.text",
                contains("U kunt betwisten uiterlijk op 13 november 2025.")));
    Caller.with(own)
        .get("/providers/" + Campaign.practitioner(136).key() + "/contestations")
        .then()
        .statusCode(403);
    given().get("/providers/123/contestations").then().statusCode(400);
  }

  private CaseEvent onlyEvent(String caseId) {
    List<CaseEvent> events = campaign.caseEvents(caseId);
    assertThat(events).hasSize(1);
    return events.get(0);
  }

  @Test
  @DisplayName("and whatever else is asked for is closed to who has no business there")
  void closedDoors() {
    assertThat(AccessProbe.knockAtAll(Path.of("target", "classes"))).isPositive();
    for (String change : new String[] {"assignment", "decision", "confirmation", "return"}) {
      given()
          .contentType(ContentType.JSON)
          .body("{}")
          .post("/cases/case-1/" + change)
          .then()
          .statusCode(403);
    }
  }

  private static ValidatableResponse assign(String caseId, String handler) {
    return Caller.as("handler-1", Role.CASE_HANDLER)
        .contentType(ContentType.JSON)
        .body("{\"handler\": \"%s\"}".formatted(handler))
        .post("/cases/" + caseId + "/assignment")
        .then();
  }

  private static ValidatableResponse move(String caseId, String from, String handler) {
    return Caller.as("handler-1", Role.CASE_HANDLER)
        .contentType(ContentType.JSON)
        .body("{\"handler\": \"%s\", \"insteadOf\": \"%s\"}".formatted(handler, from))
        .post("/cases/" + caseId + "/assignment")
        .then();
  }

  private static ValidatableResponse decide(
      String caseId, String handler, String outcome, String reason, String fact) {
    return Caller.as(handler, Role.CASE_HANDLER)
        .contentType(ContentType.JSON)
        .body(
            """
            {"outcome": "%s", "reason": "%s", "establishes": [%s]}
            """
                .formatted(outcome, reason, fact))
        .post("/cases/" + caseId + "/decision")
        .then();
  }

  private static ValidatableResponse confirm(String caseId, String handler, int proposal) {
    return confirm(caseId, handler, proposal, "en");
  }

  private static ValidatableResponse confirm(
      String caseId, String handler, int proposal, String language) {
    return Caller.as(handler, Role.CASE_HANDLER)
        .header("Accept-Language", language)
        .contentType(ContentType.JSON)
        .body("{\"proposal\": %d}".formatted(proposal))
        .post("/cases/" + caseId + "/confirmation")
        .then();
  }

  private static ValidatableResponse giveBack(String caseId, String handler, String reasons) {
    return Caller.as(handler, Role.CASE_HANDLER)
        .contentType(ContentType.JSON)
        .body("{\"reasons\": \"%s\"}".formatted(reasons))
        .post("/cases/" + caseId + "/return")
        .then();
  }

  private static ValidatableResponse enter(String letter) {
    return Caller.as("handler-1", Role.CASE_HANDLER)
        .contentType(ContentType.JSON)
        .body(letter)
        .post("/contestations")
        .then();
  }

  private static String letter(String contestationId, InamiNumber provider, String postedOn) {
    return letter(contestationId, SCHEME, provider, postedOn, "\"letter.pdf\"", "\"KSW3\"");
  }

  private static String letter(
      String contestationId,
      Scheme scheme,
      InamiNumber provider,
      String postedOn,
      String annex,
      String criteria) {
    return """
        {"contestationId": "%s", "inamiNumber": "%s", "scheme": "%s", "year": 2024,
         "postedOn": "%s", "annex": [%s], "contestedCriteria": [%s],
         "motivation": "The count is wrong."}
        """
        .formatted(contestationId, provider, scheme, postedOn, annex, criteria);
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
        null,
        null,
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

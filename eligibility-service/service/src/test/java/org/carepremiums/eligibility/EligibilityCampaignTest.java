package org.carepremiums.eligibility;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.carepremiums.contracts.decision.DecisionStatus.FINAL;
import static org.carepremiums.contracts.decision.DecisionStatus.PRELIMINARY;
import static org.carepremiums.contracts.decision.Outcome.GRANTED;
import static org.carepremiums.contracts.decision.Outcome.NOT_APPLIED_FOR;
import static org.carepremiums.contracts.decision.Outcome.PENDING;
import static org.carepremiums.contracts.decision.Outcome.REFUSED;
import static org.carepremiums.contracts.event.Scheme.GP_INTEGRATED_PRACTICE;
import static org.carepremiums.contracts.event.Scheme.PHYSIOTHERAPIST_QUALITY;
import static org.carepremiums.contracts.event.Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS;
import static org.carepremiums.contracts.event.Scheme.PHYSIOTHERAPIST_SOFTWARE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.decision.ApplicationAnswer;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.ConditionResult;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.decision.ReEvaluation;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.intake.Rejection;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.eligibility.decide.DecisionInput;
import org.carepremiums.eligibility.explanation.DecisionPhrasebooks;
import org.carepremiums.eligibility.inbox.EligibilityInbox;
import org.carepremiums.eligibility.inbox.ParameterChange;
import org.carepremiums.eligibility.parameters.ParameterSet;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.messaging.record.ReceivedRecord;
import org.carepremiums.platform.operations.restore.Restoration;
import org.carepremiums.platform.testing.Backup;
import org.carepremiums.platform.testing.MetricsPage;
import org.carepremiums.platform.testing.PersonalDataPage;
import org.carepremiums.platform.testing.Quiescence;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.TestTopics;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.facts.Facts;
import org.carepremiums.platform.wording.text.Language;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Everything goes in and comes out through the topics. Days only move on, so the chapters are told
 * in the order of their days; each has its own providers.
 */
@QuarkusTest
@WithTestResource(
    value = StackTestResource.class,
    initArgs = @ResourceArg(name = "database", value = "eligibility"))
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("A campaign through the topics:")
class EligibilityCampaignTest {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  /** Known before the first business day. */
  private static final String EARLY_BIRD = Providers.number(1);

  private static final String STANDARD = Providers.number(2);
  private static final String SECOND_USER = Providers.number(3);
  private static final String OTHER_USER = Providers.number(4);
  private static final String SOFTWARE = "physiotherapist-software";
  private static final int PORTION = 20;
  private static final int BOUND = 50;
  private static final String EVIDENCE_LINKER = "evidence-linker";

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @Inject SchemesInForce schemes;
  @Inject DataSource dataSource;
  @Inject ParameterChange parameterChange;
  @Inject UnitOfWork unitOfWork;
  @Inject EligibilityInbox inbox;
  @Inject Restoration restoration;
  @Inject KafkaClientService kafka;

  private static FactStream stream;
  private TestTopics topics;
  private Quiescence quiet;

  @BeforeEach
  void connect() {
    topics = new TestTopics(bootstrapServers);
    quiet = new Quiescence(bootstrapServers, Source.ELIGIBILITY);
    stream = stream == null ? new FactStream(topics) : stream.over(topics);
  }

  @AfterEach
  void disconnect() {
    quiet.close();
    topics.close();
  }

  @Test
  @Order(1)
  @DisplayName("what is known before the first business day is decided when it opens")
  void factsBeforeTheFirstDay() {
    stream.state(EARLY_BIRD, Facts.services(2024, "300", 612));
    stream.state(EARLY_BIRD, Facts.application("early-bird", 2024, "2024-12-31"));
    awaitQuiet();
    assertThat(decisions(EARLY_BIRD, PHYSIOTHERAPIST_SOFTWARE, 2024)).isEmpty();

    stream.open("2025-01-06");

    assertThat(latest(EARLY_BIRD, PHYSIOTHERAPIST_SOFTWARE, 2024, 1).outcome()).isEqualTo(PENDING);
    awaitQuiet();
    assertThat(answers("early-bird")).extracting(ApplicationAnswer::ruleId).containsExactly("KSW8");
  }

  @Test
  @Order(2)
  @DisplayName("a preliminary decision exists from the first fact on and names what it waits for")
  void preliminaryFromTheFirstFact() {
    stream.state(STANDARD, Facts.services(2024, "300", 612));

    Decision first = latest(STANDARD, PHYSIOTHERAPIST_SOFTWARE, 2024, 1);

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
  @Order(3)
  @DisplayName("an event is keyed by provider and carries its decisionId as CloudEvents id")
  void eventsAreKeyed() {
    ConsumerRecord<String, byte[]> event =
        topics.all(Topic.DECISIONS).stream()
            .filter(found -> found.key().equals(STANDARD))
            .findFirst()
            .orElseThrow();

    assertThat(
            new String(
                event.headers().lastHeader(CloudEventHeaders.ID).value(), StandardCharsets.UTF_8))
        .isEqualTo("physiotherapist-software/2024/" + STANDARD + "/1");
  }

  @Test
  @Order(4)
  @DisplayName("pending becomes granted when the missing facts arrive, still preliminary")
  void pendingThenGranted() {
    stream.state("kine-file", Facts.homologated("2018-01-01", null));
    stream.state("kine-file", Facts.approved("2018-02-01", null));
    stream.state("other-file", Facts.homologated("2018-01-01", null));
    stream.state("other-file", Facts.approved("2018-02-01", null));
    standardFacts(STANDARD, "kine-file");
    standardFacts(SECOND_USER, "kine-file");
    standardFacts(OTHER_USER, "other-file");
    awaitQuiet();
    assertThat(inEnglish(latest(STANDARD, PHYSIOTHERAPIST_SOFTWARE, 2024).pendingOn()))
        .contains("an application by 2025-12-31 at the latest");
    stream.open("2025-06-02");
    for (String provider : List.of(STANDARD, SECOND_USER, OTHER_USER)) {
      stream.state(provider, Facts.application("app-" + provider, 2024, "2025-06-01"));
    }
    awaitQuiet();

    Decision granted = latest(STANDARD, PHYSIOTHERAPIST_SOFTWARE, 2024);

    assertThat(granted.status()).isEqualTo(PRELIMINARY);
    assertThat(granted.outcome()).isEqualTo(GRANTED);
    assertThat(granted.amount()).isEqualTo(EuroCents.ofEuros(800));
    assertThat(granted.application().applicationId()).isEqualTo("app-" + STANDARD);
    assertThat(granted.payBefore()).isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(inEnglish(granted.changes())).contains("outcome: pending, now granted");
    assertThat(answers("app-" + STANDARD))
        .singleElement()
        .satisfies(
            answer -> {
              assertThat(answer.admissible()).isTrue();
              assertThat(answer.on().value()).isEqualTo(LocalDate.of(2025, 6, 2));
            });
  }

  @Test
  @Order(5)
  @DisplayName("a decision becomes final when every source is complete, and is notified that day")
  void finalAfterCompleteness() {
    stream.open("2025-06-03");
    List<SourceYear> sources = sources(PHYSIOTHERAPIST_SOFTWARE, 2024);
    stream.complete(sources.subList(0, sources.size() - 1));
    awaitQuiet();
    assertThat(latest(STANDARD, PHYSIOTHERAPIST_SOFTWARE, 2024).status()).isEqualTo(PRELIMINARY);

    stream.complete(sources.subList(sources.size() - 1, sources.size()));
    awaitQuiet();

    Decision decided = latest(STANDARD, PHYSIOTHERAPIST_SOFTWARE, 2024);
    assertThat(decided.status()).isEqualTo(FINAL);
    assertThat(decided.outcome()).isEqualTo(GRANTED);
    assertThat(decided.notification().channel()).isEqualTo(NotificationChannel.PROSANTE);
    assertThat(decided.notification().on()).isEqualTo(LocalDate.of(2025, 6, 3));
    assertThat(inEnglish(decided.changes()))
        .containsExactly(
            "status: preliminary, now final",
            "waiting for: software approvals of 2024 from the Convention Commission, now nothing");
    readInTheLanguageAskedFor("/decisions/" + STANDARD + "/physiotherapist-software/2024");
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
        .body("errors.field", hasItem("knownOn"));
    given().get(address + "/statement?knownOn=2025-06-02&version=1").then().statusCode(400);
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
        .body("errors.field", hasItem("language"))
        .body("detail", containsString("en, fr, nl, de"));
    given()
        .get(address + "?language=de")
        .then()
        .statusCode(200)
        .header("Content-Language", "de")
        .body("[0].changes[0].phrase", equalTo("status-changed"))
        .body("[0].changes[0].text", equalTo("Status: vorläufig, jetzt endgültig"))
        .body("[0].changes[0].values.now", equalTo("FINAL"));
  }

  @Test
  @Order(6)
  @DisplayName("a correction makes a further version that says what changed, and stays final")
  void correctionMakesAVersion() {
    int before = latest(SECOND_USER, PHYSIOTHERAPIST_SOFTWARE, 2024).version();
    stream.state(SECOND_USER, Facts.services(2024, "300", 480));

    Decision corrected = latest(SECOND_USER, PHYSIOTHERAPIST_SOFTWARE, 2024, before + 1);

    assertThat(corrected.status()).isEqualTo(FINAL);
    assertThat(corrected.outcome()).isEqualTo(REFUSED);
    assertThat(corrected.amount()).isEqualTo(EuroCents.ZERO);
    assertThat(inEnglish(corrected.changes()))
        .containsExactly(
            "outcome: granted, now refused",
            "amount: 800 EUR, now 0 EUR",
            "KSW3 Activity: met (600 services in 2024 (1 insurer)), now not met (480 services in"
                + " 2024 (1 insurer): 20 short)",
            "to be paid before: 2025-12-31, now none");
    stream.state(SECOND_USER, Facts.services(2024, "300", 600));
    latest(SECOND_USER, PHYSIOTHERAPIST_SOFTWARE, 2024, before + 2);
  }

  @Test
  @Order(7)
  @DisplayName("an unchanged result emits nothing, though a fact was recorded again")
  void unchangedEmitsNothing() {
    int before = decisions(STANDARD, PHYSIOTHERAPIST_SOFTWARE, 2024).size();
    stream.open("2025-06-04");
    stream.state(STANDARD, Facts.services(2024, "300", 600));
    stream.state(STANDARD, Facts.registered("2010-09-01"));
    awaitQuiet();

    assertThat(decisions(STANDARD, PHYSIOTHERAPIST_SOFTWARE, 2024)).hasSize(before);
  }

  @Test
  @Order(8)
  @DisplayName("duplicates and reversed order give the same decision")
  void duplicatesAndReversedOrder() {
    String straight = Providers.number(10);
    String reversed = Providers.number(11);
    List<Fact> inOrder = history(straight);
    inOrder.forEach(stream::publish);
    List<Fact> backwards = new ArrayList<>(history(reversed));
    Collections.reverse(backwards);
    backwards.forEach(
        fact -> {
          stream.publish(fact);
          stream.publish(fact);
        });
    backwards.forEach(stream::publish);
    awaitQuiet();

    Decision one = latest(straight, PHYSIOTHERAPIST_SOFTWARE, 2024);
    Decision other = latest(reversed, PHYSIOTHERAPIST_SOFTWARE, 2024);

    assertThat(one.outcome()).isEqualTo(GRANTED);
    assertThat(other.outcome()).isEqualTo(one.outcome());
    assertThat(other.status()).isEqualTo(one.status());
    assertThat(observed(other)).isEqualTo(observed(one));
  }

  @Test
  @Order(9)
  @DisplayName("a ruling's fact outranks the insurer, even when the insurer insists later")
  void rulingOutranks() {
    String provider = Providers.number(12);
    standardFacts(provider, "kine-file");
    stream.state(provider, Facts.services(2024, "300", 480));
    stream.state(provider, Facts.application("app-" + provider, 2024, "2025-06-02"));
    awaitQuiet();
    assertThat(latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024).outcome()).isEqualTo(REFUSED);

    stream.rule(provider, Facts.services(2024, "300", 640));
    awaitQuiet();
    Decision ruled = latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024);
    assertThat(ruled.outcome()).isEqualTo(GRANTED);
    assertThat(condition(ruled, "activity").facts())
        .singleElement()
        .satisfies(fact -> assertThat(fact.source()).isEqualTo(Source.CONTESTATION));

    stream.state(provider, Facts.services(2024, "300", 470));
    awaitQuiet();
    assertThat(latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024)).isEqualTo(ruled);
  }

  @Test
  @Order(10)
  @DisplayName("an approval that is withdrawn decides again for the package's users only")
  void withdrawnApprovalConcernsUsersOnly() {
    Decision other = latest(OTHER_USER, PHYSIOTHERAPIST_SOFTWARE, 2024);
    assertThat(other.outcome()).isEqualTo(GRANTED);
    int requestsBefore = reEvaluations(OTHER_USER);

    stream.state("kine-file", Facts.approved("2018-02-01", "2023-12-31"));
    awaitQuiet();

    assertThat(latest(STANDARD, PHYSIOTHERAPIST_SOFTWARE, 2024).outcome()).isEqualTo(REFUSED);
    assertThat(latest(SECOND_USER, PHYSIOTHERAPIST_SOFTWARE, 2024).outcome()).isEqualTo(REFUSED);
    assertThat(latest(OTHER_USER, PHYSIOTHERAPIST_SOFTWARE, 2024)).isEqualTo(other);
    assertThat(reEvaluations(OTHER_USER)).isEqualTo(requestsBefore);

    stream.state("kine-file", Facts.approved("2018-02-01", null));
    awaitQuiet();
    assertThat(latest(STANDARD, PHYSIOTHERAPIST_SOFTWARE, 2024).outcome()).isEqualTo(GRANTED);
  }

  @Test
  @Order(11)
  @DisplayName(
      "KSW7-KSW9 12.23 early, late and paper applications are answered with their rule, and on their day or later")
  void applicationsAreAnswered() {
    String provider = Providers.number(13);
    stream.state(provider, Facts.application("early", 2024, "2024-12-31"));
    stream.state(
        provider, Facts.application("paper", 2024, "2025-06-03", ApplicationChannel.LETTER));
    stream.state(provider, Facts.application("late", 2023, "2025-01-01"));
    stream.state(provider, Facts.application("unknown-year", 2030, "2025-06-03"));
    awaitQuiet();

    assertThat(answers("early")).extracting(ApplicationAnswer::ruleId).containsExactly("KSW8");
    assertThat(answers("paper")).extracting(ApplicationAnswer::ruleId).containsExactly("KSW7");
    assertThat(answers("late")).extracting(ApplicationAnswer::ruleId).containsExactly("KSW9");
    assertThat(answers("unknown-year"))
        .extracting(ApplicationAnswer::ruleId)
        .containsExactly("KSW8");
    for (String applicationId : List.of("early", "paper", "late", "unknown-year")) {
      assertThat(answers(applicationId)).noneMatch(ApplicationAnswer::admissible);
    }

    // A Saturday, seen while the Wednesday before is open: it is answered on Whit Tuesday at the
    // earliest
    stream.state(provider, Facts.application("on-a-saturday", 2024, "2025-06-07"));
    awaitQuiet();
    assertThat(answers("on-a-saturday"))
        .extracting(answer -> answer.on().value())
        .containsExactly(LocalDate.of(2025, 6, 10));
    assertThat(latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024).decidedOn().value())
        .isEqualTo(LocalDate.of(2025, 6, 10));

    stream.rule(
        provider, Facts.application("paper", 2024, "2025-06-03", ApplicationChannel.LETTER));
    awaitQuiet();
    assertThat(answers("paper"))
        .extracting(ApplicationAnswer::admissible)
        .containsExactly(false, true);
  }

  @Test
  @Order(12)
  @DisplayName("garbage on the fact topic is rejected with its bytes, and the rest goes on")
  void garbageIsRejected() {
    String provider = Providers.number(14);
    Fact good = stream.next(provider, Facts.services(2024, "300", 700));
    String json = new String(json(good), StandardCharsets.UTF_8);
    Garbage garbage = new Garbage(topics);
    garbage.facts("not json", provider, "malformed-json", null);
    garbage.facts("", provider, "malformed-json", null);
    garbage.facts("[]", provider, "malformed-json", null);
    garbage.facts(
        json.replace("\"services\":700", "\"services\":-1"),
        provider,
        "invalid-value",
        "value.services");
    garbage.facts(
        json.replace("\"services\":700,", ""), provider, "invalid-value", "value.services");
    garbage.facts(
        json.replace("activity-count\",", "nonsense\","), provider, "invalid-value", "value.kind");
    garbage.facts(json.replace("\"2025-", "\"2025/"), provider, "invalid-value", "observedOn");
    garbage.facts(json.replace("\"feed\":\"test\",", ""), provider, "missing-field", "feed");
    garbage.facts(
        json.replace("/insurers/1\"", "/insurers/2\""), provider, "contradictory", "factId");
    garbage.facts(json, Providers.number(15), "contradictory", "key");
    String share =
        new String(json(stream.next(provider, share("300", 80, 20))), StandardCharsets.UTF_8);
    for (String beneficiaries : List.of("0", "101")) {
      garbage.facts(
          share.replace("\"beneficiaries\":20", "\"beneficiaries\":" + beneficiaries),
          provider,
          "contradictory",
          "value.beneficiaries");
    }
    garbage.facts(
        share.replace("\"personalShareCollected\":80", "\"personalShareCollected\":101"),
        provider,
        "contradictory",
        "value.personalShareCollected");
    garbage.facts(
        json.replace(provider, "12345678"), "12345678", "invalid-inami-number", "subject");
    garbage.facts("x".repeat(70_000), provider, "too-large", null);
    garbage.publish(Topic.BUSINESS_DAYS, "{\"day\":\"2025-06-08\"}", "invalid-value", "day");
    garbage.publish(
        Topic.SOURCE_COMPLETENESS, "{\"source\":\"nobody\"}", "invalid-value", "source");
    garbage.publish(Topic.RE_EVALUATIONS, "{}", "missing-field", "provider");
    topics.publishBytes(
        Topic.FACTS, provider, json(good), Map.of(CloudEventHeaders.TYPE, EventType.DECISION.id()));
    stream.publish(good);

    awaitQuiet();

    garbage.expect(Topic.FACTS, "unexpected-type", "ce_type");
    assertThat(rejections())
        .extracting(found -> found.topic() + " " + found.code() + " " + found.field())
        .containsExactlyInAnyOrderElementsOf(garbage.expected());
    assertThat(rejections())
        .allSatisfy(
            found -> {
              assertThat(found.reason()).isNotBlank();
              assertThat(found.reason()).doesNotContain("12345678");
            });
    assertThat(rejections())
        .extracting(Rejection::value)
        .contains(Base64.getEncoder().encodeToString("not json".getBytes(StandardCharsets.UTF_8)));
    assertThat(latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024).version()).isEqualTo(1);
  }

  @Test
  @Order(13)
  @DisplayName("another profession is in play for neither premium")
  void anotherProfession() {
    String provider = Providers.number(16);
    stream.state(provider, Facts.generalPractitioner("2012-09-01"));
    stream.state(provider, Facts.services(2024, "300", 700));
    stream.state(provider, Facts.application("gp", 2024, "2025-06-02"));
    awaitQuiet();

    assertThat(topics.events(Topic.DECISIONS, Decision.class, made -> about(made, provider)))
        .isEmpty();
    assertThat(answers("gp")).hasSize(1);
  }

  @Test
  @Order(14)
  @DisplayName("every table and column that may name a person is documented as it is treated")
  void everyTableIsDocumented() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      PersonalDataPage.requireComplete("eligibility", connection, List.of(), List.of());
    }
  }

  @Test
  @Order(14)
  @DisplayName(
      "KSW9 12.27 when the window closes, who did not apply gets a statement and no decision, days skipped or not")
  void windowCloses() {
    String provider = Providers.number(17);
    standardFacts(provider, "other-file");
    awaitQuiet();
    stream.open("2025-12-31");
    awaitQuiet();
    assertThat(latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024).outcome()).isEqualTo(PENDING);

    stream.open("2026-01-05");
    awaitQuiet();

    Decision closed = latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024);
    assertThat(closed.status()).isEqualTo(PRELIMINARY);
    assertThat(closed.notification()).isNull();
    assertThat(closed.outcome()).isEqualTo(NOT_APPLIED_FOR);
    assertThat(closed.prospect().outcome()).isEqualTo(GRANTED);
    assertThat(closed.prospect().amount()).isEqualTo(EuroCents.ofEuros(800));
    assertThat(failed(closed)).containsExactly("KSW9");
    assertThat(closed.decidedOn().value()).isEqualTo(LocalDate.of(2026, 1, 5));
  }

  @Test
  @Order(15)
  @DisplayName("KQP8 a complete list brings every physiotherapist of the register into play")
  void completeListBringsAllIntoPlay() {
    String listed = Providers.number(18);
    String notListed = Providers.number(19);
    String gone = Providers.number(20);
    stream.state(listed, Facts.registered("2010-09-01"));
    stream.state(listed, Facts.quality(2025, true, null, "2026-02-27"));
    stream.state(notListed, Facts.registered("2010-09-01"));
    stream.state(gone, Facts.registered("2010-09-01", "2024-12-31"));
    stream.open("2026-02-27");
    awaitQuiet();
    assertThat(latest(listed, PHYSIOTHERAPIST_QUALITY, 2025).outcome()).isEqualTo(GRANTED);
    assertThat(decisions(notListed, PHYSIOTHERAPIST_QUALITY, 2025)).isEmpty();

    stream.complete(sources(PHYSIOTHERAPIST_QUALITY, 2025));
    awaitQuiet();

    assertThat(latest(notListed, PHYSIOTHERAPIST_QUALITY, 2025).status()).isEqualTo(PRELIMINARY);
    assertThat(failed(latest(notListed, PHYSIOTHERAPIST_QUALITY, 2025))).containsExactly("KQP8");
    assertThat(decisions(gone, PHYSIOTHERAPIST_QUALITY, 2025)).isEmpty();

    stream.open("2026-03-02");
    awaitQuiet();

    assertThat(latest(listed, PHYSIOTHERAPIST_QUALITY, 2025).status()).isEqualTo(FINAL);
    assertThat(latest(listed, PHYSIOTHERAPIST_QUALITY, 2025).payBefore())
        .isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(latest(notListed, PHYSIOTHERAPIST_QUALITY, 2025).status()).isEqualTo(FINAL);
  }

  @Test
  @Order(16)
  @DisplayName(
      "completeness that is taken back makes what rests on it preliminary, by the source's name,"
          + " and lists who was notified")
  void completenessTakenBack() {
    SourceYear counts = FactStream.source(Source.INSURERS, "activity-counts", 2024);
    Decision granted = latest(OTHER_USER, PHYSIOTHERAPIST_SOFTWARE, 2024);
    assertThat(granted.outcome()).isEqualTo(GRANTED);
    assertThat(granted.status()).isEqualTo(FINAL);
    stream.completeness(counts, false);
    awaitQuiet();

    Decision open = latest(OTHER_USER, PHYSIOTHERAPIST_SOFTWARE, 2024);
    assertThat(open.status()).isEqualTo(PRELIMINARY);
    assertThat(open.outcome()).isEqualTo(GRANTED);
    assertThat(open.notification()).isNull();
    assertThat(inEnglish(open.pendingOn()))
        .containsExactly("activity counts of 2024 from the insurers");
    Caller.as("handler-1", Role.CASE_HANDLER)
        .get("/suspended")
        .then()
        .statusCode(200)
        .body("source.unique()", equalTo(List.of("insurers")))
        .body("feed.unique()", equalTo(List.of("activity-counts")))
        .body(
            "find { it.provider == '%s' }.notifiedOn".formatted(OTHER_USER),
            equalTo(granted.notification().on().toString()))
        .body("find { it.provider == '%s' }.outcome".formatted(OTHER_USER), equalTo("GRANTED"))
        .body(
            "find { it.provider == '%s' }.decisionId".formatted(OTHER_USER),
            equalTo(granted.decisionId()));

    stream.completeness(counts, true);
    awaitQuiet();
    Decision again = latest(OTHER_USER, PHYSIOTHERAPIST_SOFTWARE, 2024);
    assertThat(again.version()).isEqualTo(granted.version() + 2);
    assertThat(again.status()).isEqualTo(FINAL);
    assertThat(again.outcome()).isEqualTo(GRANTED);
    assertThat(again.amount()).isEqualTo(granted.amount());
    Caller.as("handler-1", Role.CASE_HANDLER)
        .get("/suspended")
        .then()
        .statusCode(200)
        .body("", hasSize(0));
  }

  @Test
  @Order(17)
  @DisplayName("premium year 2026 is decided because its file was added")
  void furtherPremiumYear() {
    String provider = Providers.number(21);
    stream.state(provider, Facts.registered("2010-09-01"));
    stream.state(provider, Facts.adhered("2018-01-01.."));
    stream.state(provider, Facts.services(2026, "300", 600));
    stream.state(provider, Facts.use("other-file", "2018-01-01", null));
    stream.state(provider, Facts.application("app-2026", 2026, "2027-06-01"));
    awaitQuiet();

    Decision foretold = latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2026);

    assertThat(foretold.outcome()).isEqualTo(GRANTED);
    assertThat(foretold.amount()).isEqualTo(EuroCents.ofEuros(850));
  }

  @Test
  @Order(17)
  @DisplayName(
      "SOC5 a period of inactivity that becomes known later has the social status decided anew")
  void inactivityKnownLater() {
    String provider = Providers.number(22);
    stream.state(provider, Facts.registered("2010-09-01"));
    stream.state(provider, Facts.adhered("2018-01-01.."));
    stream.state(provider, Facts.services(2022, "300", 1_200));
    stream.state(
        provider,
        new FactValue.SocialStatusContract(
            PremiumYear.of(2022), "Pension fund 12", LocalDate.of(2022, 11, 5)));
    awaitQuiet();
    Decision before = latest(provider, PHYSIOTHERAPIST_SOCIAL_STATUS, 2022);
    assertThat(before.amount()).isEqualTo(EuroCents.ZERO);

    stream.state(
        provider,
        new FactValue.InactivityPeriod(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 5, 12)));
    awaitQuiet();

    Decision lowered = latest(provider, PHYSIOTHERAPIST_SOCIAL_STATUS, 2022);
    assertThat(lowered.version()).isGreaterThan(before.version());
    assertThat(lowered.conditions())
        .filteredOn(condition -> condition.ruleId().equals("SOC5"))
        .extracting(ConditionResult::outcome)
        .containsExactly(ConditionOutcome.MET);
  }

  @Test
  @Order(18)
  @DisplayName("thousands of providers in one go are each decided once")
  void manyAtOnce() {
    int many = 500;
    for (int i = 0; i < many; i++) {
      stream.state(Providers.number(1_000 + i), Facts.services(2025, "300", i));
    }
    awaitQuiet();

    Map<String, Long> versions = new HashMap<>();
    topics
        .events(
            Topic.DECISIONS,
            Decision.class,
            made -> made.year().value() == 2025 && made.scheme() == PHYSIOTHERAPIST_SOFTWARE)
        .forEach(made -> versions.merge(made.provider().value(), 1L, Long::sum));
    assertThat(versions).hasSizeGreaterThanOrEqualTo(many);
    assertThat(versions.get(Providers.number(1_000))).isEqualTo(1);
    assertThat(versions.get(Providers.number(1_000 + many - 1))).isEqualTo(1);
  }

  @Test
  @Order(19)
  @DisplayName("PPI6 a member's correction decides the whole group again, and nobody else")
  void correctionOfAMember() {
    String below = Providers.doctor(1);
    String above = Providers.doctor(2);
    String outsider = Providers.doctor(3);
    for (String doctor : List.of(below, above, outsider)) {
      stream.state(doctor, Facts.generalPractitioner("2010-09-01"));
      stream.state(doctor, new FactValue.Competence("003", LocalDate.of(2010, 9, 1), null));
    }
    for (String member : List.of(below, above)) {
      stream.state(
          member,
          new FactValue.PracticeMembership(
              "practice-0017",
              LocalDate.of(2020, 3, 2),
              LocalDate.of(2020, 3, 2),
              null,
              LocalDate.of(2020, 3, 2)));
    }
    stream.state(below, evidenceLinker(2));
    stream.state(above, evidenceLinker(8));
    stream.state(outsider, evidenceLinker(5));
    awaitQuiet();
    Decision carried = latest(below, GP_INTEGRATED_PRACTICE, 2025);
    assertThat(condition(carried, EVIDENCE_LINKER).outcome()).isEqualTo(ConditionOutcome.MET);
    int ofOutsider = latest(outsider, GP_INTEGRATED_PRACTICE, 2025).version();

    stream.state(above, evidenceLinker(7));
    awaitQuiet();

    Decision alone = latest(below, GP_INTEGRATED_PRACTICE, 2025);
    assertThat(alone.version()).isGreaterThan(carried.version());
    assertThat(condition(alone, EVIDENCE_LINKER).outcome()).isNotEqualTo(ConditionOutcome.MET);
    assertThat(latest(outsider, GP_INTEGRATED_PRACTICE, 2025).version()).isEqualTo(ofOutsider);
    assertThat(
            topics.events(
                Topic.RE_EVALUATIONS,
                ReEvaluation.class,
                asked -> asked.cause() != null && asked.cause().contains("practice-0017")))
        .extracting(asked -> asked.provider().value())
        .containsOnly(below, above);
  }

  @Test
  @Order(19)
  @DisplayName(
      "PPI6 two who become members of a practice at the same time, on two instances, have one mean")
  void twoMembersAtTheSameTime() throws Exception {
    String below = Providers.doctor(4);
    String above = Providers.doctor(5);
    for (String doctor : List.of(below, above)) {
      stream.state(doctor, Facts.generalPractitioner("2010-09-01"));
      stream.state(doctor, new FactValue.Competence("003", LocalDate.of(2010, 9, 1), null));
    }
    stream.state(below, evidenceLinker(2));
    stream.state(above, evidenceLinker(8));
    awaitQuiet();
    assertThat(condition(latest(below, GP_INTEGRATED_PRACTICE, 2025), EVIDENCE_LINKER).outcome())
        .isNotEqualTo(ConditionOutcome.MET);

    atTheSameTime(membership(below), membership(above));
    awaitQuiet();

    for (String member : List.of(below, above)) {
      assertThat(condition(latest(member, GP_INTEGRATED_PRACTICE, 2025), EVIDENCE_LINKER).outcome())
          .as(member)
          .isEqualTo(ConditionOutcome.MET);
    }
  }

  private ReceivedRecord membership(String doctor) {
    Fact fact =
        stream.next(
            doctor,
            new FactValue.PracticeMembership(
                "practice-0018",
                LocalDate.of(2020, 3, 2),
                LocalDate.of(2020, 3, 2),
                null,
                LocalDate.of(2020, 3, 2)));
    return new ReceivedRecord(
        Topic.FACTS.topicName(),
        0,
        0,
        0,
        doctor.getBytes(StandardCharsets.UTF_8),
        json(fact),
        Map.of());
  }

  /** The first transaction stays open until the other waits for it, or has ended without. */
  private void atTheSameTime(ReceivedRecord first, ReceivedRecord second) throws Exception {
    CountDownLatch handled = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    ExecutorService instances = Executors.newFixedThreadPool(2);
    try {
      Future<?> one = instances.submit(() -> handle(first, handled, mayCommit));
      assertThat(handled.await(30, TimeUnit.SECONDS)).isTrue();
      Future<?> other =
          instances.submit(() -> handle(second, new CountDownLatch(1), new CountDownLatch(0)));
      await().atMost(LONGEST_WAIT).until(() -> other.isDone() || somebodyWaits());
      mayCommit.countDown();
      one.get(30, TimeUnit.SECONDS);
      other.get(30, TimeUnit.SECONDS);
    } finally {
      mayCommit.countDown();
      instances.shutdownNow();
    }
  }

  private void handle(ReceivedRecord record, CountDownLatch handled, CountDownLatch mayCommit) {
    unitOfWork.call(
        outgoing -> {
          inbox.handle(List.of(record), outgoing);
          handled.countDown();
          try {
            return mayCommit.await(30, TimeUnit.SECONDS);
          } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
          }
        });
  }

  private boolean somebodyWaits() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select count(*) from pg_stat_activity where datname = current_database()"
                    + " and wait_event_type = 'Lock'");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getInt(1) > 0;
    }
  }

  private static FactValue evidenceLinker(int times) {
    return new FactValue.UsageCount(
        UsageParameter.EVIDENCE_LINKER,
        PremiumYear.of(2025),
        LocalDate.of(2025, 7, 1),
        LocalDate.of(2025, 12, 31),
        times,
        null);
  }

  @Test
  @Order(20)
  @DisplayName("every decision that was stored can be decided again, byte for byte")
  void everythingCanBeRecomputed() throws SQLException {
    int recomputed = 0;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select event, input from decision
                join decision_input using (provider, scheme, year, version)
                order by provider, scheme, year, version
                """);
        ResultSet row = select.executeQuery()) {
      Decision before = null;
      while (row.next()) {
        Decision stored = read(row.getBytes(1), Decision.class);
        DecisionInput input = read(row.getBytes(2), DecisionInput.class);

        Decision again =
            input.decide(schemes, stored.version() == 1 ? null : before, stored.version());

        assertThat(json(again)).as(stored.decisionId()).isEqualTo(row.getBytes(1));
        before = stored;
        recomputed++;
      }
    }
    assertThat(recomputed).isEqualTo(topics.all(Topic.DECISIONS).size()).isGreaterThan(500);
  }

  @Test
  @Order(21)
  @DisplayName("the published decisions are the stored ones, each once and in order of version")
  void publishedOnceAndInOrder() {
    Map<String, Integer> seen = new HashMap<>();
    for (Decision made : topics.events(Topic.DECISIONS, Decision.class, any -> true)) {
      String place = made.scheme() + "/" + made.year() + "/" + made.provider();
      assertThat(made.version()).isEqualTo(seen.getOrDefault(place, 0) + 1);
      seen.put(place, made.version());
    }
    assertThat(seen).isNotEmpty();
  }

  @Test
  @Order(22)
  @DisplayName("the summary counts the current decisions")
  void summaryCounts() {
    Map<List<Object>, Long> expected = new HashMap<>();
    Map<String, Decision> current = new HashMap<>();
    topics
        .events(Topic.DECISIONS, Decision.class, any -> true)
        .forEach(
            made -> current.put(made.scheme() + "/" + made.year() + "/" + made.provider(), made));
    current
        .values()
        .forEach(
            made ->
                expected.merge(
                    List.of(
                        made.scheme().id(),
                        made.year().value(),
                        made.status().name(),
                        made.outcome().name()),
                    1L,
                    Long::sum));

    var summary = given().get("/summary").then().statusCode(200).extract().jsonPath();
    Map<List<Object>, Long> counted = new HashMap<>();
    List<Map<String, Object>> rows = summary.getList("decisions");
    for (Map<String, Object> row : rows) {
      counted.put(
          List.of(row.get("scheme"), row.get("year"), row.get("status"), row.get("outcome")),
          ((Number) row.get("count")).longValue());
    }

    assertThat(counted).isEqualTo(expected);
    assertThat(rows)
        .filteredOn(row -> row.get("outcome").equals("GRANTED") && row.get("year").equals(2024))
        .allSatisfy(
            row ->
                assertThat(((Number) row.get("amountCents")).longValue())
                    .isEqualTo(80_000 * ((Number) row.get("count")).longValue()));
    assertThat(summary.getLong("providers")).isGreaterThan(500);
    assertThat(summary.getLong("applications.admissible")).isPositive();
    assertThat(summary.getLong("applications.inadmissible")).isEqualTo(4);
  }

  @Test
  @Order(23)
  @DisplayName("a provider's decisions are shown with their whole history, the newest first")
  void historyIsShown() {
    given()
        .get("/decisions/" + SECOND_USER)
        .then()
        .statusCode(200)
        .body("findAll { it.scheme == 'physiotherapist-software' && it.year == 2024 }", hasSize(1))
        .body(
            "find { it.year == 2024 && it.scheme == 'physiotherapist-software' }.outcome",
            equalTo("GRANTED"));
    List<Integer> versions =
        given()
            .get("/decisions/" + SECOND_USER + "/physiotherapist-software/2024")
            .then()
            .statusCode(200)
            .body("[0].conditions", hasSize(5))
            .body(
                "[0].conditions.find { it.ruleId == 'KSW3' }.facts[0].deliveryId",
                equalTo("delivery-1"))
            .extract()
            .jsonPath()
            .getList("version");

    assertThat(versions).isSortedAccordingTo(Comparator.reverseOrder()).endsWith(2, 1);
  }

  @Test
  @Order(24)
  @DisplayName(
      "a parameter file that changed asks for everybody, and unchanged results emit nothing")
  void changedParametersAskForEverybody() throws SQLException {
    int decided = topics.all(Topic.DECISIONS).size();
    int asked = reEvaluations(EARLY_BIRD);
    parameterChange.follow();
    awaitQuiet();
    assertThat(reEvaluations(EARLY_BIRD)).isEqualTo(asked);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update parameters_followed set version = 'an earlier file'"
                    + " where scheme = 'physiotherapist-software' and year = 2024")) {
      assertThat(update.executeUpdate()).isEqualTo(1);
    }

    parameterChange.follow();
    awaitQuiet();

    assertThat(reEvaluations(EARLY_BIRD)).isEqualTo(asked + 1);
    assertThat(topics.all(Topic.DECISIONS)).hasSize(decided);
  }

  @Test
  @Order(25)
  @DisplayName(
      "what stays owed is shown by scheme: of each decision the latest version that was final and not pending")
  void whatStaysOwed() throws SQLException {
    awaitQuiet();
    Map<String, BigDecimal> owed = new TreeMap<>();
    try (Connection connection = dataSource.getConnection();
        var row =
            connection
                .createStatement()
                .executeQuery(
                    """
                    select scheme, sum(amount_cents) from (
                      select distinct on (provider, scheme, year) scheme, amount_cents
                      from decision where status = 'FINAL' and outcome <> 'PENDING'
                      order by provider, scheme, year, version desc
                    ) settled group by scheme
                    """)) {
      while (row.next()) {
        owed.put(row.getString(1), row.getBigDecimal(2));
      }
    }

    assertThat(owed).isNotEmpty().containsKey("physiotherapist-software");
    await()
        .untilAsserted(
            () ->
                owed.forEach(
                    (scheme, cents) ->
                        assertThat(new BigDecimal(shownOwed(scheme)))
                            .as(scheme)
                            .isEqualByComparingTo(cents)));
  }

  private static String shownOwed(String scheme) {
    String line = "care_premiums_decided_owed_cents{scheme=\"" + scheme + "\"} ";
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(shown -> shown.startsWith(line))
        .map(shown -> shown.substring(line.length()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Order(25)
  @DisplayName(
      "decisions are counted by scheme, outcome and status, and every metric is documented")
  void decisionsAreCounted() throws SQLException {
    String shown = given().get("/q/metrics").then().statusCode(200).extract().asString();
    String granted = "{outcome=\"GRANTED\",scheme=\"physiotherapist-software\",status=\"FINAL\"} ";
    long stand;
    try (Connection connection = dataSource.getConnection();
        var row =
            connection
                .createStatement()
                .executeQuery(
                    """
                    select count(*) from current_decision
                    where outcome = 'GRANTED' and scheme = 'physiotherapist-software'
                      and status = 'FINAL'
                    """)) {
      row.next();
      stand = row.getLong(1);
    }

    assertThat(shown)
        .contains("care_premiums_decisions_total" + granted)
        .contains("care_premiums_current_decisions" + granted + (double) stand);
    MetricsPage.requireDocumented("eligibility", shown);
  }

  @Test
  @Order(26)
  @DisplayName(
      "a later edition is followed from the day on which it is known, by a version of its own")
  void laterEdition() {
    String provider = Providers.number(60);
    stream.state(provider, Facts.registered("2010-09-01"));
    stream.state(provider, Facts.quality(2026, true, true, "2026-02-27"));
    awaitQuiet();
    Decision first = latest(provider, PHYSIOTHERAPIST_QUALITY, 2026);
    assertThat(first.outcome()).isEqualTo(GRANTED);
    assertThat(first.amount()).isEqualTo(EuroCents.ofEuros(2000));

    stream.open("2026-04-01");
    awaitQuiet();

    Decision second = latest(provider, PHYSIOTHERAPIST_QUALITY, 2026);
    assertThat(second.version()).isEqualTo(first.version() + 1);
    assertThat(second.amount()).isEqualTo(EuroCents.ofEuros(2100));
    assertThat(second.parameterVersion()).isNotEqualTo(first.parameterVersion());
    JsonPath release = ReleaseWatch.latest("physiotherapist-quality", 2026);
    assertThat(release.getString("state")).isEqualTo("FINISHED");
    assertThat(release.getString("startedOn")).isEqualTo("2026-04-01");
    assertThat(release.getString("finishedOn")).isEqualTo("2026-04-01");
    assertThat(release.getString("parameterVersion")).isEqualTo(second.parameterVersion());
    assertThat(release.<Map<String, Object>>getList("changes"))
        .containsExactly(
            Map.of(
                "outcomeBefore",
                "GRANTED",
                "outcome",
                "GRANTED",
                "decisions",
                1,
                "amountCentsDifference",
                10_000));
  }

  @Test
  @Order(27)
  @DisplayName(
      "a year is decided as law and facts were known on an earlier day, and says what came later")
  void asKnownOnAnEarlierDay() {
    String provider = Providers.number(60);
    String address = "/decisions/" + provider + "/physiotherapist-quality/2026?knownOn=";
    stream.open("2026-04-02");
    stream.state(provider, Facts.quality(2026, false, true, "2026-02-27"));
    stream.complete(sources(PHYSIOTHERAPIST_QUALITY, 2026));
    awaitQuiet();
    Decision now = latest(provider, PHYSIOTHERAPIST_QUALITY, 2026);
    assertThat(now.outcome()).isEqualTo(REFUSED);

    given()
        .get(address + "2026-04-02")
        .then()
        .statusCode(200)
        .body("outcome", equalTo("REFUSED"))
        .body("editionKnownFrom", equalTo("2026-04-01"))
        .body("parameterVersion", equalTo(now.parameterVersion()))
        .body("factsRecordedLater", hasSize(0))
        .body("valuesKnownLater", hasSize(0))
        .body("sourcesHeardLater", hasSize(0));
    given()
        .get(address + "2026-03-31")
        .then()
        .statusCode(200)
        .body("knownOn", equalTo("2026-03-31"))
        .body("outcome", equalTo("PENDING"))
        .body("editionKnownFrom", nullValue())
        .body("parameterVersion", not(equalTo(now.parameterVersion())))
        .body("valuesKnownLater.name", hasItem("notificationChannel"))
        .body("sourcesHeardLater.text", hasItem("quality list of 2026 from Pro-Q-Kiné"))
        .body("factsRecordedLater", hasSize(1))
        .body("factsRecordedLater[0].factId", containsString("quality-criteria"))
        .body("factsRecordedLater[0].recordedOn", equalTo("2026-04-02"));
    given()
        .get(address + "2025-01-06")
        .then()
        .statusCode(200)
        .body("inPlay", equalTo(false))
        .body("factsRecordedLater", hasSize(2));
    given().get(address + "2026-04-03").then().statusCode(400);
    assertThat(latest(provider, PHYSIOTHERAPIST_QUALITY, 2026)).isEqualTo(now);
  }

  @Test
  @Order(28)
  @DisplayName("PPI6 on an earlier day the group is looked at as it was known then")
  void groupAsKnownOnAnEarlierDay() {
    String below = Providers.doctor(1);
    String above = Providers.doctor(2);
    String address = "/decisions/" + below + "/gp-integrated-practice/2025?knownOn=";
    String linker = "conditions.find { it.condition == '%s' }.outcome".formatted(EVIDENCE_LINKER);
    stream.state(above, evidenceLinker(9));
    awaitQuiet();

    given()
        .get(address + "2026-04-02")
        .then()
        .statusCode(200)
        .body(linker, equalTo("MET"))
        .body("factsRecordedLater", hasSize(0));
    given()
        .get(address + "2026-04-01")
        .then()
        .statusCode(200)
        .body(linker, not(equalTo("MET")))
        .body("factsRecordedLater", hasSize(1))
        .body("factsRecordedLater[0].factId", containsString(above + "/usage-count"));
  }

  @Test
  @Order(29)
  @DisplayName(
      "of two releases everybody is asked once, within the bound, though connections are dropped")
  void releasesAreThrottledAndResume() throws SQLException {
    ReleaseWatch watch = new ReleaseWatch(dataSource);
    watch.watchPortions();
    watch.forgetParameters(SOFTWARE, 2024, 2025);

    parameterChange.follow();
    String first = ReleaseWatch.latest(SOFTWARE, 2024).getString("releaseId");
    String second = ReleaseWatch.latest(SOFTWARE, 2025).getString("releaseId");
    for (String releaseId : List.of(first, second)) {
      // The answer itself may meet a connection that was dropped
      await()
          .atMost(LONGEST_WAIT)
          .untilAsserted(
              () ->
                  assertThat(ReleaseWatch.one(releaseId).getInt("asked"))
                      .isGreaterThan(3 * PORTION));
      watch.dropConnections();
    }
    await().atMost(LONGEST_WAIT).ignoreExceptions().untilAsserted(parameterChange::follow);
    watch.clearDroppedConnections();
    awaitQuiet();

    Set<String> everybody = watch.everybody();
    for (String releaseId : List.of(first, second)) {
      JsonPath release = ReleaseWatch.one(releaseId);
      assertThat(release.getString("state")).isEqualTo("FINISHED");
      assertThat(release.getInt("asked")).isEqualTo(everybody.size());
      assertThat(release.getInt("decided")).isEqualTo(everybody.size());
      assertThat(release.getInt("failed")).isZero();
      assertThat(release.getInt("toAsk")).isZero();
      Map<String, Set<String>> questions = ReleaseWatch.questions(topics, releaseId);
      assertThat(questions.keySet()).isEqualTo(everybody);
      assertThat(questions.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
    }
    assertThat(ReleaseWatch.latest(SOFTWARE, 2025).getString("releaseId")).isEqualTo(second);
    assertThat(watch.askedAtOnce()).contains(PORTION).allMatch(asked -> asked <= PORTION);
    assertThat(watch.inFlight()).allMatch(inFlight -> inFlight <= BOUND);
    watch.stopWatching();
  }

  @Test
  @Order(30)
  @DisplayName("a release that is paused asks nobody, facts go on being decided, and it resumes")
  void releaseIsPausedAndResumed() throws SQLException {
    ReleaseWatch watch = new ReleaseWatch(dataSource);
    watch.forgetParameters(SOFTWARE, 2024);
    String releaseId;
    try (Connection held = watch.holdQuestions()) {
      parameterChange.follow();
      releaseId = ReleaseWatch.latest(SOFTWARE, 2024).getString("releaseId");
      assertThat(ReleaseWatch.order(releaseId, "pause")).isEqualTo(200);
      held.rollback();
    }
    awaitQuiet();
    JsonPath paused = ReleaseWatch.one(releaseId);
    assertThat(paused.getString("state")).isEqualTo("PAUSED");
    assertThat(paused.getString("pausedBy")).isEqualTo("operator-1");
    assertThat(paused.getInt("asked")).isEqualTo(PORTION);
    assertThat(paused.getInt("decided")).isEqualTo(PORTION);
    assertThat(paused.getInt("toAsk")).isEqualTo(watch.everybody().size() - PORTION);
    assertThat(ReleaseWatch.order(releaseId, "pause")).isEqualTo(409);
    given()
        .get("/q/metrics")
        .then()
        .body(
            containsString(
                "care_premiums_release_questions{state=\"to-ask\"} " + paused.getInt("toAsk")));

    Set<String> known = watch.everybody();
    String provider = Providers.number(61);
    stream.state(provider, Facts.services(2025, "300", 700));
    assertThat(latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2025, 1).version()).isEqualTo(1);

    assertThat(ReleaseWatch.order(releaseId, "resume")).isEqualTo(200);
    awaitQuiet();
    assertThat(ReleaseWatch.one(releaseId).getString("state")).isEqualTo("FINISHED");
    assertThat(ReleaseWatch.questions(topics, releaseId).keySet()).containsAll(known);
    assertThat(ReleaseWatch.order(releaseId, "resume")).isEqualTo(409);
    assertThat(ReleaseWatch.order("no-such-release", "pause")).isEqualTo(404);
  }

  @Test
  @Order(31)
  @DisplayName(
      "a release that follows on another asks in its place, and what it answers counts for it alone")
  void releaseSupersedesAnother() throws SQLException {
    ReleaseWatch watch = new ReleaseWatch(dataSource);
    watch.forgetParameters(SOFTWARE, 2024);
    String earlier;
    try (Connection held = watch.holdQuestions()) {
      parameterChange.follow();
      earlier = ReleaseWatch.latest(SOFTWARE, 2024).getString("releaseId");
      watch.asIfOfAnEarlierFile(earlier);
      watch.forgetParameters(SOFTWARE, 2024);
      parameterChange.follow();
      held.rollback();
    }
    awaitQuiet();

    JsonPath later = ReleaseWatch.latest(SOFTWARE, 2024);
    assertThat(later.getInt("decided")).isEqualTo(watch.everybody().size());
    assertThat(later.getString("state")).isEqualTo("FINISHED");
    JsonPath superseded = ReleaseWatch.one(earlier);
    assertThat(superseded.getString("supersededBy")).isEqualTo(later.getString("releaseId"));
    assertThat(superseded.getString("state")).isEqualTo("FINISHED");
    assertThat(superseded.getInt("asked")).isEqualTo(PORTION);
    assertThat(superseded.getInt("decided")).isZero();
    assertThat(ReleaseWatch.questions(topics, earlier)).hasSize(PORTION);
  }

  @Test
  @Order(32)
  @DisplayName(
      "an instance that is older than the parameters followed decides nothing, says so, and loses nothing")
  void olderInstance() throws SQLException {
    ReleaseWatch watch = new ReleaseWatch(dataSource);
    String provider = Providers.number(63);
    ParameterSet mine = watch.followed();
    watch.followNewerParameters();
    int refused = rejections().size();
    watch.forgetParameters(SOFTWARE, 2025);
    String release = ReleaseWatch.latest(SOFTWARE, 2025).getString("releaseId");
    parameterChange.follow();
    stream.state(provider, Facts.services(2025, "300", 701));
    await()
        .atMost(LONGEST_WAIT)
        .untilAsserted(
            () ->
                given()
                    .get("/q/health/ready")
                    .then()
                    .statusCode(503)
                    .body(
                        "checks.find { it.name == 'inbox' }.data.'stands back'",
                        containsString(
                            "parameter set %d (newer) is followed, and this instance is older: it has %d"
                                .formatted(mine.number() + 1, mine.number()))));
    await()
        .atMost(LONGEST_WAIT)
        .until(
            () ->
                kafka
                    .<byte[], byte[]>getConsumer("inbox")
                    .getAssignments()
                    .await()
                    .atMost(LONGEST_WAIT)
                    .isEmpty());
    assertThat(decisions(provider, PHYSIOTHERAPIST_SOFTWARE, 2025)).isEmpty();
    assertThat(ReleaseWatch.latest(SOFTWARE, 2025).getString("releaseId")).isEqualTo(release);
    assertThat(watch.followed().number()).isEqualTo(mine.number() + 1);

    parameterChange.goBack();

    assertThat(watch.followed()).isEqualTo(mine);
    assertThat(latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2025, 1).version()).isEqualTo(1);
    awaitQuiet();
    JsonPath again = ReleaseWatch.latest(SOFTWARE, 2025);
    assertThat(again.getString("releaseId")).isNotEqualTo(release);
    assertThat(again.getInt("decided")).isEqualTo(watch.everybody().size());
    assertThat(rejections()).hasSize(refused);
    await()
        .atMost(LONGEST_WAIT)
        .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
  }

  @Test
  @Order(33)
  @DisplayName(
      "a release goes on and ends though the service cannot decide on somebody, and says so")
  void releaseSurvivesWhoCannotBeDecidedOn() throws SQLException {
    ReleaseWatch watch = new ReleaseWatch(dataSource);
    String spoilt = Providers.number(62);
    watch.spoil(spoilt);
    watch.forgetParameters(SOFTWARE, 2024);

    parameterChange.follow();
    awaitQuiet();

    JsonPath release = ReleaseWatch.latest(SOFTWARE, 2024);
    assertThat(release.getString("state")).isEqualTo("FINISHED");
    assertThat(release.getInt("failed")).isEqualTo(1);
    assertThat(release.getInt("decided")).isEqualTo(watch.everybody().size() - 1);
    assertThat(rejections())
        .filteredOn(rejection -> rejection.code().equals("cannot-be-handled"))
        .singleElement()
        .satisfies(
            rejection -> assertThat(rejection.topic()).isEqualTo("eligibility.re-evaluations.v1"));
    watch.remove(spoilt);
  }

  @Test
  @Order(34)
  @DisplayName("CONDUCT-85 who is below 85 % is listed, selected, heard and closed with history")
  void collectedShare() throws SQLException {
    String below = Providers.number(8_501);
    String joined = Providers.number(8_502);
    String notBound = Providers.number(8_503);
    stream.state(below, Facts.adhered("2020-01-01..2020-12-31"));
    stream.state(joined, Facts.adhered("2020-06-01..2020-06-30"));
    stream.state(notBound, Facts.neverAdhered());
    collected(below, "300", 84);
    collected(below, "500", 80);
    collected(joined, "300", 50);
    collected(notBound, "300", 10);
    String unequal = Providers.number(8_504);
    collected(unequal, "300", 100);
    collected(unequal, "500", 79, null);
    awaitQuiet();
    assertThat(conductList()).doesNotContain(unequal);
    stream.state(unequal, Facts.adhered("2020-01-01..2020-12-31"));
    awaitQuiet();

    String day = given().get("/conduct/2020").then().statusCode(200).extract().path("openDay");
    assertThat(conductList())
        .startsWith("provider,attestedServices,personalShareCollected,percent,")
        .contains(
            below
                + ",200,164,82.00,82.00,40,5.00,true,true,false,2020-01-01..2020-12-31,366,,,false")
        .contains(
            joined
                + ",100,50,50.00,50.00,20,5.00,true,true,false,2020-06-01..2020-06-30,30,,,false")
        .contains(
            unequal + ",200,179,89.50,89.50,,,false,false,true,2020-01-01..2020-12-31,366,,,false")
        .doesNotContain(notBound);
    step(unequal, "selection", "", 409)
        .body("type", equalTo("urn:care-premiums:problem:not-below-selection-point"));
    given()
        .queryParam("language", "fr")
        .get("/conduct/2020/providers/" + unequal)
        .then()
        .statusCode(200)
        .header("Content-Language", "fr")
        .body("unequalByInsurer", equalTo(true))
        .body("insurers[1].percent", equalTo(79.00f))
        .body("insurers[0].servicesPerBeneficiary", equalTo(5.00f))
        .body("insurers[1]", not(hasKey("beneficiaries")))
        .body(
            "findings.find { it.text.phrase == 'insurers-differ' }.text.text",
            containsString("aucune sanction n’en découle en soi"))
        .body(
            "findings.find { it.text.phrase == 'insurers-differ' }.provenance", equalTo("default"))
        .body("findings.text.phrase", hasItem("beneficiaries-not-counted"));
    Caller.as("handler-1", Role.CASE_HANDLER)
        .queryParam("language", "nl")
        .post("/conduct/2020/providers/" + notBound + "/selection")
        .then()
        .statusCode(409)
        .body("detail", equalTo("Geen enkele dag van het jaar viel onder een overeenkomst."));
    step(below, "hearing", "\"heardOn\": \"%s\", \"statement\": \"x\"".formatted(day), 409)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:care-premiums:problem:not-selected"));
    step(notBound, "selection", "", 409)
        .body("type", equalTo("urn:care-premiums:problem:not-conventioned"));
    step(below, "selection", "", 200).body("status", equalTo("SELECTED"));
    step(joined, "selection", "", 200).body("history", hasSize(1));
    step(below, "selection", "", 409)
        .body("type", equalTo("urn:care-premiums:problem:already-selected"));

    collected(below, "500", 90);
    awaitQuiet();
    assertThat(conductList())
        .contains(
            below
                + ",200,174,87.00,87.00,40,5.00,false,false,false,2020-01-01..2020-12-31,366,SELECTED,,true");
    String corrected = "\"outcome\": \"CORRECTED_BY_INSURERS\", \"reason\": \"Figures corrected.\"";
    step(joined, "closure", corrected, 409)
        .body("type", equalTo("urn:care-premiums:problem:not-risen"));
    step(below, "closure", corrected, 200).body("status", equalTo("CLOSED"));

    String disproved = "\"outcome\": \"FIGURES_DISPROVED\", \"reason\": \"Receipts were shown.\"";
    step(joined, "closure", disproved, 409)
        .body("type", equalTo("urn:care-premiums:problem:not-heard"));
    step(
        joined,
        "hearing",
        "\"heardOn\": \"%s\", \"statement\": \"Paid in cash.\"".formatted(day),
        200);
    step(joined, "closure", disproved, 400).body("errors.field", hasItem("proof"));
    step(
            joined,
            "closure",
            disproved
                + ", \"proof\": [{\"insurer\": \"300\", \"attestedServices\": 100,"
                + " \"personalShareCollected\": 85}]",
            200)
        .body("standing", equalTo(85.00f))
        .body("percent", equalTo(50.00f));
    given()
        .get("/conduct/2020/providers/" + joined)
        .then()
        .statusCode(200)
        .body("conventionedDays", equalTo(30))
        .body("insurers[0].insurer", equalTo("300"))
        .body("history.status", equalTo(List.of("SELECTED", "HEARD", "CLOSED")))
        .body("history.handler.unique()", equalTo(List.of("handler-1")))
        .body("history[2].proof[0].personalShareCollected", equalTo(85))
        .body("history[0].heardOn", nullValue());
    given()
        .accept("application/x-ndjson")
        .get("/conduct/2020/providers")
        .then()
        .statusCode(200)
        .body(containsString("\"outcome\":\"FIGURES_DISPROVED\""))
        .body(containsString("the physiotherapist disproved the figures"));
    given()
        .get("/conduct/2020")
        .then()
        .body("providers", equalTo(4))
        .body("belowNotConventioned", equalTo(1))
        .body("belowRequired", equalTo(0))
        .body("unequalByInsurer", equalTo(1))
        .body("averages.belowRequired.providers", equalTo(1))
        .body("averages.belowRequired.servicesPerBeneficiary", equalTo(5.00f))
        .body("averages.notBelowRequired.providers", equalTo(1))
        .body("averages.notBelowRequired.services", equalTo(200))
        .body("averages.notBelowRequired.beneficiaries", equalTo(40))
        .body("averages.notBelowRequired.withoutBeneficiaries", equalTo(1))
        .body("averages.meaning.text", containsString("for the Convention Commission to say"))
        .body("averages.reference", equalTo("S2, art. 8"))
        .body("averages.legalReference", containsString("art. 8"))
        .body("documents.S2", containsString("(M/21)"))
        .body("risenSinceSelection", equalTo(1))
        .body("checks.CLOSED", equalTo(2))
        .body("figuresComplete", equalTo(false))
        .body("parameters.collectedShare[0].ruleId", equalTo("CONDUCT-85"));

    given().get("/conduct/2019").then().statusCode(404);
    given().get("/conduct/2020/providers/" + STANDARD).then().statusCode(404);
    step(STANDARD, "selection", "", 404);
    step(
            below,
            "hearing",
            "\"heardOn\": \"%s\", \"statement\": \"x\", \"by\": \"me\"".formatted(day),
            400)
        .body("errors.field", hasItem("by"));
    try (Connection connection = dataSource.getConnection();
        PreparedStatement change =
            connection.prepareStatement("update adversarial_step set handler = 'handler-2'")) {
      assertThatThrownBy(change::executeUpdate).hasMessageContaining("only added");
    }
  }

  @Test
  @Order(35)
  @DisplayName("after its database was restored, a change is again newer than all that was said")
  void restoredDatabase() throws Exception {
    String provider = STANDARD;
    stream.state(provider, Facts.services(2024, "300", 601));
    awaitQuiet();
    Decision backedUp = latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024);
    Backup backup = Backup.make(dataSource);
    stream.state(provider, Facts.services(2024, "300", 479));
    Decision lost = latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024, backedUp.version() + 1);
    awaitQuiet();

    backup.restore();
    assertThat(restoration.restore().highest()).isGreaterThanOrEqualTo(lost.version());
    java.util.function.Consumer<Consumer<byte[], byte[]>> joinAgain = Consumer::enforceRebalance;
    kafka
        .<byte[], byte[]>getConsumer("inbox")
        .runOnPollingThread(joinAgain)
        .await()
        .atMost(LONGEST_WAIT);

    // What was said after the backup is said again, and then what happens next
    Decision again = latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024, 1_000_001);
    assertThat(again.outcome()).isEqualTo(lost.outcome()).isEqualTo(REFUSED);
    assertThat(again.amount()).isEqualTo(lost.amount());
    stream.state(provider, Facts.services(2024, "300", 602));
    assertThat(latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024, 1_000_002).outcome())
        .isEqualTo(backedUp.outcome());
    assertThat(decisions(provider, PHYSIOTHERAPIST_SOFTWARE, 2024))
        .extracting(Decision::version)
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(restoration.restore().epoch().number()).isEqualTo(2);
  }

  private void collected(String provider, String insurer, int collected) {
    collected(provider, insurer, collected, 20);
  }

  private void collected(String provider, String insurer, int collected, Integer beneficiaries) {
    stream.state(provider, share(insurer, collected, beneficiaries));
  }

  /** Of 100 services of 2020. */
  private static FactValue share(String insurer, int collected, Integer beneficiaries) {
    return new FactValue.PersonalShareCount(
        PremiumYear.of(2020), insurer, LocalDate.of(2020, 12, 31), 100, collected, beneficiaries);
  }

  private static String conductList() {
    return given()
        .accept("text/csv")
        .get("/conduct/2020/providers")
        .then()
        .statusCode(200)
        .contentType("text/csv")
        .extract()
        .asString();
  }

  private static ValidatableResponse step(String provider, String step, String fields, int status) {
    return Caller.as("handler-1", Role.CASE_HANDLER)
        .contentType(ContentType.JSON)
        .body("{" + fields + "}")
        .post("/conduct/2020/providers/" + provider + "/" + step)
        .then()
        .statusCode(status);
  }

  private void standardFacts(String provider, String packageId) {
    stream.state(provider, Facts.registered("2010-09-01"));
    stream.state(provider, Facts.adhered("2018-01-01.."));
    stream.state(provider, Facts.services(2024, "300", 600));
    stream.state(provider, Facts.use(packageId, "2018-01-01", null));
  }

  /** What is told of a provider, in the order of telling. */
  private static List<Fact> history(String provider) {
    return List.of(
        stream.next(provider, Facts.registered("2010-09-01")),
        stream.next(provider, Facts.neverAdhered()),
        stream.next(provider, Facts.services(2024, "300", 100)),
        stream.next(provider, Facts.use("other-file", "2018-01-01", "2023-12-31")),
        stream.next(provider, Facts.adhered("2018-01-01..")),
        stream.next(provider, Facts.services(2024, "300", 900)),
        stream.next(provider, Facts.services(2024, "300", 400)),
        stream.next(provider, Facts.services(2024, "500", 100)),
        stream.next(provider, Facts.use("other-file", "2018-01-01", null)),
        stream.next(provider, Facts.application("app-history", 2024, "2025-06-02")));
  }

  private List<Rejection> rejections() {
    return topics.events(
        Topic.PLATFORM_REJECTIONS, Rejection.class, found -> found.service().equals("eligibility"));
  }

  private int reEvaluations(String provider) {
    return (int)
        topics.all(Topic.RE_EVALUATIONS).stream()
            .filter(found -> provider.equals(found.key()))
            .count();
  }

  private List<ApplicationAnswer> answers(String applicationId) {
    return topics.events(
        Topic.APPLICATION_ANSWERS,
        ApplicationAnswer.class,
        answer -> answer.applicationId().equals(applicationId));
  }

  /** Waits until what was published is handled, and what came of it is published. */
  private void awaitQuiet() {
    quiet.await();
  }

  private Decision latest(String provider, Scheme scheme, int year, int version) {
    await()
        .atMost(LONGEST_WAIT)
        .untilAsserted(
            () ->
                assertThat(decisions(provider, scheme, year))
                    .extracting(Decision::version)
                    .contains(version));
    return latest(provider, scheme, year);
  }

  private Decision latest(String provider, Scheme scheme, int year) {
    return decisions(provider, scheme, year).stream()
        .max(Comparator.comparing(Decision::version))
        .orElseThrow(() -> new AssertionError("no decision"));
  }

  private List<Decision> decisions(String provider, Scheme scheme, int year) {
    return topics.events(
        Topic.DECISIONS,
        Decision.class,
        made ->
            about(made, provider)
                && made.scheme() == scheme
                && made.year().equals(PremiumYear.of(year)));
  }

  private static boolean about(Decision made, String provider) {
    return made.provider().value().equals(provider);
  }

  private List<SourceYear> sources(Scheme scheme, int year) {
    return schemes.find(scheme, PremiumYear.of(year)).orElseThrow().rules().sources();
  }

  private static ConditionResult condition(Decision decision, String title) {
    return decision.conditions().stream()
        .filter(condition -> condition.condition().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> failed(Decision decision) {
    return decision.conditions().stream()
        .filter(condition -> condition.outcome() == ConditionOutcome.NOT_MET)
        .map(ConditionResult::ruleId)
        .toList();
  }

  private static List<String> observed(Decision decision) {
    return decision.conditions().stream()
        .map(condition -> condition.outcome() + " " + condition.observed())
        .toList();
  }

  private static byte[] json(Object value) {
    try {
      return ContractJson.mapper().writeValueAsBytes(value);
    } catch (com.fasterxml.jackson.core.JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  private static <T> T read(byte[] data, Class<T> type) {
    try {
      return ContractJson.mapper().readValue(data, type);
    } catch (java.io.IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static List<String> inEnglish(List<Sentence> sentences) {
    return sentences.stream().map(DecisionPhrasebooks.in(Language.ENGLISH)::text).toList();
  }
}

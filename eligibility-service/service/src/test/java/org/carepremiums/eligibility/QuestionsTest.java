package org.carepremiums.eligibility;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.platform.testing.access.AccessProbe;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions over HTTP that need no history. */
@QuarkusTest
@EligibilityStack
@DisplayName("Over HTTP")
class QuestionsTest {

  private static final String QUESTION =
      """
      {"scheme": "physiotherapist-software", "year": 2024,
       "facts": [
         {"kind": "registration", "profession": "PHYSIOTHERAPIST", "competenceCode": "527",
          "firstRegisteredOn": "2010-09-01"},
         {"kind": "convention-status", "intervals": [
           {"convention": "M/24", "from": "2024-01-01", "to": "2025-12-31", "ruleId": "CV2"}]},
         {"kind": "activity-count", "year": 2024, "insurer": "300",
          "countedThrough": "2024-12-31", "services": 500, "mValues": 12000},
         {"kind": "software-use", "packageId": "kine-file", "from": "2022-01-01"},
         {"kind": "application", "applicationId": "app-1", "scheme": "physiotherapist-software",
          "year": 2024, "submittedOn": "2025-06-01", "channel": "PROSANTE"}],
       "softwareFacts": {"kine-file": [
         {"kind": "software-homologation", "name": "Kine File", "vendor": "Vendor 1",
          "version": "4.2", "from": "2022-01-01"},
         {"kind": "software-approval", "from": "2022-03-01"}]},
       "openDay": "2025-06-02",
       "completeSources": ["inami/providers/2024", "inami/conventions/2024",
         "insurers/activity-counts/2024", "prosante/software-use/2024",
         "ehealth/software-homologations/2024", "convention-commission/software-approvals/2024"]}
      """;

  @Test
  @DisplayName("a what-if evaluates the given facts with their explanation, and stores nothing")
  void whatIfStoresNothing() {
    String before = given().get("/summary").then().statusCode(200).extract().asString();

    ask(QUESTION)
        .statusCode(200)
        .body(hasJsonPath("$.inPlay", equalTo(true)))
        .body(hasJsonPath("$.status", equalTo("FINAL")))
        .body(hasJsonPath("$.outcome", equalTo("GRANTED")))
        .body(hasJsonPath("$.amount", equalTo(80_000)))
        .body(hasJsonPath("$.payBefore", equalTo("2025-12-31")))
        .body(hasJsonPath("$.conditions", hasSize(5)))
        .body(
            hasJsonPath(
                "$.conditions[?(@.ruleId == 'KSW3')].observed.text",
                contains("500 services in 2024 (1 insurer)")))
        .body(
            hasJsonPath(
                "$.conditions[?(@.ruleId == 'KSW3')].legalReference",
                contains(startsWith("S0, condition 2"))))
        .body(hasJsonPath("$.applications[0].admissible", equalTo(true)))
        .body(hasJsonPath("$.parameterVersion", startsWith("physiotherapist-software/2024@")));
    ask(QUESTION.replace("\"services\": 500", "\"services\": 499"))
        .statusCode(200)
        .body(hasJsonPath("$.outcome", equalTo("REFUSED")))
        .body(hasJsonPath("$.amount", equalTo(0)));

    assertThat(given().get("/summary").then().extract().asString()).isEqualTo(before);
  }

  @ParameterizedTest(name = "a what-if with {1} in place of {0} names the field {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"openDay\": \"2025-06-02\" | \"openDay\": \"2025-06-01\" | openDay",
        "\"openDay\": \"2025-06-02\", | | openDay",
        "\"year\": 2024, | | year",
        "inami/providers/2024 | inami/nothing/2024 | completeSources[0]",
        "\"services\": 500, | | services",
        "\"services\": 500 | \"services\": -500 | facts[2].services",
        "\"from\": \"2022-01-01\"}, | \"from\": null}, | facts[3].from",
        "\"packageId\" | \"package\" | package",
        "\"from\": \"2022-03-01\" | \"to\": \"2022-03-01\" | softwareFacts.kine-file[1].from",
        "\"scheme\": \"physiotherapist-software\", \"year\": 2024 | \"scheme\": \"premium\", \"year\": 2024 | scheme",
      })
  void whatIfNamesTheField(String right, String wrong, String field) {
    String question = QUESTION.replace(right, wrong == null ? "" : wrong);
    assertThat(question).isNotEqualTo(QUESTION);

    ask(question)
        .statusCode(400)
        .contentType("application/problem+json")
        .body(hasJsonPath("$.status", equalTo(400)))
        .body(hasJsonPath("$.errors[*].field", hasItem(containsString(field))));
  }

  @Test
  @DisplayName("a what-if that states something twice, or is no JSON, is refused")
  void whatIfContradicts() {
    ask(QUESTION.replace("\"softwareFacts\"", "\"completeSources\": [], \"softwareFacts\""))
        .statusCode(400);
    ask("{").statusCode(400);
    ask("").statusCode(400);
    ask(QUESTION.replace(
            "{\"kind\": \"software-use\"",
            "{\"kind\": \"software-use\", \"packageId\": \"kine-file\", \"from\":"
                + " \"2022-01-01\", \"to\": \"2023-01-01\"}, {\"kind\": \"software-use\""))
        .statusCode(400)
        .body(hasJsonPath("$.errors[*].field", hasItem("facts[4]")));
  }

  @Test
  @DisplayName("PPI6-PPI8: a what-if looks at the mean of the group practice, as a decision does")
  void whatIfLooksAtTheGroupPractice() {
    String alone = practiceQuestion("");
    String colleague =
        """
        "colleagues": {"10456796": [
          {"kind": "competence", "competenceCode": "003", "from": "2010-01-01"},
          {"kind": "practice-membership", "practiceId": "practice-1", "from": "2020-01-01",
           "practiceRegisteredOn": "2020-01-01", "registeredOn": "2020-01-01"},
          {"kind": "dmg-patient-count", "year": 2024, "insurer": "300", "patients": 100},
          {"kind": "sumehr-count", "year": 2024, "patients": 70}]},
        """;
    // 50 % alone is below the 60 % of the fifth parameter; the mean with 70 % is not
    ask(alone)
        .statusCode(200)
        .body(hasJsonPath("$.outcome", equalTo("GRANTED")))
        .body(hasJsonPath("$.amount", equalTo(100_000)));
    ask(practiceQuestion(colleague))
        .statusCode(200)
        .body(hasJsonPath("$.amount", equalTo(350_000)));
    ask(practiceQuestion(colleague.replace("\"patients\": 70", "\"patients\": 69")))
        .statusCode(200)
        .body(hasJsonPath("$.amount", equalTo(100_000)));
    ask(practiceQuestion(colleague.replace("practice-1", "practice-2")))
        .statusCode(200)
        .body(hasJsonPath("$.amount", equalTo(100_000)));
    ask(practiceQuestion(colleague.replace("10456796", "10456797")))
        .statusCode(400)
        .body(hasJsonPath("$.errors[*].field", hasItem("colleagues.10456797")));
  }

  private static String practiceQuestion(String colleagues) {
    String complete =
        SchemesInForce.load(Thread.currentThread().getContextClassLoader())
            .find(Scheme.GP_INTEGRATED_PRACTICE, PremiumYear.of(2024))
            .orElseThrow()
            .rules()
            .sources()
            .stream()
            .map(one -> "\"%s/%s/%s\"".formatted(one.source().id(), one.feed(), one.year()))
            .collect(Collectors.joining(", "));
    return """
        {"scheme": "gp-integrated-practice", "year": 2024, "openDay": "2026-01-05", %s
         "facts": [
          {"kind": "competence", "competenceCode": "003", "from": "2010-01-01"},
          {"kind": "practice-membership", "practiceId": "practice-1", "from": "2020-01-01",
           "practiceRegisteredOn": "2020-01-01", "registeredOn": "2020-01-01"},
          {"kind": "attested-amount", "year": 2024, "insurer": "300",
           "countedThrough": "2024-12-31", "amount": 4000000},
          {"kind": "on-call-participation", "year": 2024, "registered": true,
           "availabilityFees": 1, "circleExemption": false},
          {"kind": "software-use", "packageId": "gp-file", "from": "2018-01-01"},
          {"kind": "dmg-patient-count", "year": 2024, "insurer": "300", "patients": 100},
          {"kind": "sumehr-count", "year": 2024, "patients": 50},
          {"kind": "usage-count", "parameter": "CHAPTER_IV", "year": 2024, "numerator": 50,
           "denominator": 100, "countedFrom": "2024-01-01", "countedThrough": "2024-12-31"},
          {"kind": "usage-count", "parameter": "ELECTRONIC_BILLING", "year": 2024, "numerator": 50,
           "denominator": 100, "countedFrom": "2024-01-01", "countedThrough": "2024-12-31"},
          {"kind": "usage-count", "parameter": "MEDICATION_SCHEMES", "year": 2024, "numerator": 50,
           "countedFrom": "2024-01-01", "countedThrough": "2024-12-31"},
          {"kind": "usage-count", "parameter": "EVIDENCE_LINKER", "year": 2024, "numerator": 50,
           "countedFrom": "2024-01-01", "countedThrough": "2024-12-31"},
          {"kind": "application", "applicationId": "app-1", "scheme": "gp-integrated-practice",
           "year": 2024, "submittedOn": "2025-10-01", "channel": "PROSANTE"}],
         "softwareFacts": {"gp-file": [{"kind": "software-acceptance", "from": "2018-01-01"}]},
         "completeSources": [%s]}
        """
        .formatted(colleagues, complete);
  }

  @Test
  @DisplayName("a what-if for a premium year without parameters is not found")
  void whatIfWithoutParameters() {
    ask(QUESTION.replaceFirst("\"year\": 2024", "\"year\": 2019")).statusCode(404);
  }

  @Test
  @DisplayName("parameters are shown with rule, reference, publication and provenance")
  void parameters() {
    given()
        .get("/parameters/physiotherapist-software/2024")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.version", startsWith("physiotherapist-software/2024@")))
        .body(hasJsonPath("$.values.minimumServices.value", equalTo(500)))
        .body(hasJsonPath("$.values.minimumServices.ruleId", equalTo("KSW3")))
        .body(hasJsonPath("$.values.minimumServices.publishedOn", equalTo("2024-03-26")))
        .body(hasJsonPath("$.values.minimumServices.provenance", equalTo("document")))
        .body(hasJsonPath("$.values.windowOpens.value", equalTo("2025-01-01")))
        .body(hasJsonPath("$.values.windowOpens.provenance", equalTo("default")))
        .body(
            hasJsonPath(
                "$.values.windowOpens.publicationUnknown", containsString("no publication found")));
  }

  @Test
  @DisplayName("parameters are shown in the edition that was known on a day")
  void parametersAsKnownOn() {
    given()
        .get("/parameters/physiotherapist-quality/2026?knownOn=2026-03-31")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.edition", equalTo(1)))
        .body(hasJsonPath("$.values.amountInEuros.value", equalTo(2000)));
    given()
        .get("/parameters/physiotherapist-quality/2026?knownOn=2026-04-01")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.edition", equalTo(2)))
        .body(hasJsonPath("$.knownFrom", equalTo("2026-04-01")))
        .body(hasJsonPath("$.values.amountInEuros.value", equalTo(2100)))
        .body(hasJsonPath("$.values.amountInEuros.knownFrom", equalTo("2026-04-01")))
        .body(hasJsonPath("$.values.amountInEuros.reviewOn", equalTo("2027-03-31")));
  }

  @Test
  @DisplayName("the values past their review date are listed, the oldest first")
  void valuesToReview() {
    given()
        .get("/parameters/review?on=2026-12-30")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$", hasSize(0)));
    given()
        .get("/parameters/review?on=2026-12-31")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$", not(empty())))
        .body(hasJsonPath("$[*].reviewOn", everyItem(equalTo("2026-12-31"))))
        .body(hasJsonPath("$[?(@.value == 'values.request')].ruleId", hasItem("P24-3")))
        .body(
            hasJsonPath(
                "$[?(@.file == 'schemes/physiotherapist-software/2020.yaml' && @.value == 'values.windowOpens')].ruleId",
                contains("KSW8")));
  }

  @ParameterizedTest(name = "GET {0} answers {1}")
  @CsvSource({
    "/decisions/12345, 400",
    "/decisions/54263482, 400",
    "/decisions/54263481, 404",
    "/decisions/54263481/physiotherapist-software/2024, 404",
    "/decisions/54263481/premium/2024, 404",
    "/decisions/54263481/physiotherapist-software/24, 400",
    "/decisions/54263481/physiotherapist-software/1999, 400",
    "/parameters/physiotherapist-software/2019, 404",
    "/parameters/premium/2024, 404",
    "/parameters/physiotherapist-software/next, 400",
    "/parameters/physiotherapist-software/2024?knownOn=2023-02-29, 400",
    "/parameters/review, 400",
    "/parameters/review?on=tomorrow, 400",
    "/decisions/54263481/physiotherapist-software/2024?knownOn=1-3-2023, 400",
  })
  void problems(String address, int status) {
    ValidatableResponse response =
        given().get(address).then().statusCode(status).contentType("application/problem+json");
    if (status == 400) {
      response.body(hasJsonPath("$.errors", hasSize(1)));
    }
  }

  @Test
  @DisplayName("everything is closed to who has no business there, and auditors change nothing")
  void closedDoors() {
    assertThat(AccessProbe.knockAtAll(Path.of("target", "classes"))).isPositive();
    given().post("/releases/1/pause").then().statusCode(403);
    given().post("/conduct/2020/providers/54263481/selection").then().statusCode(403);
    Caller.asNobody().get("/q/openapi").then().statusCode(401);
    given().get("/q/openapi").then().statusCode(200);
  }

  @Test
  @DisplayName("a care provider reads the own decisions, and nobody else's")
  void ownDecisions() {
    String token = TestTokens.ofCareProvider("54263481527", Role.CARE_PROVIDER);
    Caller.with(token).get("/decisions/54263481").then().statusCode(404);
    for (String path : new String[] {"", "/physiotherapist-software/2024"}) {
      Caller.with(token).get("/decisions/50010131" + path).then().statusCode(403);
    }
    Caller.with(token)
        .get("/decisions/50010131/physiotherapist-software/2024/statement")
        .then()
        .statusCode(403);
  }

  @Test
  @DisplayName("decisions are counted as metrics and the service says that it is ready")
  void metricsAndHealth() {
    given().get("/q/health/ready").then().statusCode(200);
    given().get("/q/metrics").then().statusCode(200).body(containsString("care_premiums_outbox"));
  }

  private static ValidatableResponse ask(String question) {
    return given().contentType(ContentType.JSON).body(question).post("/what-if").then();
  }
}

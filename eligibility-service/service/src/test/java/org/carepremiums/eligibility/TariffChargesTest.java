package org.carepremiums.eligibility;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.platform.testing.access.TestTokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be charged, over HTTP. */
@QuarkusTest
@EligibilityStack
@DisplayName("The tariff over HTTP")
class TariffChargesTest {

  private static final String CHARGES = "/tariffs/2021/charges";

  private static final String LINE =
      """
      {"provider": "54263481", "patient": "p1", "code": "560011", "date": "2021-10-04",
       "time": "10:00", "setting": "PRACTICE", "conventioned": true, "preferential": false,
       "situation": {"reference": "s1", "startedOn": "2021-10-04"}, "elaborateFile": true}""";

  /** With what has to be there, and nothing else. */
  private static final String SHORT_LINE =
      """
      {"provider":"54263481","patient":"p1","code":"560011","date":"2021-10-04",\
      "setting":"PRACTICE","conventioned":true,"preferential":false}""";

  @TestHTTPResource(CHARGES)
  URI charges;

  @Test
  @DisplayName("answers what may be charged, what is reimbursed, and why")
  void answers() {
    ask(LINE)
        .statusCode(200)
        .body("convention", equalTo("M/21"))
        .body("notes.text", hasItem(containsString("royal decree of 23-03-1982")))
        .body("lines", hasSize(1))
        .body("lines[0].line", equalTo(0))
        .body("lines[0].problem", nullValue())
        .body("lines[0].charge.kind", equalTo("EXACT"))
        .body("lines[0].charge.fee", equalTo(2226))
        .body("lines[0].charge.mValues", equalTo(24))
        .body("lines[0].indemnities.pseudocode", equalTo(List.of("562671", "639855")))
        .body("lines[0].indemnities.total", equalTo(List.of(374, 700)))
        .body("lines[0].indemnities[0].reimbursed", nullValue())
        .body("lines[0].indemnities[1].reimbursed", equalTo(700))
        .body(
            "lines[0].reasons.find { it.ruleId == 'TAR-M' }.text.text",
            equalTo("Coefficient M24 × 0.927692 = 22.26 EUR"))
        .body(
            "lines[0].reasons.find { it.ruleId == 'TAR-M' }.text.values.factor", equalTo(0.927692f))
        .body(
            "lines[0].reasons.find { it.ruleId == 'TAR-M' }.legalReference",
            containsString("art. 3 §3"))
        .body(
            "lines[0].reasons.find { it.ruleId == 'TAR-M' }.reference",
            equalTo("S2, art. 3 §3; S2, F27"))
        .body("totals", hasSize(1))
        .body("totals[0].provider", equalTo("54263481"))
        .body("totals[0].year", equalTo(2021))
        .body("totals[0].services", equalTo(1))
        .body("totals[0].mValues", equalTo(24));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("answers in the reader's language: reasons, names, notes and what is wrong")
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | Coefficient M24 × 0,927692 = 22,26 EUR | accordé | lu dans un document"
            + " | Le champ « code » manque. | arrêté royal du 23 mars 1982",
        "nl | Coëfficiënt M24 × 0,927692 = 22,26 EUR | toegestaan | gelezen in een document"
            + " | Het veld „code” ontbreekt. | koninklijk besluit van 23 maart 1982",
        "de | Koeffizient M24 × 0,927692 = 22,26 EUR | gewährt | in einem Dokument gelesen"
            + " | Das Feld „code“ fehlt. | Königlichen Erlass vom 23. März 1982",
        "en | Coefficient M24 × 0.927692 = 22.26 EUR | granted | read in a document"
            + " | Field “code” is missing. | royal decree of 23-03-1982",
      })
  void answersInTheReadersLanguage(
      String language, String fee, String granted, String provenance, String wrong, String note) {
    String question =
        "{\"lines\": [" + LINE + "," + LINE.replace("\"code\": \"560011\",", "") + "]}";
    for (ValidatableResponse answer :
        List.of(
            asking(question).queryParam("language", language).post(CHARGES).then(),
            asking(question).header("Accept-Language", language).post(CHARGES).then())) {
      answer
          .statusCode(200)
          .header("Content-Language", language)
          .body(plain("lines[0].reasons.find { it.ruleId == 'TAR-M' }.text.text"), equalTo(fee))
          .body("names.verdicts.find { it.name == 'GRANTED' }.inWords.text", equalTo(granted))
          .body(
              "names.provenances.find { it.name == 'document' }.inWords.text", equalTo(provenance))
          .body("names.rules.name", hasItem("TAR-LIMIT"))
          .body("documents.S2", containsString("M/21"))
          .body("documents.F18", containsString("axxon.be"))
          .body("names.kinds.name", hasItem("UP_TO"))
          .body(plain("lines[1].problem.reason.text"), equalTo(wrong))
          .body("notes.text", hasItem(containsString(note)));
    }
  }

  /** With ordinary blanks, which this file can show. */
  private static String plain(String path) {
    return path + ".replaceAll('[\u00a0\u202f]', ' ')";
  }

  @Test
  @DisplayName("refuses a language that it does not speak")
  void refusesOtherLanguages() {
    asking("{\"lines\": []}")
        .queryParam("language", "it")
        .post(CHARGES)
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("language"));
  }

  @Test
  @DisplayName("TAR-M says of 2020 what M/20 names, and that no fee of a code is known")
  void answersOf2020() {
    String line =
        LINE.replace("2021-10-04", "2020-10-05")
            .replace("560011", "561013")
            .replace("PRACTICE", "HOME");
    asking("{\"lines\": [" + line + "]}")
        .post("/tariffs/2020/charges?language=fr")
        .then()
        .statusCode(200)
        .body("convention", equalTo("M/20"))
        .body("lines[0].charge.kind", equalTo("NOT_DOCUMENTED"))
        .body("lines[0].charge", not(hasKey("fee")))
        .body("lines[0].indemnities.pseudocode", equalTo(List.of("639133")))
        .body(
            "lines[0].reasons.text.text",
            hasItem(containsString("Aucun document consulté ne donne les honoraires de ce code")))
        .body("lines[0].reasons.text.values.fee", hasItem(3_750))
        .body("totals[0].services", equalTo(1));
  }

  @ParameterizedTest(name = "explains a line with {1} in place of {0} by its field {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"54263481\" | \"54263482\" | provider",
        "\"p1\" | \"42012205181\" | patient",
        "\"p1\" | \"42.01.22-051.81\" | patient",
        "\"p1\" | \"\" | patient",
        "\"560011\" | \"56001\" | code",
        "\"560011\" | \"999999\" | code",
        "\"560011\" | 560011 | code",
        "\"2021-10-04\", | \"2021-02-29\", | date",
        "\"2021-10-04\", | \"2022-10-04\", | date",
        "\"10:00\" | \"24:00\" | time",
        "\"10:00\" | \"10h\" | time",
        "PRACTICE | STREET | setting",
        "\"conventioned\": true, | | conventioned",
        "\"preferential\": false | \"preferential\": \"no\" | preferential",
        "\"reference\": \"s1\", | | situation.reference",
        "\"startedOn\": \"2021-10-04\" | \"startedOn\": \"2021-10-05\" | situation.startedOn",
        "\"elaborateFile\" | \"file\" | file",
        "\"elaborateFile\": true | \"rank\": 0 | rank",
        "\"elaborateFile\": true | \"rank\": -1 | rank",
        "\"elaborateFile\": true | \"rank\": 1.5 | rank",
        "\"elaborateFile\": true | \"coefficient\": 16 | coefficient",
        "\"elaborateFile\": true | \"coefficient\": -24 | coefficient",
        "\"elaborateFile\": true | \"coefficient\": 1e99 | coefficient",
        "\"elaborateFile\": true | \"coefficient\": 1e9999 | coefficient",
        "\"elaborateFile\": true | \"coefficient\": 0.00001 | coefficient",
        "\"elaborateFile\": true | \"coefficient\": \"24\" | coefficient",
      })
  void explainsWrongLines(String right, String wrong, String field) {
    String line = LINE.replace(right, wrong == null ? "" : wrong);
    assertThat(line).isNotEqualTo(LINE);

    ask(line + "," + LINE)
        .statusCode(200)
        .body("lines[0].problem.field", equalTo(field))
        .body("lines[0].problem.reason.text", containsString(" "))
        .body("lines[0].charge", nullValue())
        .body("lines[1].line", equalTo(1))
        .body("lines[1].charge.fee", equalTo(2226))
        .body("totals[0].services", equalTo(1));
  }

  @ParameterizedTest(name = "explains {0} in place of a line")
  @ValueSource(strings = {"null", "7", "[]", "\"560011\"", "{}"})
  void explainsWhatIsNoLine(String written) {
    ask(written + "," + LINE)
        .statusCode(200)
        .body("lines[0].problem.reason.text", containsString(" "))
        .body("lines[1].charge.fee", equalTo(2226));
  }

  @Test
  @DisplayName("explains a line that is there twice, which counts once")
  void explainsRepetitions() {
    ask(LINE + "," + LINE)
        .statusCode(200)
        .body("lines[0].charge.fee", equalTo(2226))
        .body("lines[1].problem.reason.text", containsString("repeats line 0"))
        .body("totals[0].services", equalTo(1));
  }

  @Test
  @DisplayName("names the repeated line by its place in the question, wrong lines before it or not")
  void namesTheLineInTheQuestion() {
    ask("{}," + LINE + "," + LINE)
        .statusCode(200)
        .body("lines[2].problem.reason.text", containsString("repeats line 1"));
  }

  @ParameterizedTest(name = "refuses the question {0} naming the field {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | ",
        "{ | ",
        "[] | ",
        "null | ",
        "{} | lines",
        "{\"lines\": {}} | lines",
        "{\"lines\": [], \"lines\": []} | ",
        "{\"lines\": [], \"year\": 2021} | ",
        "{\"lines\": []} {} | ",
      })
  void refusesOtherQuestions(String question, String field) {
    ValidatableResponse refused =
        post(question)
            .statusCode(400)
            .contentType("application/problem+json")
            .body("status", equalTo(400))
            .body("detail", containsString(" "));
    if (field != null) {
      refused.body("errors.field", hasItem(field));
    }
  }

  /** So many services, each for another patient. */
  private static String of(int services) {
    return IntStream.range(0, services)
        .mapToObj(patient -> SHORT_LINE.replace("\"p1\"", "\"p" + patient + "\""))
        .collect(Collectors.joining(","));
  }

  @Test
  @DisplayName("takes no line and 7,000 lines, and refuses one more")
  void refusesTooManyLines() throws IOException, InterruptedException {
    post("{\"lines\": []}").statusCode(200).body("lines", empty()).body("totals", empty());
    Outline answer = outline(of(7_000));
    assertThat(answer.lines()).hasSize(7_000);
    assertThat(answer.lines().get(6_999).charge().fee()).isEqualTo(2_226);
    assertThat(answer.totals().get(0).services()).isEqualTo(7_000);
    assertThat(answer.totals().get(0).mValues()).isEqualTo(168_000);
    assertThat(answer.totals().get(0).socialStatus()).isNull();
    ask(String.join(",", Collections.nCopies(7_001, "{}")))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.field", hasItem("lines"))
        .body("detail", containsString("7001"));
  }

  @ParameterizedTest(name = "of {0} services gives {1} euro cents")
  @DisplayName("SOC2 names the contribution to the social status that a whole year")
  @CsvSource({"1499,", "1500, 161068", "2299, 161068", "2300, 212838", "3000, 284745", "6501,"})
  void socialStatus(int services, Integer cents) throws IOException, InterruptedException {
    assertThat(outline(of(services)).totals().get(0).socialStatus()).isEqualTo(cents);
  }

  /** What counts of a long answer, which is not held in memory as a whole. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Outline(List<Priced> lines, List<Sum> totals) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Priced(Fee charge) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Fee(int fee) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Sum(int services, int mValues, Integer socialStatus) {}
  }

  private Outline outline(String lines) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(charges)
            .header("Authorization", "Bearer " + TestTokens.of("auditor-1", Role.AUDITOR))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"lines\": [" + lines + "]}"))
            .build();
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    try (InputStream answer =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
      return ContractJson.mapper().readValue(answer, Outline.class);
    }
  }

  @Test
  @DisplayName("TAR-25 answers what is paid back of the fee where the line tells the share")
  void paidBack() {
    ask(LINE.replace(
            "\"conventioned\": true", "\"conventioned\": false, \"reimbursedPercent\": 75"))
        .statusCode(200)
        .body("lines[0].charge.kind", equalTo("FREE"))
        .body("lines[0].charge.reimbursed", equalTo(1252))
        .body(
            "lines[0].reasons.find { it.ruleId == 'TAR-25' }.text.text",
            equalTo(
                "The intervention in the fee is reduced by 25 %, as the provider did not adhere"
                    + " to the convention."));
    ask(LINE).body("lines[0].charge.reimbursed", nullValue());
  }

  @Test
  @DisplayName("lists factors, indemnities and limits with their references")
  void values() {
    given()
        .get("/tariffs/2021")
        .then()
        .statusCode(200)
        .body("year", equalTo(2021))
        .body("convention", equalTo("M/21"))
        .body("values.multiplicationFactors[1].value.factor", equalTo(0.6025f))
        .body("values.multiplicationFactors[1].value.codes", hasItem("560523"))
        .body("values.multiplicationFactors[1].legalReference", containsString("art. 3 §3"))
        .body("values.fileStart.value.pseudocode", hasItem("639855"))
        .body("values.reductionForNonAdherents.value", equalTo(List.of(0, 25)))
        .body("values.dayBegins[0].value", containsString("08:00"))
        .body("values.counterparts[0].value.560055", equalTo("560011"))
        .body("values.counterparts[0].provenance", equalTo("default"));
    given()
        .get("/tariffs/2021?language=de")
        .then()
        .body("values.adherence[0].value", equalTo("wer beitritt, hält die Honorare ein"));
    given()
        .get("/tariffs/2020")
        .then()
        .statusCode(200)
        .body("values.sectionFees.value.fee", equalTo(List.of(4_500, 3_750, 2_500)));
  }

  @Test
  @DisplayName("TAR-INDEX tells M as it would follow the health index of the request")
  void indexation() {
    given()
        .queryParam("before", "100")
        .queryParam("after", "101.5")
        .get("/tariffs/2021/indexation")
        .then()
        .statusCode(200)
        .body("rule.ruleId", equalTo("TAR-INDEX"))
        .body("note", containsString("those of the question"))
        .body("factors[0].factor.factor", equalTo(0.927692f))
        .body("factors[0].indexed", equalTo(0.941607f));
    given()
        .queryParam("before", "100")
        .queryParam("after", "101.5")
        .get("/tariffs/2020/indexation")
        .then()
        .statusCode(404);
    for (String wrong : List.of("0", "-1", "1e3", "")) {
      given()
          .queryParam("before", wrong)
          .queryParam("after", "101.5")
          .get("/tariffs/2021/indexation")
          .then()
          .statusCode(400)
          .body("errors.field", hasItem("before"));
    }
  }

  @ParameterizedTest(name = "POST {0} answers {1}")
  @CsvSource({
    "/tariffs/2019/charges, 404",
    "/tariffs/2022/charges, 404",
    "/tariffs/now/charges, 400",
  })
  void otherYears(String address, int status) {
    given()
        .contentType(ContentType.JSON)
        .body("{\"lines\": []}")
        .post(address)
        .then()
        .statusCode(status)
        .contentType("application/problem+json");
  }

  private static ValidatableResponse ask(String lines) {
    return post("{\"lines\": [" + lines + "]}");
  }

  private static ValidatableResponse post(String question) {
    return asking(question).post(CHARGES).then();
  }

  private static RequestSpecification asking(String question) {
    return given().contentType(ContentType.JSON).body(question);
  }
}

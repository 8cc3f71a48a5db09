package org.carepremiums.eligibility;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasNoJsonPath;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;

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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.platform.testing.access.TestTokens;
import org.hamcrest.Matcher;
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
        .body(hasJsonPath("$.convention", equalTo("M/21")))
        .body(hasJsonPath("$.notes[*].text", hasItem(containsString("royal decree of 23-03-1982"))))
        .body(hasJsonPath("$.lines", hasSize(1)))
        .body(hasJsonPath("$.lines[0].line", equalTo(0)))
        .body(hasNoJsonPath("$.lines[0].problem"))
        .body(hasJsonPath("$.lines[0].charge.kind", equalTo("EXACT")))
        .body(hasJsonPath("$.lines[0].charge.fee", equalTo(2226)))
        .body(hasJsonPath("$.lines[0].charge.mValues", equalTo(24)))
        .body(
            hasJsonPath(
                "$.lines[0].indemnities[*].pseudocode", equalTo(List.of("562671", "639855"))))
        .body(hasJsonPath("$.lines[0].indemnities[*].total", equalTo(List.of(374, 700))))
        .body(hasNoJsonPath("$.lines[0].indemnities[0].reimbursed"))
        .body(hasJsonPath("$.lines[0].indemnities[1].reimbursed", equalTo(700)))
        .body(
            hasJsonPath(
                "$.lines[0].reasons[?(@.ruleId == 'TAR-M')].text.text",
                contains("Coefficient M24 × 0.927692 = 22.26 EUR")))
        .body(
            hasJsonPath(
                "$.lines[0].reasons[?(@.ruleId == 'TAR-M')].text.values.factor",
                contains(0.927692)))
        .body(
            hasJsonPath(
                "$.lines[0].reasons[?(@.ruleId == 'TAR-M')].legalReference",
                contains(containsString("art. 3 §3"))))
        .body(
            hasJsonPath(
                "$.lines[0].reasons[?(@.ruleId == 'TAR-M')].reference",
                contains("S2, art. 3 §3; S2, F27")))
        .body(hasJsonPath("$.totals", hasSize(1)))
        .body(hasJsonPath("$.totals[0].provider", equalTo("54263481")))
        .body(hasJsonPath("$.totals[0].year", equalTo(2021)))
        .body(hasJsonPath("$.totals[0].services", equalTo(1)))
        .body(hasJsonPath("$.totals[0].mValues", equalTo(24)));
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
          .body(
              hasJsonPath(
                  "$.lines[0].reasons[?(@.ruleId == 'TAR-M')].text.text", contains(plain(fee))))
          .body(
              hasJsonPath(
                  "$.names.verdicts[?(@.name == 'GRANTED')].inWords.text", contains(granted)))
          .body(
              hasJsonPath(
                  "$.names.provenances[?(@.name == 'document')].inWords.text",
                  contains(provenance)))
          .body(hasJsonPath("$.names.rules[*].name", hasItem("TAR-LIMIT")))
          .body(hasJsonPath("$.documents.S2", containsString("M/21")))
          .body(hasJsonPath("$.documents.F18", containsString("axxon.be")))
          .body(hasJsonPath("$.names.kinds[*].name", hasItem("UP_TO")))
          .body(hasJsonPath("$.lines[1].problem.reason.text", plain(wrong)))
          .body(hasJsonPath("$.notes[*].text", hasItem(containsString(note))));
    }
  }

  /** With ordinary blanks, which this file can show. */
  private static Matcher<String> plain(String text) {
    return matchesRegex(
        Arrays.stream(text.split(" ", -1)).map(Pattern::quote).collect(joining("[ \u00a0\u202f]")));
  }

  @Test
  @DisplayName("refuses a language that it does not speak")
  void refusesOtherLanguages() {
    asking("{\"lines\": []}")
        .queryParam("language", "it")
        .post(CHARGES)
        .then()
        .statusCode(400)
        .body(hasJsonPath("$.errors[*].field", hasItem("language")));
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
        .body(hasJsonPath("$.convention", equalTo("M/20")))
        .body(hasJsonPath("$.lines[0].charge.kind", equalTo("NOT_DOCUMENTED")))
        .body(hasJsonPath("$.lines[0].charge", not(hasKey("fee"))))
        .body(hasJsonPath("$.lines[0].indemnities[*].pseudocode", equalTo(List.of("639133"))))
        .body(
            hasJsonPath(
                "$.lines[0].reasons[*].text.text",
                hasItem(
                    containsString("Aucun document consulté ne donne les honoraires de ce code"))))
        .body(hasJsonPath("$.lines[0].reasons[*].text.values.fee", hasItem(3_750)))
        .body(hasJsonPath("$.totals[0].services", equalTo(1)));
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
        .body(hasJsonPath("$.lines[0].problem.field", equalTo(field)))
        .body(hasJsonPath("$.lines[0].problem.reason.text", containsString(" ")))
        .body(hasNoJsonPath("$.lines[0].charge"))
        .body(hasJsonPath("$.lines[1].line", equalTo(1)))
        .body(hasJsonPath("$.lines[1].charge.fee", equalTo(2226)))
        .body(hasJsonPath("$.totals[0].services", equalTo(1)));
  }

  @ParameterizedTest(name = "explains {0} in place of a line")
  @ValueSource(strings = {"null", "7", "[]", "\"560011\"", "{}"})
  void explainsWhatIsNoLine(String written) {
    ask(written + "," + LINE)
        .statusCode(200)
        .body(hasJsonPath("$.lines[0].problem.reason.text", containsString(" ")))
        .body(hasJsonPath("$.lines[1].charge.fee", equalTo(2226)));
  }

  @Test
  @DisplayName("explains a line that is there twice, which counts once")
  void explainsRepetitions() {
    ask(LINE + "," + LINE)
        .statusCode(200)
        .body(hasJsonPath("$.lines[0].charge.fee", equalTo(2226)))
        .body(hasJsonPath("$.lines[1].problem.reason.text", containsString("repeats line 0")))
        .body(hasJsonPath("$.totals[0].services", equalTo(1)));
  }

  @Test
  @DisplayName("names the repeated line by its place in the question, wrong lines before it or not")
  void namesTheLineInTheQuestion() {
    ask("{}," + LINE + "," + LINE)
        .statusCode(200)
        .body(hasJsonPath("$.lines[2].problem.reason.text", containsString("repeats line 1")));
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
            .body(hasJsonPath("$.status", equalTo(400)))
            .body(hasJsonPath("$.detail", containsString(" ")));
    if (field != null) {
      refused.body(hasJsonPath("$.errors[*].field", hasItem(field)));
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
    post("{\"lines\": []}")
        .statusCode(200)
        .body(hasJsonPath("$.lines", empty()))
        .body(hasJsonPath("$.totals", empty()));
    Outline answer = outline(of(7_000));
    assertThat(answer.lines()).hasSize(7_000);
    assertThat(answer.lines().get(6_999).charge().fee()).isEqualTo(2_226);
    assertThat(answer.totals().get(0).services()).isEqualTo(7_000);
    assertThat(answer.totals().get(0).mValues()).isEqualTo(168_000);
    assertThat(answer.totals().get(0).socialStatus()).isNull();
    ask(String.join(",", Collections.nCopies(7_001, "{}")))
        .statusCode(400)
        .contentType("application/problem+json")
        .body(hasJsonPath("$.errors[*].field", hasItem("lines")))
        .body(hasJsonPath("$.detail", containsString("7001")));
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
        .body(hasJsonPath("$.lines[0].charge.kind", equalTo("FREE")))
        .body(hasJsonPath("$.lines[0].charge.reimbursed", equalTo(1252)))
        .body(
            hasJsonPath(
                "$.lines[0].reasons[?(@.ruleId == 'TAR-25')].text.text",
                contains(
                    "The intervention in the fee is reduced by 25 %, as the provider did not adhere"
                        + " to the convention.")));
    ask(LINE).body(hasNoJsonPath("$.lines[0].charge.reimbursed"));
  }

  @Test
  @DisplayName("lists factors, indemnities and limits with their references")
  void values() {
    given()
        .get("/tariffs/2021")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.year", equalTo(2021)))
        .body(hasJsonPath("$.convention", equalTo("M/21")))
        .body(hasJsonPath("$.values.multiplicationFactors[1].value.factor", equalTo(0.6025)))
        .body(hasJsonPath("$.values.multiplicationFactors[1].value.codes", hasItem("560523")))
        .body(
            hasJsonPath(
                "$.values.multiplicationFactors[1].legalReference", containsString("art. 3 §3")))
        .body(hasJsonPath("$.values.fileStart[*].value.pseudocode", hasItem("639855")))
        .body(hasJsonPath("$.values.reductionForNonAdherents[*].value", equalTo(List.of(0, 25))))
        .body(hasJsonPath("$.values.dayBegins[0].value", containsString("08:00")))
        .body(hasJsonPath("$.values.counterparts[0].value['560055']", equalTo("560011")))
        .body(hasJsonPath("$.values.counterparts[0].provenance", equalTo("default")));
    given()
        .get("/tariffs/2021?language=de")
        .then()
        .body(
            hasJsonPath(
                "$.values.adherence[0].value", equalTo("wer beitritt, hält die Honorare ein")));
    given()
        .get("/tariffs/2020")
        .then()
        .statusCode(200)
        .body(
            hasJsonPath(
                "$.values.sectionFees[*].value.fee", equalTo(List.of(4_500, 3_750, 2_500))));
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
        .body(hasJsonPath("$.rule.ruleId", equalTo("TAR-INDEX")))
        .body(hasJsonPath("$.note", containsString("those of the question")))
        .body(hasJsonPath("$.factors[0].factor.factor", equalTo(0.927692)))
        .body(hasJsonPath("$.factors[0].indexed", equalTo(0.941607)));
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
          .body(hasJsonPath("$.errors[*].field", hasItem("before")));
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

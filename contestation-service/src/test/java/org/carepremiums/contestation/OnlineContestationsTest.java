package org.carepremiums.contestation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.carepremiums.contestation.annex.Documents;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ContestationRequest;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.testing.SchemaOwner;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("A contestation that is introduced here")
class OnlineContestationsTest {

  private static final Scheme PRACTICE = Scheme.GP_INTEGRATED_PRACTICE;

  @Inject Campaign campaign;
  private final DataSource dataSource = SchemaOwner.dataSource();

  @BeforeEach
  void startAfresh() {
    campaign.startAfresh();
  }

  @Test
  @DisplayName(
      "PPI12 PPI13 is ProSanté's record with its documents, is examined at once, and is confirmed with a number")
  void introduced() throws Exception {
    InamiNumber provider = refused(301);

    attach(provider, "form-1", "Relevé 2024.pdf", Documents.pdf("55 of 100"))
        .statusCode(201)
        .body("name", contains("Relevé 2024.pdf"))
        .body("kind", contains("PDF"));
    attach(provider, "form-1", "photo.jpeg", Documents.image("jpeg")).statusCode(201);
    String number =
        introduce(provider, form("form-1", "chapter-iv", null))
            .statusCode(201)
            .body(
                "contestationId", matchesPattern("CP-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"))
            .body("handled", equalTo(true))
            .body("contestation.status", equalTo("OPEN"))
            .body("contestation.files.name", contains("Relevé 2024.pdf", "photo.jpeg"))
            .extract()
            .path("contestationId");
    campaign.awaitQuiet();

    List<ConsumerRecord<String, byte[]>> records = campaign.contestationRecords(provider);
    assertThat(records).hasSize(1);
    assertThat(ContractJson.mapper().readValue(records.get(0).value(), ContestationRequest.class))
        .isEqualTo(
            new ContestationRequest(
                number,
                provider,
                PRACTICE,
                PremiumYear.of(2024),
                LocalDate.of(2025, 9, 15),
                List.of("Relevé 2024.pdf", "photo.jpeg"),
                List.of("chapter-iv"),
                "55 de 100 sont prouvés.",
                LocalDate.of(2025, 9, 15)));
    assertThat(headers(records.get(0)))
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_id", number + "/1")
        .containsEntry("ce_type", "org.carepremiums.upstream.contestation-request.v1")
        .containsEntry("ce_source", "/care-premiums/prosante")
        .containsEntry("ce_subject", provider.key().value())
        .containsEntry("content-type", "application/json");
    assertThat(campaign.caseEvents("case-" + number))
        .extracting(event -> event.status())
        .containsExactly(CaseStatus.OPEN);
    assertThat(campaign.rejections(Topic.PROSANTE_CONTESTATIONS))
        .noneMatch(rejection -> provider.key().value().equals(rejection.key()));
  }

  @Test
  @DisplayName("has no documents of a form that ends in the middle, which is refused")
  void cutOff() throws Exception {
    InamiNumber provider = refused(311);
    String beginning =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7";

    asProvider(provider)
        .header("Content-Type", "multipart/form-data; boundary=b")
        .body(beginning.getBytes(StandardCharsets.UTF_8))
        .post(path(provider, "form-11") + "/files")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", containsString("the form ends in the middle"));
  }

  @Test
  @DisplayName("is one, however often its form is sent, and however often its files are")
  void repeated() throws SQLException {
    InamiNumber provider = refused(302);
    byte[] document = Documents.pdf("Once");
    attach(provider, "form-2", "a.pdf", document).statusCode(201);
    attach(provider, "form-2", "a.pdf", document).statusCode(201).body("$", hasSize(1));

    String first =
        introduce(provider, form("form-2", "sumehr", null))
            .statusCode(201)
            .extract()
            .path("contestationId");
    introduce(provider, form("form-2", "regime", null))
        .statusCode(200)
        .body("contestationId", equalTo(first))
        .body("contestation.contestedCriteria", contains("sumehr"));
    attach(provider, "form-2", "b.pdf", Documents.pdf("Late"))
        .statusCode(409)
        .body("type", equalTo("urn:care-premiums:problem:already-sent"));
    campaign.awaitQuiet();

    assertThat(campaign.contestationRecords(provider)).hasSize(1);
    assertThat(count("select count(*) from contestation_case")).isEqualTo(1);
    String second =
        introduce(provider, form("form-3", "sumehr", null)).extract().path("contestationId");
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  @DisplayName("12.24 12.25 that lacks an annex is completed here, under its number, once")
  void completed() {
    InamiNumber provider = refused(303);
    String number =
        introduce(provider, form("form-4", "sumehr", null))
            .statusCode(201)
            .body("contestation.status", equalTo("INCOMPLETE"))
            .body("contestation.completeUntil", equalTo("2025-11-12"))
            .extract()
            .path("contestationId");
    attach(provider, "form-5", "counts.png", Documents.image("png")).statusCode(201);

    introduce(provider, form("form-5", "sumehr", number))
        .statusCode(201)
        .body("contestationId", equalTo(number))
        .body("contestation.status", equalTo("OPEN"))
        .body("contestation.completedOn", equalTo("2025-09-15"))
        .body("contestation.annex", contains("counts.png"))
        .body("contestation.files.number", contains(1));
    introduce(provider, form("form-5", "sumehr", number)).statusCode(200);
    introduce(provider, form("form-6", "sumehr", number))
        .statusCode(409)
        .body("type", equalTo("urn:care-premiums:problem:nothing-to-complete"));
    introduce(refused(304), form("form-7", "sumehr", number)).statusCode(404);
  }

  @Test
  @DisplayName("12.24 that was not completed in time cannot be any more, and says so at once")
  void completedTooLate() {
    InamiNumber provider = refused(305);
    String number =
        introduce(provider, form("form-8", "sumehr", null)).extract().path("contestationId");
    campaign.openDay("2025-11-13");

    introduce(provider, form("form-9", "sumehr", number))
        .statusCode(409)
        .body("type", equalTo("urn:care-premiums:problem:too-late-to-complete"))
        .body("detail", containsString("2025-11-12"));
  }

  @Test
  @DisplayName("is held to the law of all others: one that comes late is inadmissible")
  void late() {
    InamiNumber provider = refused(306);
    campaign.openDay("2025-12-01");
    attach(provider, "form-10", "a.pdf", Documents.pdf("Late")).statusCode(201);

    introduce(provider, form("form-10", "sumehr", null))
        .statusCode(201)
        .body("contestation.status", equalTo("INADMISSIBLE"));
  }

  @Test
  @DisplayName("names the fields that cannot be kept as they were written, and is not introduced")
  void fieldProblems() throws SQLException {
    InamiNumber provider = refused(307);

    introduce(provider, form("form-11", "x".repeat(201), null).replace("55 de", "y".repeat(10_001)))
        .statusCode(400)
        .body("errors.field", hasItem("motivation"))
        .body("errors.field", hasItem("contestedCriteria"));
    introduce(provider, "{\"form\": \"form-12\"}").statusCode(400);
    introduce(provider, form("no/token", "sumehr", null))
        .statusCode(400)
        .body("errors.field", contains("form"));

    campaign.awaitQuiet();
    assertThat(campaign.contestationRecords(provider)).isEmpty();
    assertThat(count("select count(*) from contestation_case")).isZero();
  }

  @Test
  @DisplayName("takes no file that is not what it should be, and keeps nothing of it")
  void hostileFiles() throws SQLException {
    InamiNumber provider = refused(308);

    for (byte[] content :
        new byte[][] {
          new byte[0],
          Documents.zip(),
          Documents.pdf("Large", 11 * 1024 * 1024),
          Documents.together(Documents.pdf("Junk"), Documents.zip()),
          "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8)
        }) {
      attach(provider, "form-13", "evidence.pdf", content)
          .statusCode(400)
          .body("errors.field", contains("file"))
          .body("detail", containsString("evidence.pdf"));
    }
    assertThat(count("select count(*) from annex_file")).isZero();
    attach(provider, "form-13", "..\\..\\\u202efdp\u0001.exe", Documents.pdf("Name"))
        .statusCode(201)
        .body("name", contains("fdp.exe.pdf"));
    for (int file = 2; file <= 5; file++) {
      attach(provider, "form-13", "fdp.exe.pdf", Documents.pdf("File " + file)).statusCode(201);
    }
    attach(provider, "form-13", "sixth.pdf", Documents.pdf("Sixth"))
        .statusCode(400)
        .body("detail", containsString("5 files at most"));
    List<Number> added =
        asProvider(provider)
            .get(path(provider, "form-13") + "/files")
            .then()
            .statusCode(200)
            .body(
                "name",
                contains(
                    "fdp.exe.pdf",
                    "fdp.exe (2).pdf",
                    "fdp.exe (3).pdf",
                    "fdp.exe (4).pdf",
                    "fdp.exe (5).pdf"))
            .extract()
            .path("fileId");
    asProvider(provider)
        .delete(path(provider, "form-13") + "/files/" + added.get(0))
        .then()
        .statusCode(200)
        .body("$", hasSize(4));
  }

  @Test
  @DisplayName(
      "has its documents encrypted, and gives them out whole to who sent them, handlers and auditors alone")
  void documents() throws SQLException {
    InamiNumber provider = refused(309);
    byte[] document = Documents.pdf("Nobody else reads this", 700_000);
    attach(provider, "form-14", "preuve n° 1.pdf", document).statusCode(201);
    String number =
        introduce(provider, form("form-14", "sumehr", null)).extract().path("contestationId");

    String own = "/providers/" + provider + "/contestations/" + number + "/annexes/";
    byte[] read =
        asProvider(provider)
            .get(own + 1)
            .then()
            .statusCode(200)
            .header("Content-Type", equalTo("application/pdf"))
            .header(
                "Content-Disposition",
                equalTo(
                    "attachment; filename=\"preuve n_ 1.pdf\"; filename*=UTF-8''preuve%20n%C2%B0%201.pdf"))
            .header("X-Content-Type-Options", equalTo("nosniff"))
            .header("Content-Security-Policy", equalTo("default-src 'none'; sandbox"))
            .header("Cache-Control", equalTo("no-store"))
            .extract()
            .asByteArray();
    assertThat(read).isEqualTo(document);
    byte[] ofCase =
        Caller.as("handler-1", Role.CASE_HANDLER)
            .get("/cases/case-" + number + "/annexes/1")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    assertThat(ofCase).isEqualTo(document);
    given()
        .get("/cases/case-" + number)
        .then()
        .statusCode(200)
        .body("files.name", contains("preuve n° 1.pdf"));
    given().get("/cases/case-" + number + "/annexes/2").then().statusCode(404);
    given().get("/cases/case-" + number + "/annexes/x").then().statusCode(404);
    InamiNumber other = refused(310);
    asProvider(other).get(own + 1).then().statusCode(403);
    asProvider(other)
        .get("/providers/" + other + "/contestations/" + number + "/annexes/1")
        .then()
        .statusCode(404);
    Caller.as("operator-1", Role.PAYMENT_OPERATOR).get(own + 1).then().statusCode(403);
    attachAs(other, provider, "form-14b", "a.pdf", document).statusCode(403);

    assertThat(
            count(
                "select count(*) from annex_part where position('Nobody' in encode(content, 'escape')) > 0"))
        .isZero();
    assertThat(count("select count(*) from annex_part")).isEqualTo(3);
    given()
        .get("/audit/records?subject=case-" + number)
        .then()
        .statusCode(200)
        .body("entry.path", hasItem("/cases/{caseId}/annexes/{number}"))
        .body("entry.principal", hasItem("handler-1"));
  }

  @Test
  @DisplayName(
      "has its documents encrypted again under a new key, and erased after the years that are set")
  void documentsAreErased() throws SQLException {
    InamiNumber provider = refused(311);
    byte[] document = Documents.pdf("Old");
    attach(provider, "form-15", "a.pdf", document).statusCode(201);
    String number =
        introduce(provider, form("form-15", "sumehr", null)).extract().path("contestationId");
    execute(
        "update annex_part set content = substring(content from 1 for 0) || '%s'::bytea"
            .formatted(
                new String(document, StandardCharsets.ISO_8859_1)
                    .replace("'", "''")
                    .replace("\\", "\\\\")
                    .replace("\n", "\\012")));

    Caller.as("platform-1", Role.PLATFORM)
        .post("/personal-data/re-encryption")
        .then()
        .statusCode(200)
        .body("values.'annex_part.content'", equalTo(1));

    byte[] read =
        given().get("/cases/case-" + number + "/annexes/1").then().extract().asByteArray();
    assertThat(read).isEqualTo(document);
    execute("update contestation_case set status = 'DISMISSED', decided_on = '2015-09-15'");
    Caller.as("platform-1", Role.PLATFORM)
        .post("/personal-data/erasure")
        .then()
        .statusCode(200)
        .body("values.'case-annex'", equalTo(1));
    given().get("/cases/case-" + number + "/annexes/1").then().statusCode(404);
    assertThat(count("select count(*) from annex_part")).isZero();
    given()
        .get("/cases/case-" + number)
        .then()
        .statusCode(200)
        .body("annex", contains("a.pdf"))
        .body("files", hasSize(0));
  }

  @Test
  @DisplayName("that is never sent loses its documents after a week, one that was sent keeps them")
  void neverSent() throws SQLException {
    InamiNumber provider = refused(312);
    attach(provider, "form-16", "a.pdf", Documents.pdf("Forgotten")).statusCode(201);
    attach(provider, "form-17", "b.pdf", Documents.pdf("Sent")).statusCode(201);
    introduce(provider, form("form-17", "sumehr", null)).statusCode(201);

    campaign.openDay("2025-09-22");
    assertThat(count("select count(*) from annex_file")).isEqualTo(2);
    campaign.openDay("2025-09-23");

    assertThat(count("select count(*) from annex_file")).isEqualTo(1);
    assertThat(count("select count(*) from annex_part")).isEqualTo(1);
    assertThat(count("select count(*) from online_form")).isEqualTo(1);
  }

  @Test
  @DisplayName("has its documents or does not exist: both are written at once or not at all")
  void allOrNothing() throws SQLException {
    InamiNumber provider = refused(313);
    attach(provider, "form-18", "a.pdf", Documents.pdf("Kept")).statusCode(201);
    execute(
        "alter table outbox add constraint away check (topic <> 'upstream.prosante.contestations.v1')");
    try {
      introduce(provider, form("form-18", "sumehr", null)).statusCode(500);
      assertThat(count("select count(*) from annex_file where contestation_id is not null"))
          .isZero();
    } finally {
      execute("alter table outbox drop constraint away");
    }

    introduce(provider, form("form-18", "sumehr", null))
        .statusCode(201)
        .body("contestation.files", hasSize(1));
    campaign.awaitQuiet();
    assertThat(campaign.contestationRecords(provider)).hasSize(1);
  }

  /** A general practitioner who was refused on the first day, and contests on the next. */
  private InamiNumber refused(int number) {
    InamiNumber provider = Campaign.practitioner(number);
    campaign.openDay("2025-09-12");
    campaign.decide(Campaign.granted(provider, PRACTICE, 1, 0, "2025-09-12", "2025-09-12"));
    campaign.openDay("2025-09-15");
    return provider;
  }

  private static String form(String token, String criterion, String completes) {
    return """
        {"form": "%s", "scheme": "gp-integrated-practice", "year": 2024,
         "contestedCriteria": ["%s"], "motivation": "55 de 100 sont prouvés."%s}
        """
        .formatted(
            token, criterion, completes == null ? "" : ", \"completes\": \"" + completes + "\"");
  }

  private static String path(InamiNumber provider, String form) {
    return "/contestations/online/" + provider + "/" + form;
  }

  private static io.restassured.specification.RequestSpecification asProvider(
      InamiNumber provider) {
    return Caller.with(TestTokens.ofCareProvider(provider.value(), Role.CARE_PROVIDER));
  }

  private static ValidatableResponse introduce(InamiNumber provider, String form) {
    return asProvider(provider)
        .contentType(ContentType.JSON.withCharset(StandardCharsets.UTF_8))
        .body(form)
        .post("/contestations/online/" + provider)
        .then();
  }

  private static ValidatableResponse attach(
      InamiNumber provider, String form, String name, byte[] content) {
    return attachAs(provider, provider, form, name, content);
  }

  private static ValidatableResponse attachAs(
      InamiNumber caller, InamiNumber provider, String form, String name, byte[] content) {
    String boundary = "x-boundary-of-the-test";
    byte[] head =
        ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                + "Content-Type: application/x-anything\r\n\r\n")
            .formatted(boundary, name.replace("\\", "\\\\"))
            .getBytes(StandardCharsets.UTF_8);
    byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
    return asProvider(caller)
        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
        .body(Documents.together(Documents.together(head, content), tail))
        .post(path(provider, form) + "/files")
        .then();
  }

  private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
    Map<String, String> headers = new TreeMap<>();
    record
        .headers()
        .forEach(
            header ->
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    return headers;
  }

  private long count(String query) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String change) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(change);
    }
  }
}

package org.carepremiums.platform.audit;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.audit.AuditAnchor;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.operations.erasure.PersonalDataDesk;
import org.carepremiums.platform.testing.SchemaOwner;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("The audit record")
class AuditTest {

  private final DataSource dataSource = SchemaOwner.dataSource();
  @Inject ScheduledWorkAudit ownWork;
  @Inject UnitOfWork unitOfWork;
  @Inject PersonalDataDesk desk;
  @Inject OpenDay openDay;
  @Inject Looks looks;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> broker;

  @AfterEach
  void recordAgain() throws SQLException {
    execute("drop trigger if exists no_room on audit_record");
  }

  /** A hundredth row that came before any day opened is compared whatever day is asked for. */
  private int anchorsOfNoDay() {
    return AnchorReader.read(Source.INTAKE, LocalDate.MAX, broker).size();
  }

  @Test
  @DisplayName("holds who read about whom, before the answer")
  void read() throws SQLException {
    given().get("/audited/50011242").then().statusCode(200).body(equalTo("about 50011242"));

    assertThat(recorded("50011242"))
        .containsExactly("ANSWER auditor-1 GET /audited/{provider} 200");
  }

  @Test
  @DisplayName("holds of a page, which names nobody, that it was about who is logged in")
  void page() throws SQLException {
    Caller.with(TestTokens.ofCareProvider("50018742527", Role.CARE_PROVIDER))
        .get("/my/form")
        .then()
        .statusCode(200);

    assertThat(recorded("50018742"))
        .singleElement()
        .satisfies(row -> assertThat(row).startsWith("ANSWER").endsWith("GET /my/form 200"));
  }

  @Test
  @DisplayName("holds a change in its transaction, and none where nothing was changed")
  void change() throws SQLException {
    given().post("/audited/50010232").then().statusCode(200);
    given().post("/audited/50010333/refusal").then().statusCode(409);

    assertThat(recorded("50010232"))
        .containsExactly(
            "CHANGE auditor-1 POST /audited/{provider} null",
            "ANSWER auditor-1 POST /audited/{provider} 200");
    assertThat(recorded("50010333"))
        .containsExactly("ANSWER auditor-1 POST /audited/{provider}/refusal 409");
    assertThat(seen("50010333")).isZero();
  }

  @Test
  @DisplayName(
      "tells a provider who looked, by role and day, whatever form of the number was asked")
  void looks() throws SQLException {
    for (int look = 0; look < 2; look++) {
      given().get("/audited/50010428").then().statusCode(200);
    }
    Caller.with(TestTokens.ofCareProvider("50010428", Role.CARE_PROVIDER))
        .post("/audited/50010428527")
        .then()
        .statusCode(200);
    given().post("/audited/50010428/refusal").then().statusCode(409);
    given().get("/audited/50010527").then().statusCode(200);

    assertThat(looks.about(new InamiKey("50010428"), 100))
        .extracting(Look::looker, Look::method, Look::path, Look::times)
        .containsExactlyInAnyOrder(
            tuple(Looker.AUDITOR, "GET", "/audited/{provider}", 2),
            tuple(Looker.PROVIDER, "POST", "/audited/{provider}", 1));
    assertThat(looks.about(new InamiKey("50010428"), 1)).hasSize(1);
  }

  @Test
  @DisplayName("holds what a service changes by itself, and nothing that it only looks at")
  void ownWork() throws Exception {
    long before = rows();
    ownWork.record("test-job", "/audited", () -> "looked at");
    assertThat(rows()).isEqualTo(before);

    ownWork.record("test-job", "/audited", () -> unitOfWork.call(outgoing -> "changed"));
    unitOfWork.call(outgoing -> "from Kafka");

    assertThat(rows()).isEqualTo(before + 1);
    assertThat(
            number(
                "select count(*) from audit_record where principal = 'test-job'"
                    + " and event = 'CHANGE' and method = 'SCHEDULED' and path = '/audited'"))
        .isOne();
  }

  @Test
  @DisplayName("holds no erasure of a service that has nothing to erase, and no retention either")
  void nothingToErase() throws Exception {
    long before = rows();
    execute("insert into business_day (day) values ('2025-01-15')");
    try {
      assertThat(ownWork.record("test-job", "/audited", desk::erase)).isEmpty();
    } finally {
      execute("delete from business_day");
    }
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  @DisplayName("holds no NISS, also where somebody asked by one, and no numbers about nobody")
  void withoutPersonalData() throws SQLException {
    given().get("/audited/42012205181").then().statusCode(200);
    assertThat(recorded("***********")).hasSize(1);
    assertThat(recorded("42012205181")).isEmpty();

    long before = rows();
    given().get("/exchange/status").then().statusCode(200);
    given().get("/nowhere").then().statusCode(404);
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  @DisplayName("keeps an answer back that it cannot hold, and undoes the change")
  void unrecorded() throws SQLException {
    execute(
        """
        create or replace function no_room() returns trigger language plpgsql as $$
        begin raise exception 'no room'; end $$;
        create trigger no_room before insert on audit_record for each row execute function no_room()
        """);
    given()
        .get("/audited/50010428")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .body(hasJsonPath("$.type", equalTo("urn:care-premiums:problem:not-recorded")));
    given().post("/audited/50010428").then().statusCode(503);

    assertThat(seen("50010428")).isZero();
  }

  @Test
  @DisplayName("cannot be changed, shortened or emptied")
  void onlyAddedTo() {
    given().get("/audited/50010527").then().statusCode(200);
    for (String attempt :
        List.of(
            "update audit_record set principal = 'somebody else'",
            "delete from audit_record",
            "truncate audit_record")) {
      assertThatThrownBy(() -> execute(attempt))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("only added to");
    }
  }

  @Test
  @DisplayName("is verified over HTTP, and shown to whoever asks about a provider")
  void verified() {
    given().get("/audited/50010636").then().statusCode(200);
    given()
        .get("/audit/verification")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.intact", equalTo(true)));
    given()
        .get("/audit/records?subject=50010636")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$[0].entry.path", equalTo("/audited/{provider}")));
    given().get("/audit/records?limit=0").then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update audit_record set principal = 'somebody else' where sequence = 2 | 2",
        "update audit_record set status = null where sequence = 2 | 2",
        "update audit_record set recorded_at = recorded_at - interval '1 day' where sequence = 2 | 2",
        "update audit_record set hash = decode(repeat('00', 32), 'hex') where sequence = 2 | 2",
        "delete from audit_record where sequence = 2 | 2",
        "delete from audit_record where sequence = 1 | 1",
        "update audit_record set sequence = -sequence where sequence = 3 | 1",
      })
  @DisplayName("names the first row that somebody changed or took away past the triggers")
  void broken(String attack, long row) throws SQLException {
    for (int i = 0; i < 3; i++) {
      given().get("/audited/50010737").then().statusCode(200);
    }
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("alter table audit_record disable trigger audit_record_stays");
      statement.execute(attack);
      // Takes the attack back with its own transaction
      AuditChain.Finding found = new AuditChain(List.of()).verify(connection);
      connection.setAutoCommit(true);

      assertThat(found.intact()).isFalse();
      assertThat(found.brokenAt()).isEqualTo(row);
      assertThat(AuditVerification.describe(found)).startsWith("row " + row + " is the first");
      AuditChain.Finding untouched = new AuditChain(List.of()).verify(connection);
      assertThat(untouched.intact()).isTrue();
      assertThat(AuditVerification.describe(untouched)).contains("are as they were written");
    }
  }

  @Test
  @DisplayName("misses rows that are cut off at its end, since the broker still knows of them")
  void cutOff() throws SQLException {
    // Not where the attack below would bring about the anchor of a hundredth row
    do {
      given().get("/audited/50010838").then().statusCode(200);
    } while (rows() % 100 == 0 || rows() % 100 > 90);
    long rows = rows();
    BusinessDay day = BusinessDay.of("2025-01-06");
    assertThat(unitOfWork.<Boolean>call(outgoing -> openDay.open(day))).isTrue();
    await()
        .untilAsserted(
            () ->
                assertThat(AnchorReader.read(Source.INTAKE, LocalDate.MIN, broker))
                    .last()
                    .satisfies(
                        anchor -> {
                          assertThat(anchor.on()).isEqualTo(day);
                          assertThat(anchor.sequence()).isEqualTo(rows);
                        }));
    try {
      attack(
          "create table cut as select * from audit_record where sequence = " + rows,
          "delete from audit_record where sequence = " + rows);
      given()
          .get("/audit/verification")
          .then()
          .statusCode(200)
          .body(hasJsonPath("$.intact", equalTo(false)))
          .body(hasJsonPath("$.brokenAt", equalTo((int) rows)))
          .body(
              hasJsonPath(
                  "$.reason",
                  equalTo(
                      "rows are cut off at the end: there were %d on %s".formatted(rows, day))));
      // That request was recorded where the cut off row stood: the chain is whole in itself again
      given()
          .get("/audit/verification")
          .then()
          .body(hasJsonPath("$.brokenAt", equalTo((int) rows)))
          .body(
              hasJsonPath(
                  "$.reason",
                  containsString("another row than the one that was anchored on " + day)));
      given()
          .get("/audit/verification?anchoredFrom=" + day.value().plusDays(1))
          .then()
          .body(hasJsonPath("$.intact", equalTo(true)))
          .body(hasJsonPath("$.anchors", equalTo(anchorsOfNoDay())));
    } finally {
      attack(
          "delete from audit_record where sequence >= " + rows,
          "insert into audit_record select * from cut",
          "drop table cut",
          "delete from business_day");
    }
    given()
        .get("/audit/verification")
        .then()
        .body(hasJsonPath("$.intact", equalTo(true)))
        .body(hasJsonPath("$.anchoredRows", equalTo((int) rows)));
  }

  @Test
  @DisplayName("anchors every hundredth row, so that little can be cut off within a day")
  void everyHundredthRow() throws SQLException {
    do {
      given().get("/audited/50010939").then().statusCode(200);
    } while (rows() % 100 != 0);
    long rows = rows();
    await()
        .untilAsserted(
            () ->
                assertThat(AnchorReader.read(Source.INTAKE, LocalDate.MIN, broker))
                    .extracting(AuditAnchor::sequence)
                    .contains(rows));
  }

  @Test
  @DisplayName("holds whom it refused, but nobody's knocking, which is only counted")
  void refusals() throws SQLException {
    long before = rows();
    double unknown = denied(401);
    double known = denied(403);
    Caller.asNobody().get("/audited/50011040").then().statusCode(401);
    Caller.with("letters").post("/audited/50011040").then().statusCode(401);
    Caller.asNobody().get("/q/openapi").then().statusCode(401);
    assertThat(rows()).isEqualTo(before);

    Caller.as("nobody-1", "unheard-of").get("/audit/records").then().statusCode(403);
    Caller.with(TestTokens.ofCareProvider("50011040", Role.CARE_PROVIDER))
        .get("/guarded/providers/50011141")
        .then()
        .statusCode(403);
    Caller.with(TestTokens.loggedIn("approver-1", Duration.ofMinutes(9), Role.PAYMENT_APPROVER))
        .post("/guarded/approval")
        .then()
        .statusCode(401);
    assertThat(lastRecorded(3))
        .containsExactly(
            "nobody-1 unheard-of GET /audit/records 403",
            "care-provider-50011040 care-provider GET /guarded/providers/{provider} 50011141 403",
            "approver-1 payment-approver POST /guarded/approval 401");
    assertThat(denied(401)).isEqualTo(unknown + 4);
    assertThat(denied(403)).isEqualTo(known + 2);
  }

  /** What is counted; a trace that was counted last may stand behind it. */
  private static double denied(int status) {
    String counter = "care_premiums_denied_requests_total{status=\"%d\"} ".formatted(status);
    return Caller.asNobody()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith(counter))
        .mapToDouble(line -> Double.parseDouble(line.substring(counter.length()).split(" ")[0]))
        .findFirst()
        .orElseThrow();
  }

  private List<String> lastRecorded(int rows) throws SQLException {
    return texts(
        """
        select concat_ws(' ', principal, nullif(roles, ''), method, path, subject, status)
        from (select * from audit_record order by sequence desc limit %d) last order by sequence
        """
            .formatted(rows));
  }

  /** What the owner of a database can do. */
  private void attack(String... statements) throws SQLException {
    execute("alter table audit_record disable trigger audit_record_stays");
    for (String statement : statements) {
      execute(statement);
    }
    execute("alter table audit_record enable trigger audit_record_stays");
  }

  private List<String> recorded(String subject) throws SQLException {
    return texts(
        """
        select concat_ws(' ', event, principal, method, path, coalesce(status::text, 'null'))
        from audit_record where subject = '%s' order by sequence
        """
            .formatted(subject));
  }

  private List<String> texts(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }

  private long rows() throws SQLException {
    return number("select count(*) from audit_record");
  }

  private long seen(String provider) throws SQLException {
    return number("select count(*) from seen where place = 'audited/%s'".formatted(provider));
  }

  private long number(String query) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

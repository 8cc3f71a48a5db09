package org.carepremiums.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.audit.desk.AuditPhrase;
import org.carepremiums.platform.testing.SchemaOwner;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.carepremiums.platform.testing.page.ShownPage;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.wording.check.ForeignWords;
import org.carepremiums.platform.wording.check.WordingFaults;
import org.carepremiums.platform.wording.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("The auditor's desk")
class AuditDeskTest {

  private static final String AUDIT = "/desk/audit";
  private static final String VERIFICATION = AUDIT + "/verification";
  private static final String EN = Language.ENGLISH.code();

  private final String auditor = TestTokens.of("auditor-1", Role.AUDITOR);
  private final DataSource dataSource = SchemaOwner.dataSource();
  @Inject Pages pages;
  @Inject Verifications verifications;

  @Test
  @DisplayName("says everything in every language, and wholly in it")
  void words() {
    assertThat(WordingFaults.of(new AuditPhrase.Words().books())).isEmpty();
  }

  @ParameterizedTest(name = "is sound in {0}")
  @EnumSource
  void sound(Language language) {
    ForeignWords foreign = ForeignWords.by(pages.books());
    String code = language.code();
    look("50021118", "x-1");

    for (String path :
        new String[] {
          AUDIT + "?provider=50021118", AUDIT + "?person=nobody.at.all", VERIFICATION
        }) {
      requireSound(ShownPage.open(path, auditor, code), 200, foreign, language);
    }
    for (String query :
        new String[] {
          "?provider=50021142", "?request=facts", "?from=yesterday", "?to=31-12-2026"
        }) {
      requireSound(ShownPage.open(AUDIT + query, auditor, code), 400, foreign, language);
    }
    requireSound(verify("x", code), 400, foreign, language);
    ShownPage latest = ShownPage.open(AUDIT + "/latest?provider=50021118", auditor, code);
    assertThat(latest.html().select("tbody tr")).isNotEmpty();
    assertThat(foreign.in(language, said(latest))).as(latest.text()).isEmpty();
  }

  /** Without requests that have no words of their own, and stand there as they were made. */
  private static String said(ShownPage page) {
    return page.ownText().replaceAll("[A-Z]+ /audited/:provider", "");
  }

  private static void requireSound(
      ShownPage page, int status, ForeignWords foreign, Language language) {
    assertThat(page.answer().statusCode()).as(page.path()).isEqualTo(status);
    assertThat(page.faults()).as(page.path()).isEmpty();
    assertThat(foreign.in(language, said(page))).as(page.path() + page.text()).isEmpty();
  }

  @Test
  @DisplayName("tells who did what about a provider, in which role, and whether it was allowed")
  void aboutProvider() {
    look("50021217", "handler-2");
    Caller.as("handler-2", Role.CASE_HANDLER).post("/audited/50021217/refusal");
    Caller.as("handler-2", Role.CASE_HANDLER).post("/audited/50021217527");

    ShownPage page = ShownPage.open(AUDIT + "?provider=50021217527", auditor, EN);

    assertThat(cells(page, 2)).containsExactly("handler-2", "handler-2", "handler-2", "handler-2");
    assertThat(cells(page, 3)).containsOnly("case handler");
    assertThat(cells(page, 4))
        .containsExactly(
            "made the request POST /audited/:provider",
            "made the request POST /audited/:provider",
            "made the request POST /audited/:provider/refusal",
            "made the request GET /audited/:provider");
    assertThat(cells(page, 6)).containsExactly("allowed", "changed", "not done", "allowed");
    assertThat(page.html().select("table.list td a[href*='?provider=50021217527']")).hasSize(2);
    assertThat(page.html().select("[hx-get]").eachAttr("hx-get"))
        .containsExactly(
            "/eligibility/desk/audit/latest?provider=50021217527",
            "/payment/desk/audit/latest?provider=50021217527",
            "/contestation/desk/audit/latest?provider=50021217527");
  }

  @Test
  @DisplayName("is recorded itself, and told to whoever was looked up")
  void recordedItself() throws SQLException {
    ShownPage.open(AUDIT + "?provider=50021316", auditor, EN);

    assertThat(
            query(
                "select principal || ' ' || path || ' ' || status from audit_record where subject = '50021316'"))
        .containsExactly("auditor-1 /desk/audit 200");
    assertThat(cells(ShownPage.open(AUDIT + "?provider=50021316", auditor, EN), 4))
        .containsExactly("looked at who looked at these data");
  }

  @Test
  @DisplayName("looks a number up as it is recorded, however it is written")
  void writtenOtherwise() {
    Response answer =
        Caller.with(auditor)
            .accept("text/html")
            .redirects()
            .follow(false)
            .get(AUDIT + "?provider=5-0021.811-527&outcome=allowed");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location")).endsWith(AUDIT + "?provider=50021811527&outcome=allowed");
    assertThat(Caller.with(auditor).get(AUDIT + "/latest?provider=5-0021.811").statusCode())
        .isEqualTo(400);
  }

  @Test
  @DisplayName("narrows by person, request, outcome and days, and turns the pages of the rest")
  void narrowed() throws SQLException {
    for (int time = 0; time < 55; time++) {
      look("50021415", "handler-3");
    }
    Caller.as("handler-3", Role.CASE_HANDLER).get("/audit/records").then().statusCode(403);
    LocalDate today = LocalDate.now(BusinessDay.ZONE);

    ShownPage person = ShownPage.open(AUDIT + "?person=handler-3", auditor, EN);
    assertThat(person.html().select("table.list tbody tr")).hasSize(50);
    assertThat(person.html().select("caption").text()).contains("1 to 50 of 56");
    assertThat(
            ShownPage.open(AUDIT + "?person=handler-3&page=2&sort=when", auditor, EN)
                .html()
                .select("table.list tbody tr"))
        .hasSize(6);
    assertThat(cells(narrow("person=handler-3&outcome=refused"), 6)).containsExactly("not allowed");
    assertThat(cells(narrow("person=handler-3&request=GET /audit/"), 4))
        .containsExactly("looked at who looked at these data");
    assertThat(narrow("person=handler-3&request=POST /").text())
        .contains("Nothing is listed here.");
    assertThat(narrow("person=handler-3&from=" + today.plusDays(1)).text())
        .contains("Nothing is listed here.");
    assertThat(narrow("person=handler-3&to=" + today.minusDays(1)).text())
        .contains("Nothing is listed here.");
    assertThat(cells(narrow("person=handler-3&from=%1$s&to=%1$s&page=2".formatted(today)), 2))
        .hasSize(6);
    ShownPage everything = ShownPage.open(AUDIT, auditor, EN);
    assertThat(everything.html().select("#from").val()).isEqualTo(today.minusDays(30).toString());
    assertThat(everything.html().select("ol.due li a").attr("href"))
        .isEqualTo(AUDIT + "?outcome=refused&from=" + today.minusDays(1));
  }

  private ShownPage narrow(String query) {
    ShownPage page = ShownPage.open(AUDIT + "?" + query, auditor, EN);
    assertThat(page.answer().statusCode()).isEqualTo(200);
    return page;
  }

  @Test
  @DisplayName("gives all of it as a file, each line once, with the same columns")
  void file() throws Exception {
    for (int time = 0; time < 3; time++) {
      look("50021514", "handler-4");
    }
    String text =
        new String(
            Caller.with(auditor)
                .header("Accept-Language", EN)
                .get(AUDIT + "/file?person=handler-4&sort=when")
                .asByteArray(),
            UTF_8);
    List<CSVRecord> lines =
        CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();

    assertThat(lines.get(0).toList())
        .containsExactly(
            "When", "Who", "In which role", "What", "About whom or what", "Outcome", "Row");
    assertThat(lines).hasSize(4);
    assertThat(lines.subList(1, 4)).extracting(line -> line.get(6)).doesNotHaveDuplicates();
    assertThat(lines.get(1).get(0)).matches("20[0-9-]+T[0-9:.]+Z");
  }

  @Test
  @DisplayName("goes through the whole record in both orders, part by part")
  void behind() throws SQLException {
    look("50021613", "handler-5");
    look("50021613", "handler-5");
    look("50021613", "handler-5");
    AuditReading.Question asked =
        new AuditReading.Question(null, "handler-5", null, null, null, null, null);

    AuditReading reading = io.quarkus.arc.Arc.container().instance(AuditReading.class).get();
    List<AuditReading.Line> all = reading.part(asked, true, 0, 10);

    assertThat(reading.behind(asked, true, null, 2)).isEqualTo(all.subList(0, 2));
    assertThat(reading.behind(asked, true, all.get(1), 2)).isEqualTo(all.subList(2, 3));
    assertThat(reading.behind(asked, false, all.get(1), 2)).isEqualTo(all.subList(0, 1));
    assertThat(reading.count(asked)).isEqualTo(3);
  }

  @Test
  @DisplayName("verifies the record beside whoever asks, and names the first row that was changed")
  void verification() throws SQLException {
    look("50021712", "handler-6");
    look("50021712", "handler-6");
    assertThat(verified().html().select(".card.good").text())
        .startsWith("The record is as it was written.");

    String row = query("select max(sequence)::text from audit_record").get(0);
    change("update audit_record set principal = principal || 'x' where sequence = " + row);
    String broken;
    try {
      ShownPage found = verified();
      broken = found.path();
      assertThat(found.html().select(".card.bad").text())
          .startsWith("Row ")
          .contains("is the first that is not as it was written.", "was changed");
      assertThat(found.html().select(".card.bad dd").first().text().replaceAll("[^0-9]", ""))
          .isEqualTo(row);
    } finally {
      change("update audit_record set principal = left(principal, -1) where sequence = " + row);
    }
    assertThat(verified().html().select(".card.good")).hasSize(1);

    ForeignWords foreign = ForeignWords.by(pages.books());
    for (Language language : Language.values()) {
      requireSound(ShownPage.open(broken, auditor, language.code()), 200, foreign, language);
      ShownPage list = ShownPage.open(VERIFICATION, auditor, language.code());
      requireSound(list, 200, foreign, language);
      assertThat(list.html().select("table.list tbody tr a").eachAttr("href")).contains(broken);
    }
  }

  @ParameterizedTest(name = "says of a verification in words what was found: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "MISSING | null | null | the row is missing",
        "ANOTHER_THAN_ANCHORED | '2026-01-05' | null | told outside the database on 2026-01-05",
        "CUT_OFF | '2026-01-05' | 12 | cut off at the end: there were 12 on 2026-01-05"
      })
  void faults(String fault, String on, String rows, String said) throws SQLException {
    change(
        """
        insert into audit_verification (verification_id, asked_by, rows_in_all, rows_read, ended_at,
          intact, last_hash, anchors, anchored_rows, broken_at, fault, fault_on, fault_rows)
        values ('found-%1$s', 'auditor-1', 12, 9, now(), false, 'ab', 1, 12, 10, '%1$s', %2$s, %3$s)
        """
            .formatted(fault, on, rows));
    try {
      ForeignWords foreign = ForeignWords.by(pages.books());
      for (Language language : Language.values()) {
        requireSound(
            ShownPage.open(VERIFICATION + "/found-" + fault, auditor, language.code()),
            200,
            foreign,
            language);
      }
      assertThat(ShownPage.open(VERIFICATION + "/found-" + fault, auditor, EN).text())
          .contains(said);
    } finally {
      change("delete from audit_verification where verification_id like 'found-%'");
    }
  }

  @Test
  @DisplayName("tells how far a verification is, leads a second auditor to it, and goes on alone")
  void verificationUnderWay() throws SQLException {
    change(
        """
        insert into audit_verification (verification_id, asked_by, rows_in_all, rows_read)
        values ('elsewhere', 'auditor-2', 1000, 250)
        """);
    try {
      ForeignWords foreign = ForeignWords.by(pages.books());
      for (Language language : Language.values()) {
        requireSound(
            ShownPage.open(VERIFICATION + "/elsewhere", auditor, language.code()),
            200,
            foreign,
            language);
      }
      ShownPage bar = ShownPage.open(VERIFICATION + "/elsewhere/progress", auditor, EN);
      assertThat(bar.html().select(".progress").text()).startsWith("250 of 1,001, 751 left");
      assertThat(bar.answer().header("HX-Refresh")).isNull();
      assertThat(verify("", EN).answer().header("Location")).endsWith(VERIFICATION + "/elsewhere");

      change("update audit_verification set told_at = now() - interval '1 hour'");
      assertThat(ShownPage.open(VERIFICATION + "/elsewhere", auditor, EN).text())
          .contains("did not come to its end");
      assertThat(
              ShownPage.open(VERIFICATION + "/elsewhere/progress", auditor, EN)
                  .answer()
                  .header("HX-Refresh"))
          .isEqualTo("true");
      assertThat(verified().html().select(".card.good")).hasSize(1);
    } finally {
      change("delete from audit_verification where verification_id = 'elsewhere'");
    }
  }

  @Test
  @DisplayName("begins one verification where two auditors ask at the same moment")
  void verificationsAtOnce() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    try (Connection held = dataSource.getConnection();
        Statement statement = held.createStatement()) {
      statement.execute(
          "select pg_advisory_lock(hashtextextended('care-premiums.audit-verification', 0))");
      List<Future<String>> begun =
          List.of(
              both.submit(() -> verifications.begin("auditor-1", null)),
              both.submit(() -> verifications.begin("auditor-2", null)));
      await()
          .until(
              () ->
                  query(
                              "select pid::text from pg_locks where locktype = 'advisory' and not granted")
                          .size()
                      == 2);
      statement.execute("select pg_advisory_unlock_all()");

      assertThat(begun.get(0).get()).isEqualTo(begun.get(1).get());
    } finally {
      both.shutdown();
    }
  }

  @Test
  @DisplayName("does not record how far a verification is, but who may not know it")
  void progressIsNotRecorded() throws SQLException {
    String one = verified().path();
    String request = "path = '/desk/audit/verification/{verificationId}/progress'";
    ShownPage.open(one + "/progress", auditor, EN);
    assertThat(query("select status::text from audit_record where " + request)).isEmpty();

    ShownPage.open(one + "/progress", TestTokens.of("handler-6", Role.CASE_HANDLER), EN);
    assertThat(query("select status::text from audit_record where " + request))
        .containsExactly("403");
  }

  private ShownPage verify(String anchoredFrom, String language) {
    return ShownPage.send(VERIFICATION, auditor, language, Map.of("anchoredFrom", anchoredFrom));
  }

  /** Verifies, and waits for what is found. */
  private ShownPage verified() {
    String one = verify("", EN).answer().header("Location").replaceFirst("^http://[^/]*", "");
    await().until(() -> ShownPage.open(one, auditor, EN).html().select(".progress").isEmpty());
    return ShownPage.open(one, auditor, EN);
  }

  @ParameterizedTest(name = "is closed to {0}")
  @ValueSource(strings = {Role.PLATFORM, Role.CASE_HANDLER, Role.CARE_PROVIDER})
  void roles(String role) {
    for (String path : new String[] {AUDIT, AUDIT + "/latest", VERIFICATION}) {
      assertThat(ShownPage.open(path, TestTokens.of("somebody-1", role), EN).answer().statusCode())
          .isEqualTo(403);
    }
  }

  @ParameterizedTest(name = "cannot make anything of {0}")
  @ValueSource(strings = {"?sort=who", "?page=0", "?page=201"})
  void wrong(String query) {
    ShownPage page = ShownPage.open(AUDIT + query, auditor, "nl");

    assertThat(page.answer().statusCode()).isEqualTo(400);
    assertThat(page.faults()).isEmpty();
  }

  private static void look(String provider, String person) {
    Caller.as(person, Role.CASE_HANDLER).get("/audited/" + provider).then().statusCode(200);
  }

  /** A column of the list, from 1. */
  private static List<String> cells(ShownPage page, int column) {
    return page.html().select("table.list tbody td:nth-child(" + column + ")").eachText();
  }

  /** What the owner of a database can do. */
  private void change(String statement) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("alter table audit_record disable trigger audit_record_stays");
      sql.execute(statement);
      sql.execute("alter table audit_record enable trigger audit_record_stays");
    }
  }

  private List<String> query(String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        values.add(row.getString(1));
      }
    }
    return values;
  }
}

package org.carepremiums.platform.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.carepremiums.platform.testing.page.ShownPage;
import org.carepremiums.platform.wording.text.Language;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("A desk")
class DeskTest {

  private static final String LINES = "/desk/lines";
  private static final String AUDITOR = TestTokens.of("auditor-1", Role.AUDITOR);
  private static final String LONG_LOGGED_IN =
      TestTokens.loggedIn("auditor-1", Duration.ofMinutes(20), Role.AUDITOR);

  @ParameterizedTest(name = "is sound in {0}")
  @EnumSource
  void sound(Language language) {
    ShownPage page = ShownPage.open(LINES, AUDITOR, language.code());

    assertThat(page.answer().statusCode()).isEqualTo(200);
    assertThat(page.faults()).isEmpty();
  }

  @Test
  @DisplayName("shows a part of a list, in the order that is asked for, with the way to the others")
  void parts() {
    ShownPage first = ShownPage.open(LINES + "?sort=number&name=a+b", AUDITOR, "en");
    Element next = first.html().selectFirst("nav.parts a[rel=next]");
    ShownPage last = ShownPage.open(LINES + "?sort=number&page=3", AUDITOR, "en");

    assertThat(first.html().select("table.list tbody tr")).hasSize(50);
    assertThat(first.html().select("table.list tbody td").first().text()).isEqualTo("1");
    assertThat(first.html().select("table.list caption").text()).contains("(1 to 50 of 120)");
    assertThat(next.attr("href")).isEqualTo("?name=a%2Bb&sort=number&page=2");
    assertThat(first.html().select("nav.parts a[rel=prev]")).isEmpty();
    assertThat(last.html().select("table.list tbody tr")).hasSize(20);
    assertThat(last.html().select("nav.parts a[rel=next]")).isEmpty();
    assertThat(last.html().select("nav.parts a[rel=prev]").attr("href"))
        .isEqualTo("?sort=number&page=2");
  }

  @Test
  @DisplayName("says in which order a list is, and offers the opposite one")
  void order() {
    Element usual = ShownPage.open(LINES, AUDITOR, "en").html();
    Element byName = ShownPage.open(LINES + "?sort=name", AUDITOR, "en").html();

    assertThat(usual.select("table.list th").eachAttr("aria-sort"))
        .containsExactly("descending", "none");
    assertThat(usual.select("table.list th a").first().attr("href")).isEqualTo("?sort=number");
    assertThat(byName.select("table.list th a").eachAttr("href"))
        .containsExactly("?sort=number", "?sort=-name");
  }

  @ParameterizedTest(name = "refuses {0} as a page, and says which part of the address is wrong")
  @ValueSource(strings = {"?sort=secret", "?sort=amount", "?page=0", "?page=x", "?page=-1"})
  void unknownPart(String query) {
    ShownPage page = ShownPage.open(LINES + query, AUDITOR, "fr");
    Response program = Caller.with(AUDITOR).accept("*/*").get(LINES + query);

    assertThat(page.answer().statusCode()).isEqualTo(400);
    assertThat(page.faults()).isEmpty();
    assertThat(program.asString()).contains(query.substring(1, 5));
  }

  @Test
  @DisplayName("gives all of a list as a file with the same columns, without formulas")
  void file() throws Exception {
    Response answer =
        Caller.with(AUDITOR).header("Accept-Language", "en").get(LINES + "/file?sort=number");
    String text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
    List<CSVRecord> records =
        CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();

    assertThat(text).startsWith("\ufeffMenu,");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"lines.csv\"");
    assertThat(records).hasSize(1 + ListPage.LINES);
    assertThat(records.get(1).toList())
        .containsExactly(
            "1", "line 1", "10.50", "2026-01-02", "2026-01-01T23:30:01Z", "You are logged out");
    assertThat(records.get(7).get(1)).isEqualTo("'=1+1");
  }

  @Test
  @DisplayName("puts a file in the order of the page, and shows moments in Belgian time there")
  void sameOrderAndMoments() {
    String file =
        Caller.with(AUDITOR).header("Accept-Language", "en").get(LINES + "/file").asString();
    Element page = ShownPage.open(LINES, AUDITOR, "en").html();

    assertThat(file.lines().skip(1).findFirst().orElseThrow()).startsWith("120,");
    assertThat(page.select("table.list tbody tr").first().text()).startsWith("120 ");
    assertThat(page.select("table.list tbody tr").first().text()).contains("2026-01-02, 00:32");
  }

  @Test
  @DisplayName("keeps what the address asks for when the language is changed")
  void language() {
    ShownPage page = ShownPage.open(LINES + "?sort=name&language=nl&page=2", AUDITOR, "en");

    assertThat(page.html().select(".languages a").eachAttr("href"))
        .contains("?language=fr&sort=name&page=2");
  }

  @Test
  @DisplayName("tells how far work is and when it may end, and asks again while it goes on")
  void progress() {
    ShownPage page = ShownPage.open(LINES, AUDITOR, "en");

    assertThat(page.html().select("progress").attr("value")).isEqualTo("25");
    assertThat(page.html().select(".progress").text())
        .isEqualTo("30 of 120, 90 left; probably done on 2026-11-30, 11:04");
    assertThat(page.html().select(".progress").attr("hx-get")).isEqualTo(LINES);
    assertThat(new Progress(3, 3, null, Instant.EPOCH, false).endsAt()).isNull();
    assertThat(new Progress(0, 3, Instant.EPOCH, Instant.EPOCH, false).endsAt()).isNull();
    assertThat(new Progress(999, 1_000, null, Instant.EPOCH, false).percent()).isEqualTo(99);
  }

  @Test
  @DisplayName("begins with what runs out first")
  void due() {
    ShownPage page = ShownPage.open(LINES, AUDITOR, "en");

    assertThat(page.html().select("ol.due li").eachText())
        .containsExactly("first until 2026-12-01", "later");
  }

  @Test
  @DisplayName("keeps what was typed where a step needs a more recent login")
  void recentLogin() {
    Map<String, String> typed = Map.of("word", "kept");

    ShownPage stale = ShownPage.send(LINES + "/secret", LONG_LOGGED_IN, "en", typed);
    ShownPage recent = ShownPage.send(LINES + "/secret", AUDITOR, "en", typed);

    assertThat(stale.answer().statusCode()).isEqualTo(401);
    assertThat(stale.faults()).isEmpty();
    assertThat(stale.html().select("input[name=word]").val()).isEqualTo("kept");
    assertThat(stale.html().select("main a[target=_blank]").attr("href"))
        .isEqualTo("/my/log-in-again");
    assertThat(recent.text()).isEqualTo("changed kept");
  }

  @Test
  @DisplayName("leads who opens what needs a more recent login to it, and back")
  void recentLoginOnTheWay() {
    Response stale =
        Caller.with(LONG_LOGGED_IN)
            .accept("text/html")
            .redirects()
            .follow(false)
            .get(LINES + "/secret");
    Response program = Caller.with(LONG_LOGGED_IN).accept("*/*").get(LINES + "/secret");

    assertThat(stale.statusCode()).isEqualTo(303);
    assertThat(stale.header("Location")).endsWith("/my/log-in-again?to=%2Fdesk%2Flines%2Fsecret");
    assertThat(program.statusCode()).isEqualTo(401);
    assertThat(Caller.with(AUDITOR).get(LINES + "/secret").asString()).isEqualTo("secret");
  }

  @Test
  @DisplayName("ends the session of who logs in once more, and does not do so for ever")
  void logInAgain() {
    Response first =
        Caller.with(LONG_LOGGED_IN)
            .accept("text/html")
            .cookie("q_session_pages", "anything")
            .redirects()
            .follow(false)
            .get("/my/log-in-again?to=/payment/desk/batches/1");
    ShownPage again = ShownPage.open("/my/log-in-again?ended=yes", LONG_LOGGED_IN, "de");
    Response recent =
        Caller.with(AUDITOR)
            .accept("text/html")
            .redirects()
            .follow(false)
            .get("/my/log-in-again?to=/payment/desk/batches/1");
    Response elsewhere =
        Caller.with(AUDITOR)
            .accept("text/html")
            .redirects()
            .follow(false)
            .get("/my/log-in-again?to=//elsewhere.example");

    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(first.detailedCookie("q_session_pages").getMaxAge()).isZero();
    assertThat(first.header("Location")).contains("ended=yes");
    assertThat(again.answer().statusCode()).isEqualTo(403);
    assertThat(again.faults()).isEmpty();
    assertThat(recent.header("Location")).endsWith("/payment/desk/batches/1");
    assertThat(elsewhere.header("Location")).endsWith("/my/logged-in");
  }
}

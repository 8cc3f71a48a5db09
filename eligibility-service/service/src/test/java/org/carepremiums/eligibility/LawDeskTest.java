package org.carepremiums.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.carepremiums.contracts.event.Scheme.PHYSIOTHERAPIST_SOFTWARE;
import static org.carepremiums.eligibility.Campaign.LONGEST_WAIT;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.eligibility.desk.DeskWords;
import org.carepremiums.eligibility.inbox.ParameterChange;
import org.carepremiums.eligibility.store.ParameterReleases;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.testing.SchemaOwner;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.carepremiums.platform.testing.facts.Facts;
import org.carepremiums.platform.testing.page.ShownPage;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.wording.check.ForeignWords;
import org.carepremiums.platform.wording.check.WordingFaults;
import org.carepremiums.platform.wording.text.Language;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a lawyer is shown: parameters, drafts and releases. */
@QuarkusTest
@EligibilityStack
@DisplayName("The desk of the law:")
class LawDeskTest {

  private static final String LAW = "/desk/law";
  private static final String DRAFTS = "/desk/drafts";
  private static final String SOFTWARE = "physiotherapist-software";
  private static final String LAWYER = TestTokens.of("lawyer-1", Role.LAWYER);
  private static final String HANDLER = TestTokens.of("handler-1", Role.CASE_HANDLER);
  private static final String AUDITOR = TestTokens.of("auditor-1", Role.AUDITOR);
  private static final String OPERATOR = TestTokens.of("operator-1", Role.PLATFORM);
  private static final String PAYER = TestTokens.of("payer-1", Role.PAYMENT_OPERATOR);
  private static final String BOUNDARY = "----boundary-of-a-browser";
  private static final String LONG_AGO = "now() - interval '2 minutes'";
  private static final int PORTION = 20;

  @Inject Campaign campaign;
  @Inject Pages pages;
  @Inject DataSource dataSource;
  @Inject ParameterChange parameterChange;

  @Test
  @DisplayName("its words are there in every language, and wholly in it")
  void words() {
    assertThat(WordingFaults.of(new DeskWords().books())).isEmpty();
  }

  @ParameterizedTest(name = "its pages are sound in {0}")
  @EnumSource
  void sound(Language language) throws Exception {
    gainerAndLoser();
    String compared = done(send(LAWYER, SOFTWARE + "/2024", draft()));
    String number = compared.substring(compared.lastIndexOf('/') + 1);
    ForeignWords foreign = ForeignWords.by(pages.books());

    for (String path :
        List.of(
            LAW,
            LAW + "?state=open",
            LAW + "/review?until=2099-01-01",
            LAW + "/" + SOFTWARE + "/2023",
            LAW + "/gp-integrated-practice/2024",
            LAW + "/physiotherapist-social-status/2022",
            DRAFTS,
            DRAFTS + "?of=" + SOFTWARE + "/2024",
            DRAFTS + "?from=" + number,
            compared)) {
      ShownPage page = ShownPage.open(path, LAWYER, language.code());
      assertThat(page.answer().statusCode()).as(path).isEqualTo(200);
      assertThat(page.faults()).as(path).isEmpty();
      // Names of values are those of the files; titles of documents are checked elsewhere
      assertThat(foreign.in(language, page.ownText()).keySet())
          .as(path)
          .isSubsetOf(
              path.contains("/review") ? Set.of("practitioner", "request") : Set.of("website"));
    }
    ShownPage gone = ShownPage.open(DRAFTS + "/not-kept", LAWYER, language.code());
    assertThat(gone.answer().statusCode()).isEqualTo(404);
    assertThat(gone.faults()).isEmpty();
    assertThat(foreign.in(language, gone.ownText())).isEmpty();
  }

  @Test
  @DisplayName("begins with the values that have to be looked at again, and leads to each year")
  void begin() throws SQLException {
    campaign.begin("2026-11-30");

    Document html = ShownPage.open(LAW, LAWYER, "en").html();

    assertThat(html.selectFirst("main h2").text()).isEqualTo("What needs you now");
    assertThat(html.select("ol.due li a").eachText())
        .anySatisfy(task -> assertThat(task).contains("look at again"));
    assertThat(html.select("table td a").eachAttr("href"))
        .contains("/eligibility/desk/law/physiotherapist-software/2023");
    assertThat(ShownPage.open(LAW, OPERATOR, "en").html().select("ol.due li")).isEmpty();
  }

  @Test
  @DisplayName("lists the values to look at again by a day, in an order, and as a file")
  void review() throws IOException, SQLException {
    campaign.begin("2025-01-06");
    String path = LAW + "/review?until=2099-01-01&about=" + SOFTWARE;

    Document html = ShownPage.open(path + "&sort=-value", LAWYER, "en").html();
    Document none = ShownPage.open(LAW + "/review?until=2000-01-01", LAWYER, "en").html();
    List<CSVRecord> lines = csv(LAW + "/review/file?until=2099-01-01&about=" + SOFTWARE);

    assertThat(html.select("table.list tbody tr")).hasSize(50);
    assertThat(html.select("table.list tbody tr td:nth-child(4)").first().text())
        .isEqualTo("yearsWithoutMinimum");
    assertThat(html.select("table.list tbody tr a").first().attr("href"))
        .startsWith("/eligibility/desk/law/physiotherapist-software/20")
        .endsWith("#yearsWithoutMinimum");
    assertThat(none.select("table.list")).isEmpty();
    assertThat(lines).hasSizeGreaterThan(51);
    assertThat(lines.get(0).get(3)).isEqualTo("Parameter");
  }

  @Test
  @DisplayName("shows each value of a year with its words, rule, reference, provenance and review")
  void year() throws SQLException {
    campaign.begin("2025-01-06");

    Document html = ShownPage.open(LAW + "/" + SOFTWARE + "/2023", LAWYER, "nl").html();
    String minimum = html.selectFirst("#minimumServices").parent().text();

    assertThat(html.select("table.list").first().text())
        .contains("Ingeschreven als kinesitherapeut", "KSW1");
    assertThat(minimum).contains("500", "KSW3", "condition 3: 500 services", "31 januari 2027");
    assertThat(html.selectFirst("#windowOpens").parent().select(".tag.wait")).hasSize(1);
    assertThat(html.select("a[href$='/desk/drafts?of=physiotherapist-software/2023']")).hasSize(1);
  }

  @Test
  @DisplayName("compares a draft: who gains, who loses, by how much, and everybody in a list")
  void compare() throws Exception {
    List<String> providers = gainerAndLoser();
    ShownPage form = ShownPage.open(DRAFTS + "?of=" + SOFTWARE + "/2024", LAWYER, "en");
    assertThat(form.html().select("#text").first().wholeText()).isEqualTo(original());

    String path = done(send(LAWYER, SOFTWARE + "/2024", draft()));
    Document html = ShownPage.open(path, LAWYER, "en").html();

    assertThat(html.select("table.bars").get(0).select("tbody tr").eachText())
        .containsExactly(
            "get more 1",
            "get less 1",
            "get the same with another outcome 0",
            "keep outcome and amount 0");
    assertThat(html.select("table.bars").get(1).select("tbody tr").eachText())
        .containsExactly("-800 EUR 1", "100 EUR 1");
    assertThat(html.select("dl.summary dd strong").text()).isEqualTo("-700 EUR");
    assertThat(html.select("h2#list ~ div table.list tbody tr").eachText())
        .containsExactly(
            providers.get(0)
                + " granted 800 EUR granted 900 EUR 100 EUR"
                + " none: the amount of the law changes",
            providers.get(1) + " granted 800 EUR refused 0 EUR -800 EUR Activity");
    assertThat(
            ShownPage.open(path + "?effect=loses&sort=provider", AUDITOR, "en")
                .html()
                .select("h2#list ~ div table.list tbody tr td:first-child")
                .eachText())
        .containsExactly(providers.get(1));
    assertThat(csv(path + "/file?effect=gains").get(1).toList())
        .startsWith(providers.get(0))
        .contains("900.00", "100.00");
    assertThat(ShownPage.open(DRAFTS, AUDITOR, "en").html().select("table.list a").eachAttr("href"))
        .contains("/eligibility" + path);
    assertThat(ShownPage.open(path + "?effect=x", LAWYER, "en").answer().statusCode())
        .isEqualTo(400);
  }

  @Test
  @DisplayName("tells of a comparison how far it is, to a page that is open")
  void progress() throws Exception {
    gainerAndLoser();
    String path = done(send(LAWYER, SOFTWARE + "/2024", draft()));

    Response fragment = Caller.with(LAWYER).accept("text/html").get(path + "/progress");

    assertThat(fragment.statusCode()).isEqualTo(200);
    assertThat(fragment.header("HX-Refresh")).isEqualTo("true");
    assertThat(fragment.asString()).contains("<progress max=\"100\" value=\"100\"");
    assertThat(
            Caller.with(LAWYER)
                .accept("text/html")
                .get(DRAFTS + "/not-kept/progress")
                .header("HX-Refresh"))
        .isEqualTo("true");
  }

  @Test
  @DisplayName("compares for two people at once, and lists everybody's, with whose and since when")
  void twoAtOnce() throws Exception {
    List<String> providers = gainerAndLoser();
    String premium = SOFTWARE + "/2024";

    ShownPage one = send(LAWYER, premium, draft());
    ShownPage other = send(HANDLER, premium, original());

    String first = done(one);
    String second = done(other);
    Document list = ShownPage.open(DRAFTS, AUDITOR, "en").html();
    assertThat(list.select("table.list tbody tr td:first-child a").eachAttr("href"))
        .containsExactly("/eligibility" + second, "/eligibility" + first);
    assertThat(list.select("table.list tbody tr").eachText())
        .satisfiesExactly(
            line -> assertThat(line).contains("done", "2024", "handler-1", "0 EUR"),
            line -> assertThat(line).contains("done", "2024", "lawyer-1", "-700 EUR"));
    assertThat(csv(DRAFTS + "/file?sort=by").stream().map(line -> line.get(4)))
        .containsExactly("Asked by", "handler-1", "lawyer-1");
    assertThat(ShownPage.open(DRAFTS + "?state=failed", LAWYER, "en").html().select("table.list"))
        .isEmpty();
    assertThat(ShownPage.open(DRAFTS + "?state=done&sort=state", LAWYER, "en").text())
        .contains("lawyer-1");

    ShownPage result = ShownPage.open(first + "?provider=" + providers.get(1), HANDLER, "en");
    assertThat(result.text())
        .contains("1 provider would get more and 1 would get less")
        .contains("All together would get 900 EUR in the place of 1,600 EUR");
    assertThat(result.html().select("h2#list ~ div table.list tbody td:first-child a"))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.attr("href"))
                    .isEqualTo("/eligibility/desk/rulings/" + providers.get(1) + "/" + premium));
    assertThat(result.html().select("details textarea").first().wholeText().strip())
        .isEqualTo(draft().strip());
    Document form =
        ShownPage.open(
                DRAFTS + "?from=" + first.substring(first.lastIndexOf('/') + 1), LAWYER, "en")
            .html();
    assertThat(form.select("#text").first().wholeText()).isEqualTo(draft());
    assertThat(form.select("#premium option[selected]").val()).isEqualTo(premium);
    assertThat(ShownPage.open(LAW, LAWYER, "en").html().select("ol.due a").eachAttr("href"))
        .noneMatch(link -> link.contains("/desk/drafts/"));
  }

  @Test
  @DisplayName("goes on with a comparison whose instance ended, from the beginning")
  void goesOn() throws Exception {
    gainerAndLoser();

    String path =
        DRAFTS
            + "/"
            + kept("lawyer-1", draft(), "attempt = 1, looked = 1, heard_of_at = ", LONG_AGO);

    await().atMost(LONGEST_WAIT).until(() -> isOver(path));
    assertThat(ShownPage.open(path, AUDITOR, "en").html().select("dl.summary dd strong").text())
        .isEqualTo("-700 EUR");
    assertThat(ShownPage.open(path + "/progress", LAWYER, "en").answer().statusCode())
        .isEqualTo(200);
  }

  @Test
  @DisplayName("says why a comparison failed, and compares again when somebody asks for it")
  void again() throws Exception {
    gainerAndLoser();
    String interrupted =
        DRAFTS + "/" + kept("lawyer-1", draft(), "attempt = 3, heard_of_at = ", LONG_AGO);
    String unreadable = DRAFTS + "/" + kept("lawyer-1", "scheme: none", "asked_at = ", "now()");

    for (String path : List.of(interrupted, unreadable)) {
      await().atMost(LONGEST_WAIT).until(() -> isOver(path));
      for (Language language : Language.values()) {
        ShownPage page = ShownPage.open(path, HANDLER, language.code());
        assertThat(page.faults()).isEmpty();
        assertThat(ForeignWords.by(pages.books()).in(language, page.ownText())).isEmpty();
        assertThat(page.html().select("#form button")).hasSize(1);
      }
      assertThat(ShownPage.open(path, AUDITOR, "en").html().select("#form")).isEmpty();
    }
    assertThat(ShownPage.open(interrupted, LAWYER, "en").text()).contains("interrupted each time");
    assertThat(ShownPage.open(unreadable, LAWYER, "en").text()).contains("no longer be read");
    assertThat(ShownPage.open(LAW, LAWYER, "en").html().select("ol.due a").eachAttr("href"))
        .contains("/eligibility" + interrupted, "/eligibility" + unreadable);
    assertThat(ShownPage.open(interrupted + "?effect=x", LAWYER, "en").answer().statusCode())
        .isEqualTo(200);

    assertThat(act(interrupted, AUDITOR, "", "en").answer().statusCode()).isEqualTo(403);
    assertThat(act(interrupted + "?language=fr", HANDLER, "", "en").answer().statusCode())
        .isEqualTo(200);
    ShownPage sent = act(interrupted, HANDLER, "", "en");
    assertThat(done(sent)).isEqualTo(interrupted);
    assertThat(ShownPage.open(interrupted, LAWYER, "en").text()).contains("handler-1");
    assertThat(act(interrupted, HANDLER, "", "en").answer().statusCode()).isEqualTo(303);
    assertThat(act(DRAFTS + "/1", HANDLER, "", "en").answer().statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("takes so many drafts at a time, and keeps the text of another one in its form")
  void tooMany() throws Exception {
    gainerAndLoser();
    for (int open = 0; open < 5; open++) {
      kept("lawyer-1", draft(), "attempt = 1, begun_at = now(), heard_of_at = ", "now()");
    }
    String running = DRAFTS + "/" + kept("lawyer-1", draft(), "heard_of_at = ", "now()");

    ShownPage refused = send(HANDLER, SOFTWARE + "/2024", draft());

    assertThat(refused.answer().statusCode()).isEqualTo(409);
    assertThat(refused.faults()).isEmpty();
    assertThat(refused.html().select("#text").first().wholeText()).isEqualTo(draft());
    for (Language language : Language.values()) {
      ShownPage page = ShownPage.open(running, LAWYER, language.code());
      assertThat(page.faults()).isEmpty();
      assertThat(ForeignWords.by(pages.books()).in(language, page.ownText())).isEmpty();
    }
    assertThat(ShownPage.open(running, LAWYER, "en").html().select(".progress").attr("hx-get"))
        .isEqualTo("/eligibility" + running + "/progress");
    assertThat(ShownPage.open(LAW, LAWYER, "en").html().select("ol.due a").eachText())
        .anyMatch(task -> task.startsWith("Your comparison of a draft is running"));
  }

  @Test
  @DisplayName("deletes a comparison after 30 days, and whom it concerns, and what is beyond 20")
  void forgets() throws Exception {
    gainerAndLoser();
    String old = done(send(LAWYER, SOFTWARE + "/2024", draft()));
    String overMany = done(send(LAWYER, SOFTWARE + "/2024", draft()));
    try (Connection connection = SchemaOwner.dataSource().getConnection()) {
      Sql owner = Sql.over(connection);
      owner.update(
          "update draft_comparison set asked_at = now() - interval '31 days' where number = ?",
          Long.valueOf(old.substring(old.lastIndexOf('/') + 1)));
      await()
          .atMost(LONGEST_WAIT)
          .until(() -> ShownPage.open(old, LAWYER, "en").answer().statusCode() == 404);
      assertThat(ShownPage.open(overMany, LAWYER, "en").answer().statusCode()).isEqualTo(200);

      owner.update(
          """
          insert into draft_comparison
            (scheme, year, draft, asked_by, total, ended_at, failure)
          select 'physiotherapist-software', 2024, '', 'lawyer-1', 0, now(), 'BROKEN'
          from generate_series(1, 20)
          """);
      await()
          .atMost(LONGEST_WAIT)
          .until(() -> ShownPage.open(overMany, LAWYER, "en").answer().statusCode() == 404);
      assertThat(owner.exists("select from draft_change")).isFalse();
    }
    assertThat(ShownPage.open(DRAFTS, LAWYER, "en").html().select("table.list tbody tr"))
        .hasSize(20);
  }

  @ParameterizedTest(name = "tells of a draft with {1} in the place of {0} line and field")
  @CsvSource(
      delimiter = '|',
      value = {
        "minimumServices: | minimumServicez: | values | minimumServicez | true",
        "value: 500 | value: many | values.minimumServices | minimumServices | true",
        "ruleId: KSW3 | rule: KSW3 | values.activityYear | unknown fields | true",
        "scheme: physiotherapist-software | scheme: [physiotherapist | values | Cannot deserialize | true",
        "year: 2024 | year: 2023 | values | names another scheme or year | false"
      })
  void unreadable(String right, String wrong, String field, String reason, boolean inLine)
      throws IOException, SQLException {
    campaign.begin("2025-06-03");
    String text = original().replaceFirst(right, wrong);

    ShownPage page = send(LAWYER, SOFTWARE + "/2024", text);

    assertThat(page.answer().statusCode()).isEqualTo(400);
    assertThat(page.faults()).isEmpty();
    assertThat(page.html().select("#text").first().wholeText()).isEqualTo(text);
    assertThat(page.html().select("#premium option[selected]").val()).isEqualTo(SOFTWARE + "/2024");
    assertThat(page.html().select("#text-error").text()).contains(field + ".");
    assertThat(page.html().select("#reader code").first().text()).contains(reason);
    assertThat(page.html().select("#reader tr th.bad")).hasSize(inLine ? 1 : 0);
    if (inLine) {
      int line = Integer.parseInt(page.html().select("#reader tr th.bad").text());
      assertThat(page.html().select("#text-error").text()).contains("line " + line + ",");
    }
  }

  @Test
  @DisplayName("takes a file in the place of the text, and says what it cannot take of one")
  void file() throws Exception {
    campaign.begin("2025-06-03");
    byte[] notText = {(byte) 0xff, (byte) 0xfe, 0};

    ShownPage wrong = send(LAWYER, SOFTWARE + "/2024", "typed", notText);
    ShownPage large = send(LAWYER, SOFTWARE + "/2024", "typed", new byte[210 * 1024]);
    ShownPage unreadable =
        send(LAWYER, SOFTWARE + "/2024", "", "scheme: none".getBytes(StandardCharsets.UTF_8));
    ShownPage noPremium = send(LAWYER, "", original());
    ShownPage noText = send(LAWYER, SOFTWARE + "/2024", " ");

    assertThat(wrong.html().select("#file-error").text()).contains("no text in UTF-8");
    assertThat(wrong.html().select("#text").first().wholeText()).isEqualTo("typed");
    assertThat(large.html().select("#file-error").text()).contains("larger than 200 KB");
    assertThat(unreadable.html().select("#text").first().wholeText()).isEqualTo("scheme: none");
    assertThat(noPremium.html().select("#premium-error")).hasSize(1);
    assertThat(noPremium.html().select("#text").first().wholeText()).isEqualTo(original());
    assertThat(noText.html().select("#text-error")).hasSize(1);
    for (ShownPage page : List.of(wrong, large, unreadable, noPremium, noText)) {
      assertThat(page.answer().statusCode()).isEqualTo(400);
      assertThat(page.faults()).isEmpty();
    }
    assertThat(
            done(send(LAWYER, SOFTWARE + "/2024", "", original().getBytes(StandardCharsets.UTF_8))))
        .startsWith(DRAFTS + "/");
  }

  @Test
  @DisplayName("keeps a draft when its language is changed, and compares nothing then")
  void languageOfForm() throws Exception {
    campaign.begin("2025-06-03");
    String text = original();

    ShownPage page = send(DRAFTS + "?language=fr", LAWYER, SOFTWARE + "/2024", text, null);

    assertThat(page.answer().statusCode()).isEqualTo(200);
    assertThat(page.faults()).isEmpty();
    assertThat(page.html().select("#text").first().wholeText()).isEqualTo(text);
  }

  @Test
  @DisplayName("shows how far a release is, and lets the platform team pause and resume it")
  void release() throws SQLException {
    FactStream stream = campaign.begin("2026-04-02");
    Providers.next(3 * PORTION)
        .forEach(provider -> stream.state(provider, Facts.services(2025, "300", 700)));
    campaign.settle();
    ReleaseWatch watch = new ReleaseWatch(dataSource);
    watch.forgetParameters(SOFTWARE, 2024);
    String path;
    try (Connection held = watch.holdQuestions()) {
      parameterChange.follow();
      String releaseId = ReleaseWatch.latest(SOFTWARE, 2024).read("$.releaseId", String.class);
      path = "/desk/releases/" + releaseId;
      Document running = ShownPage.open(path, OPERATOR, "en").html();
      assertThat(running.select(".progress").attr("hx-get"))
          .isEqualTo("/eligibility" + path + "/progress");
      assertThat(running.select("#form button").text()).isEqualTo("Pause");
      assertThat(ShownPage.open(path, LAWYER, "en").html().select("#form")).hasSize(1);
      assertThat(ShownPage.open(path, HANDLER, "en").html().select("#form")).isEmpty();
      assertThat(ShownPage.open(LAW, OPERATOR, "en").html().select("ol.due a").eachAttr("href"))
          .containsExactly("/eligibility" + path);

      assertThat(act(path, OPERATOR, "pause", "en").answer().header("Location"))
          .isEqualTo("/eligibility" + path + "?done=pause");
      held.rollback();
    }
    campaign.settle();

    for (Language language : Language.values()) {
      ShownPage paused = ShownPage.open(path + "?done=pause", OPERATOR, language.code());
      assertThat(paused.faults()).isEmpty();
      assertThat(ForeignWords.by(pages.books()).in(language, paused.ownText())).isEmpty();
    }
    assertThat(ShownPage.open(path, AUDITOR, "en").text()).contains("operator-1", "20 of ");
    ShownPage again = act(path, OPERATOR, "pause", "de");
    assertThat(again.answer().statusCode()).isEqualTo(409);
    assertThat(again.faults()).isEmpty();
    assertThat(again.html().select(".error-summary li").text()).contains("angehalten");
    ShownPage shown = act(path + "?language=nl", OPERATOR, "resume", "en");
    assertThat(shown.answer().statusCode()).isEqualTo(200);
    assertThat(
            ReleaseWatch.one(path.substring(path.lastIndexOf('/') + 1))
                .read("$.state", String.class))
        .isEqualTo("PAUSED");

    assertThat(act(path, OPERATOR, "resume", "en").answer().statusCode()).isEqualTo(303);
    campaign.settle();
    try (Connection connection = dataSource.getConnection()) {
      ParameterReleases.Pace pace =
          ParameterReleases.pace(connection, path.substring(path.lastIndexOf('/') + 1));
      assertThat(pace.doneByThen()).isEqualTo(PORTION);
      assertThat(pace.goingSince()).isNotNull();
    }
    Document finished = ShownPage.open(path + "?done=resume", LAWYER, "en").html();
    assertThat(finished.select("progress").attr("value")).isEqualTo("100");
    assertThat(finished.select(".progress").hasAttr("hx-get")).isFalse();
    assertThat(act(path, OPERATOR, "resume", "en").answer().statusCode()).isEqualTo(409);
    assertThat(
            ShownPage.open(LAW + "?state=finished&sort=-decided", AUDITOR, "en")
                .html()
                .select("#releases ~ div table.list tbody a")
                .eachAttr("href"))
        .contains("/eligibility" + path);
    assertThat(csv(LAW + "/file").size()).isGreaterThan(1);
  }

  @Test
  @DisplayName("tells of a release when it may end, by what is kept: in any instance, at any time")
  void endOfRelease() throws SQLException {
    campaign.begin("2026-04-02");
    try (Connection connection = SchemaOwner.dataSource().getConnection()) {
      Sql owner = Sql.over(connection);
      owner.update(
          """
          insert into parameter_release (release_id, scheme, year, version, cause, started_on,
            all_asked, asked, decided, done_by_then, going_since)
          values ('going', 'physiotherapist-software', 2024, 'v', 'c', '2026-04-02',
            true, 60, 40, 20, now() - interval '2 days')
          """);
      owner.update("insert into release_in_flight values ('going', '10000001')");
    }

    ShownPage page = ShownPage.open("/desk/releases/going", LAWYER, "en");

    assertThat(page.text()).contains("40 of 60", "20 left", "probably done on");
    assertThat(ShownPage.open(LAW, OPERATOR, "en").html().select("ol.due a").eachAttr("href"))
        .containsExactly("/eligibility/desk/releases/going");
  }

  @Test
  @DisplayName("is for who works with the law; an auditor reads everything and changes nothing")
  void roles() throws Exception {
    campaign.begin("2025-06-03");

    for (String path : List.of(LAW, LAW + "/review", LAW + "/" + SOFTWARE + "/2024")) {
      assertThat(status(path, LAWYER)).as(path).isEqualTo(200);
      assertThat(status(path, AUDITOR)).as(path).isEqualTo(200);
      assertThat(status(path, OPERATOR)).as(path).isEqualTo(200);
      assertThat(status(path, PAYER)).as(path).isEqualTo(403);
    }
    assertThat(status(DRAFTS, AUDITOR)).isEqualTo(200);
    assertThat(status(DRAFTS, HANDLER)).isEqualTo(200);
    assertThat(status(DRAFTS, OPERATOR)).isEqualTo(403);
    assertThat(links(LAWYER)).contains("/eligibility/desk/drafts");
    assertThat(links(LAWYER)).doesNotContain("/eligibility/desk/conduct");
    assertThat(links(HANDLER)).contains("/eligibility/desk/conduct");
    assertThat(links(OPERATOR)).doesNotContain("/eligibility/desk/drafts");
    assertThat(ShownPage.open(DRAFTS, AUDITOR, "en").html().select("#form")).isEmpty();
    assertThat(send(AUDITOR, SOFTWARE + "/2024", original()).answer().statusCode()).isEqualTo(403);
    assertThat(act("/desk/releases/none", AUDITOR, "pause", "en").answer().statusCode())
        .isEqualTo(403);
    assertThat(act("/desk/releases/none", HANDLER, "pause", "en").answer().statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest(name = "answers {0} with a page that says what is wrong")
  @ValueSource(
      strings = {
        "/desk/law/nothing/2024",
        "/desk/law/physiotherapist-software/2014",
        "/desk/law/physiotherapist-software/x",
        "/desk/law/physiotherapist-software/2023?edition=9",
        "/desk/law?state=x",
        "/desk/law?sort=x",
        "/desk/law/review?until=x",
        "/desk/drafts?of=x",
        "/desk/drafts?from=x",
        "/desk/drafts?state=x",
        "/desk/releases/none"
      })
  void notThere(String path) throws SQLException {
    campaign.begin("2025-06-03");

    ShownPage page = ShownPage.open(path, LAWYER, "en");

    assertThat(page.answer().statusCode()).isIn(400, 404);
    assertThat(page.faults()).isEmpty();
  }

  private static List<String> links(String token) {
    return ShownPage.open(LAW, token, "en").html().select("main a").eachAttr("href");
  }

  /** One whom the draft gives more, and one whom it refuses. */
  private List<String> gainerAndLoser() throws SQLException {
    FactStream stream = campaign.begin("2025-06-03");
    stream.approvedPackage("desk-file");
    stream.complete(campaign.sources(PHYSIOTHERAPIST_SOFTWARE, 2024));
    String gainer = Providers.next();
    String loser = Providers.next();
    stream.softwareApplicant(gainer, "desk-file");
    stream.softwareApplicant(loser, "desk-file");
    stream.state(gainer, Facts.services(2024, "300", 800));
    campaign.settle();
    return List.of(gainer, loser);
  }

  private static String original() throws IOException {
    try (InputStream file =
        LawDeskTest.class.getResourceAsStream("/schemes/" + SOFTWARE + "/2024.yaml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String draft() throws IOException {
    return original().replace("value: 500", "value: 700").replace("value: 800", "value: 900");
  }

  private static boolean isOver(String path) {
    return ShownPage.open(path, LAWYER, "en").html().select(".progress").isEmpty();
  }

  /**
   * A comparison as an instance left it.
   *
   * @return its number
   */
  private static long kept(String person, String text, String column, String value)
      throws SQLException {
    try (Connection connection = SchemaOwner.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      Sql owner = Sql.over(connection);
      long number =
          owner.only(
              """
              insert into draft_comparison (scheme, year, draft, asked_by, total)
              values ('physiotherapist-software', 2024, ?, ?, 2) returning number
              """,
              row -> row.getLong(1),
              text,
              person);
      owner.update("update draft_comparison set " + column + value + " where number = ?", number);
      connection.commit();
      return number;
    }
  }

  /** Where a comparison is, once it is over. */
  private static String done(ShownPage sent) {
    assertThat(sent.answer().statusCode()).isEqualTo(303);
    String path = sent.answer().header("Location").substring("/eligibility".length());
    await()
        .atMost(LONGEST_WAIT)
        .until(() -> !ShownPage.open(path, LAWYER, "en").html().select("h2#list").isEmpty());
    return path;
  }

  private static ShownPage send(String token, String premium, String text) {
    return send(DRAFTS, token, premium, text, null);
  }

  private static ShownPage send(String token, String premium, String text, byte[] file) {
    return send(DRAFTS, token, premium, text, file);
  }

  private static ShownPage send(
      String path, String token, String premium, String text, byte[] file) {
    StringBuilder body = new StringBuilder();
    for (Map.Entry<String, String> field :
        Map.of("premium", premium, "text", text.replace("\n", "\r\n")).entrySet()) {
      body.append(
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
              .formatted(BOUNDARY, field.getKey(), field.getValue()));
    }
    body.append(
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/yaml\r\n\r\n%s\r\n--%s--\r\n"
            .formatted(
                BOUNDARY,
                file == null ? "" : "draft.yaml",
                file == null ? "" : new String(file, StandardCharsets.ISO_8859_1),
                BOUNDARY));
    return ShownPage.send(
        path,
        token,
        "en",
        "multipart/form-data; boundary=" + BOUNDARY,
        file == null
            ? body.toString().getBytes(StandardCharsets.UTF_8)
            : body.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  private static ShownPage act(String path, String token, String action, String language) {
    return ShownPage.send(path, token, language, Map.of("action", action));
  }

  private static int status(String path, String token) {
    return ShownPage.open(path, token, "en").answer().statusCode();
  }

  private static List<CSVRecord> csv(String path) {
    Response answer = Caller.with(LAWYER).header("Accept-Language", "en").get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    String text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
    try {
      return CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}

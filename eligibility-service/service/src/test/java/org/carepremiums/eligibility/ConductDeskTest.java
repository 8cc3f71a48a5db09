package org.carepremiums.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.carepremiums.platform.testing.facts.Facts;
import org.carepremiums.platform.testing.page.ShownPage;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.wording.check.ForeignWords;
import org.carepremiums.platform.wording.text.Language;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The list of the 85 % rule, and the adversarial checks. */
@QuarkusTest
@EligibilityStack
@DisplayName("The 85 % list:")
class ConductDeskTest {

  private static final String YEAR = "/desk/conduct/2020";
  private static final String HANDLER = TestTokens.of("handler-1", Role.CASE_HANDLER);
  private static final String AUDITOR = TestTokens.of("auditor-1", Role.AUDITOR);
  private static final String OPERATOR = TestTokens.of("operator-1", Role.PLATFORM);
  private static final String DAY = "2026-04-02";

  @Inject Campaign campaign;
  @Inject Pages pages;
  private FactStream stream;
  private String lower;
  private String low;
  private String apart;
  private String notBound;

  @BeforeEach
  void figures() throws SQLException {
    stream = campaign.begin(DAY);
    lower = Providers.next();
    low = Providers.next();
    apart = Providers.next();
    notBound = Providers.next();
    for (String bound : List.of(lower, low, apart)) {
      stream.state(bound, Facts.adhered("2020-01-01..2020-12-31"));
    }
    stream.state(notBound, Facts.neverAdhered());
    collected(lower, "300", 50);
    collected(low, "300", 84);
    collected(low, "500", 80);
    collected(apart, "300", 100);
    collected(apart, "500", 79);
    collected(notBound, "300", 10);
    campaign.settle();
  }

  @Test
  @DisplayName("its pages are sound in every language, before and in each step of a check")
  void sound() {
    for (Language language : Language.values()) {
      for (String path : List.of("/desk/conduct", YEAR, YEAR + "/" + low, YEAR + "/" + apart)) {
        sound(path, language);
      }
    }
    act(low, Map.of("step", "selection"));
    for (Language language : Language.values()) {
      sound("/desk/conduct", language);
      sound(YEAR + "/" + low + "?done=selection", language);
      sound(YEAR + "/" + low + "?step=closure", language);
    }
    act(low, Map.of("step", "hearing", "heardOn", DAY, "statement", "30-1"));
    for (Language language : Language.values()) {
      sound(YEAR + "/" + low + "?done=hearing", language);
    }
    act(low, Map.of("step", "closure", "outcome", "NOT_KEPT", "reason", "30-1"));
    for (Language language : Language.values()) {
      sound(YEAR + "/" + low + "?done=closure", language);
      sound(YEAR + "?which=closed", language);
    }
  }

  private void sound(String path, Language language) {
    ShownPage page = ShownPage.open(path, HANDLER, language.code());
    assertThat(page.answer().statusCode()).as(path).isEqualTo(200);
    assertThat(page.faults()).as(path).isEmpty();
    assertThat(ForeignWords.by(pages.books()).in(language, page.ownText())).as(path).isEmpty();
  }

  @Test
  @DisplayName("begins with what waits for somebody, and shows a funnel of each year")
  void begin() {
    Document html = ShownPage.open("/desk/conduct", HANDLER, "en").html();
    Document year = ShownPage.open(YEAR, AUDITOR, "en").html();

    assertThat(html.select("ol.due li").eachText())
        .containsExactly("2020: 2 physiotherapists are below the selection point and not selected");
    assertThat(year.select("table.bars tbody tr").eachText())
        .containsExactly(
            "With figures 4",
            "Conventioned on a day of the year 3",
            "Below 85 % 2",
            "Below the selection point of 85 % 2",
            "Selected for the check 0",
            "Check closed 0");
    assertThat(year.select("#collectedShare")).hasSize(1);
  }

  @Test
  @DisplayName("lists who is below or lies apart, in an order, narrowed, and as a file")
  void list() throws IOException {
    assertThat(listed("")).containsExactly(lower, low, apart);
    assertThat(listed("?sort=-apart")).startsWith(apart);
    assertThat(listed("?which=apart")).containsExactly(apart);
    assertThat(listed("?which=below&sort=-share")).containsExactly(low, lower);
    assertThat(listed("?provider=" + low)).containsExactly(low);
    assertThat(listed("?which=selected")).isEmpty();
    act(lower, Map.of("step", "selection"));
    assertThat(listed("?which=selected")).containsExactly(lower);
    assertThat(listed("?which=unchecked")).containsExactly(low, apart);

    Response file = Caller.with(HANDLER).header("Accept-Language", "en").get(YEAR + "/file");
    List<CSVRecord> lines =
        CSVFormat.RFC4180
            .parse(
                new StringReader(
                    new String(file.asByteArray(), StandardCharsets.UTF_8).substring(1)))
            .getRecords();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1).toList())
        .containsExactly(
            lower, "100", "50", "50.00 %", "0.00", "selected for the adversarial check", "", DAY);
  }

  private List<String> listed(String query) {
    return ShownPage.open(YEAR + query, AUDITOR, "en")
        .html()
        .select("h2#list ~ div table.list")
        .first()
        .select("tbody td:first-child a")
        .eachText();
  }

  @Test
  @DisplayName("one is selected, heard and closed with proof, and each step stays to be read")
  void check() {
    Document before = ShownPage.open(YEAR + "/" + low, HANDLER, "en").html();
    assertThat(before.select("#form button").text()).isEqualTo("Select");
    assertThat(before.select("table.list tbody tr").eachText())
        .containsExactly(
            "300 100 84 20 84.00 %", "500 100 80 20 80.00 %", "All together 200 164 82.00 %");

    assertThat(act(low, Map.of("step", "selection")).answer().header("Location"))
        .isEqualTo("/eligibility" + YEAR + "/" + low + "?done=selection");
    assertThat(
            act(low, Map.of("step", "hearing", "heardOn", DAY, "statement", "Receipts are there."))
                .answer()
                .statusCode())
        .isEqualTo(303);
    ShownPage closed =
        act(
            low,
            Map.of(
                "step", "closure",
                "outcome", "FIGURES_DISPROVED",
                "reason", "Receipts were shown.",
                "insurer", List.of("300", "500"),
                "services", List.of("", "100"),
                "collected", List.of("", "95"),
                "beneficiaries", List.of("", "")));
    assertThat(closed.answer().statusCode()).isEqualTo(303);

    Document after = ShownPage.open(YEAR + "/" + low, AUDITOR, "en").html();
    assertThat(after.select("#form")).isEmpty();
    assertThat(after.select("ol.timeline li").eachText())
        .hasSize(3)
        .anySatisfy(step -> assertThat(step).contains("handler-1", "Receipts are there."))
        .anySatisfy(
            step -> assertThat(step).contains("Receipts were shown.", "insurer 500: 95 of 100"));
  }

  @Test
  @DisplayName("what a check refuses stands beside the form, with everything that was typed")
  void refused() {
    ShownPage notBelow = act(apart, Map.of("step", "selection"));
    assertThat(notBelow.answer().statusCode()).isEqualTo(409);
    assertThat(notBelow.faults()).isEmpty();
    assertThat(notBelow.html().select(".error-summary li").text()).contains("selection point");

    act(low, Map.of("step", "selection"));
    ShownPage noDay = act(low, Map.of("step", "hearing", "heardOn", "x", "statement", "kept"));
    ShownPage early =
        act(low, Map.of("step", "hearing", "heardOn", "2019-01-01", "statement", "kept"));
    ShownPage empty = act(low, Map.of("step", "hearing", "heardOn", DAY, "statement", " "));
    ShownPage inFrench =
        ShownPage.send(
            YEAR + "/" + low + "?language=fr",
            HANDLER,
            "en",
            Map.of("step", "hearing", "heardOn", DAY, "statement", "kept"));
    assertThat(noDay.html().select("#heardOn-error")).hasSize(1);
    assertThat(early.html().select("#heardOn-error").text()).contains("selection");
    assertThat(early.html().select("#heardOn").val()).isEqualTo("2019-01-01");
    assertThat(empty.html().select("#statement-error")).hasSize(1);
    assertThat(inFrench.answer().statusCode()).isEqualTo(200);
    for (ShownPage page : List.of(noDay, early, inFrench)) {
      assertThat(page.faults()).isEmpty();
      assertThat(page.html().select("#statement").text()).isEqualTo("kept");
    }
    act(low, Map.of("step", "hearing", "heardOn", DAY, "statement", "Said."));

    ShownPage unproved =
        act(
            low,
            Map.of(
                "step", "closure",
                "outcome", "FIGURES_DISPROVED",
                "reason", "kept",
                "insurer", List.of("300", "500"),
                "services", List.of("100", "many"),
                "collected", List.of("120", "9"),
                "beneficiaries", List.of("", "")));
    ShownPage tooMuch =
        act(
            low,
            Map.of(
                "step", "closure",
                "outcome", "FIGURES_DISPROVED",
                "reason", "kept",
                "insurer", List.of("300"),
                "services", List.of("100"),
                "collected", List.of("120"),
                "beneficiaries", List.of("")));
    ShownPage none = act(low, Map.of("step", "closure", "outcome", "", "reason", "kept"));
    assertThat(unproved.html().select("#proof-error").text()).contains("Insurer 500");
    assertThat(unproved.html().select("input[name=services]").eachAttr("value"))
        .containsExactly("100", "many");
    assertThat(tooMuch.html().select("#proof-error").text()).contains("more services");
    assertThat(none.html().select("#outcome-error")).hasSize(1);
    for (ShownPage page : List.of(unproved, tooMuch, none)) {
      assertThat(page.answer().statusCode()).isEqualTo(400);
      assertThat(page.faults()).isEmpty();
      assertThat(page.html().select("#reason").text()).isEqualTo("kept");
    }
  }

  @Test
  @DisplayName(
      "is for case handlers; an auditor reads and takes no step; what is not there is told")
  void roles() {
    assertThat(status(YEAR, OPERATOR)).isEqualTo(403);
    assertThat(status(YEAR + "/" + low, AUDITOR)).isEqualTo(200);
    assertThat(
            ShownPage.send(YEAR + "/" + low, AUDITOR, "en", Map.of("step", "selection"))
                .answer()
                .statusCode())
        .isEqualTo(403);
    assertThat(status("/desk/conduct/2019", HANDLER)).isEqualTo(404);
    assertThat(status("/desk/conduct/x", HANDLER)).isEqualTo(400);
    assertThat(status(YEAR + "?which=x", HANDLER)).isEqualTo(400);
    assertThat(status(YEAR + "?sort=x", HANDLER)).isEqualTo(400);
    assertThat(status(YEAR + "/1", HANDLER)).isEqualTo(400);
    assertThat(status(YEAR + "/" + Providers.next(), HANDLER)).isEqualTo(404);
    assertThat(act(low, Map.of("step", "x")).answer().statusCode()).isEqualTo(400);
  }

  private static int status(String path, String token) {
    return ShownPage.open(path, token, "en").answer().statusCode();
  }

  private static ShownPage act(String provider, Map<String, ?> fields) {
    return ShownPage.send(YEAR + "/" + provider, HANDLER, "en", fields);
  }

  private void collected(String provider, String insurer, int collected) {
    stream.state(provider, Facts.personalShares(insurer, collected, 20));
  }
}

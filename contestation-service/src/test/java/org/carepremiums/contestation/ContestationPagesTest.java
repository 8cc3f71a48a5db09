package org.carepremiums.contestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.carepremiums.contestation.annex.Documents;
import org.carepremiums.contestation.desk.DeskWords;
import org.carepremiums.contestation.page.ContestWords;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.upstream.ContestationRequest;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.testing.SchemaOwner;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.carepremiums.platform.testing.page.ShownPage;
import org.carepremiums.platform.testing.page.Templates;
import org.carepremiums.platform.web.page.FramePhrase;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.wording.check.ForeignWords;
import org.carepremiums.platform.wording.check.WordingFaults;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("Pages about contestations:")
class ContestationPagesTest {

  private static final Scheme PRACTICE = Scheme.GP_INTEGRATED_PRACTICE;
  private static final String LIST = "/my/contestations";
  private static final String CONTEST = LIST + "/gp-integrated-practice/2024";
  private static final String WHY = "55 de 100 sont prouvés.\n\n\"Voir\" <annexe> & relevé.";
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final String EN = Language.ENGLISH.code();

  @Inject Campaign campaign;
  @Inject Pages pages;
  private final DataSource dataSource = SchemaOwner.dataSource();

  @BeforeEach
  void startAfresh() {
    campaign.startAfresh();
  }

  @Test
  @DisplayName("their words are there in every language, and wholly in it")
  void words() {
    assertThat(WordingFaults.of(new ContestWords().books())).isEmpty();
    assertThat(WordingFaults.of(new DeskWords().books())).isEmpty();
    assertThat(Templates.phrasesIn(TEMPLATES))
        .isNotEmpty()
        .isSubsetOf(
            Stream.of(new ContestWords().books(), new DeskWords().books(), FramePhrase.books())
                .flatMap(books -> books.phrases().stream())
                .map(Phrase::id)
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest(name = "are sound in {0}")
  @EnumSource
  void sound(Language language) {
    InamiNumber provider = refused(510 + language.ordinal());
    String token = token(provider);
    String code = language.code();
    ForeignWords foreign = ForeignWords.by(pages.books());

    requireSound(open(LIST, token, code), 200, foreign, language);
    ShownPage form = open(CONTEST, token, code);
    requireSound(form, 200, foreign, language);
    ShownPage wrong =
        FilledForm.of(form)
            .write(WHY)
            .attach("evil.pdf", Documents.zip())
            .press("continue", token, code);
    requireSound(wrong, 400, foreign, language);
    ShownPage check =
        FilledForm.of(wrong)
            .tick("chapter-iv")
            .attach("counts.pdf", Documents.pdf("55 of 100"))
            .press("continue", token, code);
    requireSound(check, 200, foreign, language);
    requireSound(FilledForm.of(check).press("change", token, code), 200, foreign, language);
    String first = sent(FilledForm.of(check).press("send", token, code));
    requireSound(open(LIST + "/" + first + "/confirmation", token, code), 200, foreign, language);
    handle(first, "assignment", "{\"handler\": \"handler-1\"}");
    handle(first, "decision", "{\"outcome\": \"DISMISSED\", \"reason\": \"Nothing proves it.\"}");

    ShownPage later =
        FilledForm.of(open(CONTEST, token, code))
            .tick("amount")
            .tickLater()
            .press("continue", token, code);
    requireSound(later, 200, foreign, language);
    String second = sent(FilledForm.of(later).press("send", token, code));
    requireSound(open(LIST + "/" + second + "/confirmation", token, code), 200, foreign, language);
    requireSound(open(LIST, token, code), 200, foreign, language);
    requireSound(open(CONTEST, token, code), 200, foreign, language);
    ShownPage completion = open(LIST + "/" + second + "/completion", token, code);
    requireSound(completion, 200, foreign, language);
    requireSound(
        FilledForm.of(completion)
            .attach("counts.png", Documents.image("png"))
            .press("continue", token, code),
        200,
        foreign,
        language);
    assertThat(foreign.in(language, open(CONTEST + "/summary", token, code).ownText())).isEmpty();

    campaign.openDay("2026-02-02");
    requireSound(open(CONTEST, token, code), 200, foreign, language);
    requireSound(open(LIST + "/" + second + "/completion", token, code), 200, foreign, language);
    requireSound(open(LIST + "/gp-starter-dmg/2024", token, code), 200, foreign, language);
  }

  private static void requireSound(
      ShownPage page, int status, ForeignWords foreign, Language language) {
    assertThat(page.answer().statusCode()).as(page.text()).isEqualTo(status);
    assertThat(page.faults()).as(page.html().title()).isEmpty();
    assertThat(foreign.in(language, page.ownText())).as(page.html().title()).isEmpty();
    assertThat(page.html().select("form, a").outerHtml()).doesNotContain("100510");
  }

  @Test
  @DisplayName(
      "PPI12 PPI13 one contests with a PDF and a PNG, looks at all of it, and is given a number")
  void contests() throws Exception {
    InamiNumber provider = refused(520);
    String token = token(provider);
    byte[] pdf = Documents.pdf("55 of 100");
    byte[] png = Documents.image("png");

    ShownPage form = open(CONTEST, token, EN);
    assertThat(form.text())
        .contains("You can contest by 2025-11-12 at the latest.")
        .contains("A contestation that you send here counts as one introduced online in ProSanté");
    assertThat(form.html().select("fieldset fieldset legend").eachText())
        .containsExactly("Conditions", "Parameters of practice", "The amount");
    ShownPage check =
        FilledForm.of(form)
            .tick("chapter-iv")
            .tick("amount")
            .write(WHY)
            .attach("Relevé 2024.pdf", pdf)
            .attach("photo.png", png)
            .press("continue", token, EN);
    assertThat(check.html().title()).startsWith("Check before you send");
    assertThat(check.html().select("dl.summary dd").get(0).text())
        .startsWith("Chapter IV The amount");
    assertThat(check.html().select("dl.summary dd").get(1).wholeText()).contains(WHY);
    assertThat(check.html().select("dl.summary dd").get(2).text())
        .contains("Relevé 2024.pdf", "photo.png", "(PDF, 1 KB)");
    campaign.awaitQuiet();
    assertThat(campaign.contestationRecords(provider)).isEmpty();

    String number = sent(FilledForm.of(check).press("send", token, EN));
    ShownPage confirmation = open(LIST + "/" + number + "/confirmation", token, EN);
    assertThat(confirmation.html().select(".confirmation .number").text()).isEqualTo(number);
    assertThat(confirmation.text()).contains("Your contestation is admissible");
    assertThat(confirmation.html().select("ol.steps li").eachText())
        .containsExactly(
            "It is given to a case handler", "The case handler decides, and gives the reasons");
    campaign.awaitQuiet();
    assertThat(
            ContractJson.mapper()
                .readValue(
                    campaign.contestationRecords(provider).get(0).value(),
                    ContestationRequest.class))
        .isEqualTo(
            new ContestationRequest(
                number,
                provider,
                PRACTICE,
                PremiumYear.of(2024),
                LocalDate.of(2025, 9, 15),
                List.of("Relevé 2024.pdf", "photo.png"),
                List.of("chapter-iv", "amount"),
                WHY,
                LocalDate.of(2025, 9, 15)));

    ShownPage list = open(LIST, token, EN);
    assertThat(list.html().select("article#" + number + " ol.timeline > li").eachText())
        .containsExactly(
            "Received 2025-09-15",
            "Admissible: in time and complete 2025-09-15",
            "It is given to a case handler now",
            "The case handler decides, and gives the reasons (still to come)");
    assertThat(list.html().select("article dl.summary dd").first().text())
        .isEqualTo("Chapter IV The amount");
    assertThat(list.html().select("article a[download]").eachAttr("href"))
        .containsExactly(
            "/contestation" + LIST + "/" + number + "/files/1",
            "/contestation" + LIST + "/" + number + "/files/2");
    Response file = Caller.with(token).get(LIST + "/" + number + "/files/2");
    assertThat(file.asByteArray()).isEqualTo(png);
    assertThat(file.header("Content-Disposition")).startsWith("attachment; filename=\"photo.png\"");
    assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(file.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");

    handle(number, "assignment", "{\"handler\": \"handler-1\"}");
    handle(number, "decision", "{\"outcome\": \"DISMISSED\", \"reason\": \"Nothing proves it.\"}");
    assertThat(open(LIST, token, EN).html().select("article#" + number).text())
        .contains("Your contestation is dismissed.", "Nothing proves it.")
        .doesNotContain("handler-1");
    assertThat(open(CONTEST + "/summary", token, EN).answer().asString())
        .contains(number, "Your contestation is dismissed.")
        .doesNotContain("<html");
  }

  @Test
  @DisplayName("who has contested a premium is not asked to do it as if nothing had been sent")
  void contestedAlready() {
    InamiNumber provider = refused(532);
    String token = token(provider);
    assertThat(open(LIST, token, EN).html().select("[aria-labelledby^=still] a").eachText())
        .containsExactly("Contest online");
    assertThat(open(CONTEST + "/summary", token, EN).html().select("a").eachText())
        .containsExactly("Contest online");

    String number = contested(token);

    assertThat(open(LIST, token, EN).html().select("[aria-labelledby^=still]").text())
        .contains("You have already contested this premium")
        .endsWith("Contest again");
    assertThat(open(CONTEST + "/summary", token, EN).html().select("a").eachText())
        .containsExactly(number, "Contest again");
  }

  @Test
  @DisplayName("a ruling that establishes something leads to the new decision")
  void newDecision() {
    InamiNumber provider = refused(533);
    String token = token(provider);
    String number = contested(token);
    String decision = "/eligibility/my/premiums/gp-integrated-practice/2024";
    assertThat(decisionLinks(number, token)).containsExactly("See the decision");

    handle(number, "assignment", "{\"handler\": \"handler-1\"}");
    handle(
        number,
        "decision",
        """
        {"outcome": "UPHELD", "reason": "The list proves it.",
         "establishes": [{"kind": "sumehr-count", "year": 2024, "patients": 640}]}""");
    assertThat(decisionLinks(number, token)).containsExactly("See the decision");
    handle("handler-2", number, "confirmation", "{\"proposal\": 1}");

    assertThat(decisionLinks(number, token)).containsExactly("See the new decision");
    assertThat(open(LIST, token, EN).html().select("article a[role=button]").eachAttr("href"))
        .containsExactly(decision);
  }

  private static List<String> decisionLinks(String number, String token) {
    return open(LIST, token, EN)
        .html()
        .select("article#" + number + " a[href^=/eligibility]")
        .eachText();
  }

  private static String sentWithoutDocument(String token) {
    ShownPage check =
        FilledForm.of(open(CONTEST, token, EN))
            .tick("sumehr")
            .tickLater()
            .write(WHY)
            .press("continue", token, EN);
    return sent(FilledForm.of(check).press("send", token, EN));
  }

  private static String contested(String token) {
    ShownPage check =
        FilledForm.of(open(CONTEST, token, EN))
            .tick("sumehr")
            .attach("list.pdf", Documents.pdf("640"))
            .press("continue", token, EN);
    return sent(FilledForm.of(check).press("send", token, EN));
  }

  @Test
  @DisplayName("nothing ticked and no document are said beside the fields; what was typed is kept")
  void lacking() {
    InamiNumber provider = refused(521);
    String token = token(provider);

    ShownPage wrong =
        FilledForm.of(open(CONTEST, token, EN)).write(WHY).press("continue", token, EN);

    assertThat(wrong.answer().statusCode()).isEqualTo(400);
    assertThat(wrong.html().title()).startsWith("Error: Contest:");
    assertThat(wrong.html().select("[role=alert] a").eachAttr("href"))
        .containsExactly("#criteria", "#files");
    assertThat(wrong.html().select("#criteria-error").text())
        .isEqualTo("Tick at least one thing that you contest");
    assertThat(
            wrong
                .html()
                .selectFirst("#criteria")
                .closest("fieldset.invalid")
                .attr("aria-describedby"))
        .contains("criteria-error");
    assertThat(wrong.html().select("#files").attr("aria-describedby")).contains("files-error-1");
    assertThat(wrong.html().select("#files").attr("aria-invalid")).isEqualTo("true");
    assertThat(wrong.html().select("#files-error-1").text())
        .isEqualTo("Add at least one document, or tick that you will add it afterwards");
    assertThat(wrong.html().select("#motivation").val()).isEqualTo(WHY);
    assertThat(wrong.html().select("#motivation").hasAttr("aria-invalid")).isFalse();
  }

  @Test
  @DisplayName(
      "files that are not taken are named with the reason; good ones and the rest are kept")
  void filesNotTaken() throws SQLException {
    InamiNumber provider = refused(522);
    String token = token(provider);

    ShownPage wrong =
        FilledForm.of(open(CONTEST, token, EN))
            .tick("chapter-iv")
            .write(WHY)
            .attach("archive.pdf", Documents.zip())
            .attach("good.pdf", Documents.pdf("55 of 100"))
            .attach("large.pdf", Documents.pdf("Large", 11 * 1024 * 1024))
            .press("continue", token, EN);

    assertThat(wrong.answer().statusCode()).isEqualTo(400);
    assertThat(wrong.html().select(".field-error").eachText())
        .containsExactly(
            "“archive.pdf” is none of the files that can be added: PDF, PNG or JPEG. Save it as a"
                + " PDF, or take a picture of it.",
            "“large.pdf” has more than 10 MB. Choose a smaller file, or divide it into several.");
    assertThat(wrong.html().select("#files").attr("aria-describedby"))
        .isEqualTo("files-hint files-error-1 files-error-2");
    assertThat(wrong.html().select("button[value^=remove]").eachText())
        .containsExactly("Remove good.pdf");
    assertThat(wrong.html().select("input[value=chapter-iv]").hasAttr("checked")).isTrue();
    assertThat(wrong.html().select("#motivation").val()).isEqualTo(WHY);
    assertThat(FilledForm.of(wrong).press("continue", token, EN).answer().statusCode())
        .isEqualTo(200);

    String remove = wrong.html().select("button[value^=remove]").attr("value");
    ShownPage removed = FilledForm.of(wrong).press(remove, token, EN);
    assertThat(removed.answer().statusCode()).isEqualTo(200);
    assertThat(removed.html().select("button[value^=remove]")).isEmpty();
    assertThat(removed.html().select("#motivation").val()).isEqualTo(WHY);
    assertThat(count("select count(*) from annex_file")).isZero();
    ShownPage added =
        FilledForm.of(removed).attach("again.png", Documents.image("png")).press("add", token, EN);
    assertThat(added.html().select("button[value^=remove]").eachText())
        .containsExactly("Remove again.png");
    assertThat(FilledForm.of(removed).press(remove, token, EN).answer().statusCode())
        .isEqualTo(200);
  }

  @Test
  @DisplayName("reasons that are too long are kept whole, and it is said by how much")
  void tooLong() {
    InamiNumber provider = refused(523);
    String token = token(provider);
    String whole = "é".repeat(10_000) + " und so";

    ShownPage wrong =
        FilledForm.of(open(CONTEST, token, EN))
            .tick("amount")
            .tickLater()
            .write(whole)
            .press("continue", token, EN);

    assertThat(wrong.html().select("[role=alert] a").eachAttr("href"))
        .containsExactly("#motivation");
    assertThat(wrong.html().select("#motivation-error").text()).endsWith("there are 7 too many");
    assertThat(wrong.html().select("#motivation").val()).isEqualTo(whole);
    assertThat(wrong.html().select("input[name=later]").hasAttr("checked")).isTrue();
    assertThat(
            FilledForm.of(wrong)
                .pressAsNobody("continue", EN)
                .html()
                .select("input[name=motivation]")
                .val())
        .isEqualTo(whole);
    assertThat(
            FilledForm.of(wrong)
                .write("é".repeat(10_000))
                .press("continue", token, EN)
                .html()
                .select("input[name=motivation]")
                .val())
        .hasSize(10_000);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName(
      "a form keeps what was typed when its language is changed or its login runs out, and is not sent by that")
  @EnumSource
  void nothingTypedIsLost(Language language) {
    InamiNumber provider = refused(540 + language.ordinal());
    String token = token(provider);
    String code = language.code();
    ForeignWords foreign = ForeignWords.by(pages.books());
    FilledForm form =
        FilledForm.of(open(CONTEST, token, EN))
            .tick("chapter-iv")
            .write(WHY)
            .attach("counts.pdf", Documents.pdf("55 of 100"));

    ShownPage nobody = form.pressAsNobody("continue", code);
    requireSound(nobody, 401, foreign, language);
    assertThat(nobody.html().select("main form").attr("action"))
        .isEqualTo("?after-login=without-files");
    ShownPage loggedIn = FilledForm.of(nobody).press("continue", token, code);
    ShownPage translated = form.changeLanguage(code, token, EN);
    for (ShownPage page : List.of(loggedIn, translated)) {
      requireSound(page, 200, foreign, language);
      assertThat(page.html().select("#motivation").val()).isEqualTo(WHY);
      assertThat(page.html().select("input[value=chapter-iv]").hasAttr("checked")).isTrue();
    }
    assertThat(loggedIn.html().select("main > [role=status]")).hasSize(1);
    assertThat(loggedIn.text()).doesNotContain("counts.pdf");
    assertThat(translated.text()).contains("counts.pdf");

    ShownPage check = FilledForm.of(loggedIn).enter(token, code);
    requireSound(check, 200, foreign, language);
    ShownPage checkAsNobody = FilledForm.of(check).pressAsNobody("send", code);
    for (ShownPage page :
        List.of(
            FilledForm.of(check).changeLanguage(code, token, EN),
            FilledForm.of(checkAsNobody).press("send", token, code))) {
      requireSound(page, 200, foreign, language);
      assertThat(page.html().title()).isEqualTo(check.html().title());
      assertThat(page.text()).contains("counts.pdf");
      assertThat(page.html().select(".as-written").first().wholeText()).isEqualTo(WHY);
    }

    ShownPage wrong =
        FilledForm.of(open(CONTEST, token, EN)).write(WHY).press("continue", token, EN);
    for (ShownPage page :
        List.of(
            FilledForm.of(wrong).changeLanguage(code, token, EN),
            FilledForm.of(FilledForm.of(wrong).pressAsNobody("continue", code))
                .press("continue", token, code))) {
      requireSound(page, 400, foreign, language);
      assertThat(page.html().select("#motivation").val()).isEqualTo(WHY);
      assertThat(page.html().select("#criteria-error")).hasSize(1);
    }
    campaign.awaitQuiet();
    assertThat(campaign.contestationRecords(provider)).isEmpty();
  }

  @Test
  @DisplayName("of a form whose login has run out only so much is kept as a person can type")
  void tooLargeToKeep() {
    FilledForm form = FilledForm.of(open(CONTEST, token(refused(544)), EN)).write(WHY);
    FilledForm withFile = FilledForm.of(open(CONTEST, token(refused(545)), EN)).write(WHY);
    withFile.attach("large.pdf", Documents.pdf("Large", 11 * 1024 * 1024));
    assertThat(withFile.pressAsNobody("add", EN).html().select("input[name=form]")).hasSize(1);
    for (int part = 0; part < 5; part++) {
      form.tick("x".repeat(250_000));
    }

    ShownPage refused = form.pressAsNobody("continue", EN);

    assertThat(refused.answer().statusCode()).isEqualTo(413);
    assertThat(refused.faults()).isEmpty();
    assertThat(refused.answer().asString()).doesNotContain("xxx");
  }

  @Test
  @DisplayName("a form that is sent twice, or after the way back, is one contestation")
  void once() throws SQLException {
    InamiNumber provider = refused(524);
    String token = token(provider);
    FilledForm first =
        FilledForm.of(open(CONTEST, token, EN))
            .tick("sumehr")
            .attach("a.pdf", Documents.pdf("Once"));
    ShownPage check = first.press("continue", token, EN);

    String number = sent(FilledForm.of(check).press("send", token, EN));

    assertThat(sent(FilledForm.of(check).press("send", token, EN))).isEqualTo(number);
    assertThat(sent(first.tick("regime").press("continue", token, EN))).isEqualTo(number);
    campaign.awaitQuiet();
    assertThat(campaign.contestationRecords(provider)).hasSize(1);
    assertThat(count("select count(*) from contestation_case")).isEqualTo(1);
    assertThat(count("select count(*) from annex_file")).isEqualTo(1);
    assertThat(open(CONTEST, token, EN).html().select("#before ~ ul a").eachText())
        .containsExactly(number);
  }

  @Test
  @DisplayName("12.24 what lacks a document says until when, and is completed under its number")
  void completes() {
    InamiNumber provider = refused(525);
    String token = token(provider);
    String number = sentWithoutDocument(token);
    assertThat(open(LIST + "/" + number + "/confirmation", token, EN).text())
        .contains("By 2025-11-12 at the latest");
    String completion = LIST + "/" + number + "/completion";
    assertThat(open(LIST, token, EN).html().select("article a[role=button]").attr("href"))
        .isEqualTo("/contestation" + completion);

    ShownPage form = open(completion, token, EN);
    assertThat(form.text()).contains("What is missing: an annex").contains(WHY.split("\n", -1)[0]);
    ShownPage wrong = FilledForm.of(form).press("continue", token, EN);
    assertThat(wrong.html().select("[role=alert] a").eachAttr("href")).containsExactly("#files");
    ShownPage complete =
        FilledForm.of(wrong)
            .attach("counts.png", Documents.image("png"))
            .press("continue", token, EN);
    assertThat(sent(FilledForm.of(complete).press("send", token, EN))).isEqualTo(number);
    assertThat(open(LIST + "/" + number + "/confirmation", token, EN).html().select("h1").text())
        .isEqualTo("What you added has been received");

    assertThat(open(LIST, token, EN).html().select("article#" + number).text())
        .contains("Your contestation is admissible", "Completed by you 2025-09-15", "counts.png");
    ShownPage again = open(completion, token, EN);
    assertThat(again.text()).contains("Nothing can be added to this contestation");
    assertThat(FilledForm.of(wrong).press("continue", token, EN).answer().statusCode())
        .as("the form was sent, so it leads to where that is confirmed")
        .isEqualTo(303);
  }

  @Test
  @DisplayName(
      "12.24 what is being completed stays when its language is changed or its login runs out")
  void completionIsNotLost() {
    InamiNumber provider = refused(527);
    String token = token(provider);
    String number = sentWithoutDocument(token);
    FilledForm form =
        FilledForm.of(open(LIST + "/" + number + "/completion", token, EN))
            .attach("counts.png", Documents.image("png"));

    ShownPage translated = form.changeLanguage("nl", token, EN);
    assertThat(translated.html().select("html").attr("lang")).isEqualTo("nl");
    assertThat(translated.text()).contains("counts.png");

    ShownPage complete = FilledForm.of(translated).press("continue", token, "nl");
    ShownPage nobody = FilledForm.of(complete).pressAsNobody("send", "nl");
    assertThat(nobody.answer().statusCode()).isEqualTo(401);
    ShownPage loggedIn = FilledForm.of(nobody).press("send", token, "nl");
    assertThat(loggedIn.html().title()).isEqualTo(complete.html().title());
    assertThat(loggedIn.text()).contains("counts.png");
    assertThat(open(LIST, token, EN).html().select("article#" + number).text())
        .as("nothing was sent by that")
        .doesNotContain("Completed by you");

    assertThat(sent(FilledForm.of(loggedIn).press("send", token, "nl"))).isEqualTo(number);
    assertThat(open(LIST, token, EN).html().select("article#" + number).text())
        .contains("Completed by you", "counts.png");
  }

  @Test
  @DisplayName("after the last day the page says so, and gives back what was typed meanwhile")
  void closed() throws SQLException {
    InamiNumber provider = refused(526);
    String token = token(provider);
    FilledForm begun =
        FilledForm.of(open(CONTEST, token, EN))
            .tick("sumehr")
            .write(WHY)
            .attach("a.pdf", Documents.pdf("Late"));
    campaign.openDay("2025-12-01");

    ShownPage late = begun.press("continue", token, EN);

    assertThat(late.answer().statusCode()).isEqualTo(409);
    assertThat(late.faults()).isEmpty();
    assertThat(late.html().select(".as-written").first().wholeText()).isEqualTo(WHY);
    assertThat(begun.press("send", token, EN).answer().statusCode()).isEqualTo(409);
    ShownPage closed = open(CONTEST, token, EN);
    assertThat(closed.text())
        .contains("The time to contest is over; the last day was 2025-11-12.")
        .contains("What you can still do");
    assertThat(closed.html().select("form")).isEmpty();
    campaign.awaitQuiet();
    assertThat(campaign.contestationRecords(provider)).isEmpty();
    assertThat(count("select count(*) from annex_file")).isZero();
  }

  @Test
  @DisplayName(
      "where nothing is decided they say so, and what to do; there is no such premium is 404")
  void nothing() {
    campaign.openDay("2025-09-12");
    String token = token(Campaign.practitioner(527));

    ShownPage none = open(LIST, token, EN);
    assertThat(none.text())
        .contains("You have not contested anything", "There is no decision at present");
    ShownPage form = open(CONTEST, token, EN);
    assertThat(form.text()).contains("No decision is known").contains("What you can still do");
    assertThat(form.html().select("form")).isEmpty();
    assertThat(open(CONTEST + "/summary", token, EN).text())
        .contains("You have not contested this decision.");
    for (String path : Set.of(LIST + "/nothing/2024", LIST + "/gp-starter-dmg/x")) {
      ShownPage missing = open(path, token, EN);
      assertThat(missing.answer().statusCode()).as(path).isEqualTo(404);
      assertThat(missing.faults()).as(path).isEmpty();
    }
  }

  @Test
  @DisplayName("nobody sees, completes or downloads what another contests, nor adds to their form")
  void ofAnother() throws SQLException {
    InamiNumber provider = refused(528);
    String token = token(provider);
    ShownPage check =
        FilledForm.of(open(CONTEST, token, EN))
            .tick("sumehr")
            .attach("a.pdf", Documents.pdf("Mine"))
            .press("continue", token, EN);
    InamiNumber other = refused(529);
    String others = token(other);

    ShownPage taken = FilledForm.of(check).press("continue", others, EN);
    assertThat(taken.answer().statusCode()).isEqualTo(400);
    assertThat(taken.text()).doesNotContain("a.pdf");
    String number = sent(FilledForm.of(check).press("send", token, EN));

    for (String path : Set.of("/confirmation", "/completion", "/files/1")) {
      assertThat(open(LIST + "/" + number + path, others, EN).answer().statusCode())
          .as(path)
          .isEqualTo(404);
    }
    assertThat(open(LIST + "/" + number + "/files/2", token, EN).answer().statusCode())
        .isEqualTo(404);
    for (String path : Set.of(LIST, CONTEST, CONTEST + "/summary")) {
      assertThat(open(path, others, EN).answer().asString()).as(path).doesNotContain(number);
    }
    assertThat(count("select count(*) from online_form where contestation_id is not null"))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("they are for the care provider alone whom the token names, from pages of this site")
  void forCareProvidersAlone() {
    InamiNumber provider = refused(530);
    FilledForm form = FilledForm.of(open(CONTEST, token(provider), EN)).tick("sumehr").tickLater();
    String handler = TestTokens.of("handler-1", Role.CASE_HANDLER);
    String nameless = TestTokens.of("care-provider-1", Role.CARE_PROVIDER);

    for (String path : Set.of(LIST, CONTEST, CONTEST + "/summary", LIST + "/CP-1/files/1")) {
      assertThat(Caller.asNobody().accept("text/html").get(path).statusCode()).isEqualTo(401);
      assertThat(open(path, handler, EN).answer().statusCode()).as(path).isEqualTo(403);
      assertThat(open(path, nameless, EN).answer().statusCode()).as(path).isEqualTo(403);
    }
    assertThat(form.press("send", handler, EN).answer().statusCode()).isEqualTo(403);
    assertThat(form.press("send", nameless, EN).answer().statusCode()).isEqualTo(403);
    assertThat(
            Caller.with(token(provider))
                .accept("text/html")
                .header("Sec-Fetch-Site", "cross-site")
                .multiPart("action", "send")
                .post(CONTEST)
                .statusCode())
        .isEqualTo(403);
  }

  /** A general practitioner who was refused on the first day, and contests on the next. */
  private InamiNumber refused(int number) {
    InamiNumber provider = Campaign.practitioner(number);
    campaign.openDay("2025-09-12");
    campaign.decide(Campaign.granted(provider, PRACTICE, 1, 0, "2025-09-12", "2025-09-12"));
    campaign.openDay("2025-09-15");
    return provider;
  }

  private static String token(InamiNumber provider) {
    return TestTokens.ofCareProvider(provider.value(), Role.CARE_PROVIDER);
  }

  private static ShownPage open(String path, String token, String language) {
    return ShownPage.open(path, token, language);
  }

  /** The number of what was sent, from where its confirmation is. */
  private static String sent(ShownPage answer) {
    assertThat(answer.answer().statusCode()).as(answer.text()).isEqualTo(303);
    String[] parts = answer.answer().header("Location").split("/", -1);
    assertThat(parts[parts.length - 1]).isEqualTo("confirmation");
    return parts[parts.length - 2];
  }

  private static void handle(String number, String step, String body) {
    handle("handler-1", number, step, body);
  }

  private static void handle(String handler, String number, String step, String body) {
    Caller.as(handler, Role.CASE_HANDLER)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/cases/case-" + number + "/" + step)
        .then()
        .statusCode(200);
  }

  private long count(String query) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}

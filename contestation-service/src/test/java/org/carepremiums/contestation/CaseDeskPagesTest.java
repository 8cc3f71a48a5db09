package org.carepremiums.contestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.carepremiums.contestation.annex.Documents;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Review;
import org.carepremiums.contracts.decision.ReviewQuestion;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.ConventionInterval;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.carepremiums.platform.testing.page.ShownPage;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.wording.check.ForeignWords;
import org.carepremiums.platform.wording.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("The desk of a case handler")
class CaseDeskPagesTest {

  private static final Scheme PRACTICE = Scheme.GP_INTEGRATED_PRACTICE;
  private static final String CASES = "/desk/cases";
  private static final String REVIEWS = "/desk/reviews";
  private static final String LETTERS = "/desk/letters";
  private static final String EN = Language.ENGLISH.code();
  private static final String WHY = "The list proves 640 Sumehr.\n\n\"See\" <annex> & more.";
  private static final Review REGIME =
      new Review(
          ReviewQuestion.REGIME,
          "2024-04-01/2024-12-31",
          List.of(
              new Review.Reading(ReviewReading.A_L_ACTE, Outcome.GRANTED, EuroCents.ofEuros(4_500)),
              new Review.Reading(
                  ReviewReading.AT_FORFAIT, Outcome.GRANTED, EuroCents.ofEuros(1_000))));

  @Inject Campaign campaign;
  @Inject Pages pages;

  private static String handler(int number) {
    return TestTokens.of("dh-" + number, Role.CASE_HANDLER);
  }

  private static String auditor() {
    return TestTokens.of("auditor-1", Role.AUDITOR);
  }

  @BeforeEach
  void startAfresh() {
    campaign.startAfresh();
  }

  @ParameterizedTest(name = "is sound in {0}")
  @EnumSource
  void sound(Language language) {
    String code = language.code();
    ForeignWords foreign = ForeignWords.by(pages.books());
    InamiNumber provider = contested(710 + language.ordinal(), "D-1");

    requireSound(open(CASES, handler(1), code), 200, foreign, language);
    requireSound(open(CASES, auditor(), code), 200, foreign, language);
    requireSound(open(CASES + "/case-D-1", auditor(), code), 200, foreign, language);
    ShownPage untaken = open(CASES + "/case-D-1", handler(1), code);
    requireSound(untaken, 200, foreign, language);
    ShownPage giving = open(CASES + "/case-D-1/assignment", handler(1), code);
    requireSound(giving, 200, foreign, language);
    requireSound(SentDeskForm.of(giving).press("give", handler(1), code), 400, foreign, language);
    assertThat(
            SentDeskForm.of(giving)
                .with("handler", "dh-1")
                .press("give", handler(2), code)
                .answer()
                .statusCode())
        .isEqualTo(400);
    assertThat(SentDeskForm.of(untaken).press("take", handler(1), code).answer().statusCode())
        .isEqualTo(303);
    ShownPage taken = open(CASES + "/case-D-1?done=taken", handler(1), code);
    requireSound(taken, 200, foreign, language);
    requireSound(
        SentDeskForm.of(taken).press("continue", handler(1), code), 400, foreign, language);
    ShownPage check = ruling("D-1", handler(1), code);
    requireSound(check, 200, foreign, language);
    SentDeskForm stale = SentDeskForm.of(check);
    requireSound(SentDeskForm.of(check).press("change", handler(1), code), 200, foreign, language);
    assertThat(SentDeskForm.of(check).press("send", handler(1), code).answer().statusCode())
        .isEqualTo(303);
    requireSound(open(CASES + "/case-D-1?done=proposed", handler(1), code), 200, foreign, language);
    requireSound(open(CASES + "/case-D-1", handler(2), code), 200, foreign, language);
    for (String step : List.of("/confirmation", "/return", "/assignment")) {
      requireSound(open(CASES + "/case-D-1" + step, handler(1), code), 200, foreign, language);
      requireSound(open(CASES + "/case-D-1" + step, handler(2), code), 200, foreign, language);
    }
    ShownPage confirmation = open(CASES + "/case-D-1/confirmation", handler(2), code);
    SentDeskForm.of(confirmation).press("confirm", handler(2), code);
    requireSound(
        SentDeskForm.of(confirmation).press("confirm", handler(2), code), 409, foreign, language);
    requireSound(
        stale.with("reasons", "Etwas 1.").press("send", handler(1), code), 409, foreign, language);
    requireSound(open(CASES + "/case-D-1", handler(2), code), 200, foreign, language);

    String review = inReview(Campaign.practitioner(720 + language.ordinal()));
    requireSound(open(CASES, handler(1), code), 200, foreign, language);
    requireSound(open(REVIEWS, handler(1), code), 200, foreign, language);
    ShownPage form = open(review, handler(1), code);
    requireSound(form, 200, foreign, language);
    requireSound(SentDeskForm.of(form).press("continue", handler(1), code), 400, foreign, language);
    assertThat(
            SentDeskForm.of(form)
                .with("holds", "A_L_ACTE")
                .with("reasons", "9 mois.")
                .press("continue", handler(1), code)
                .answer()
                .statusCode())
        .isEqualTo(303);
    requireSound(open(review, handler(1), code), 200, foreign, language);
    requireSound(open(review, handler(2), code), 200, foreign, language);
    requireSound(open(review + "/confirmation", handler(2), code), 200, foreign, language);
    requireSound(open(review + "/return", handler(2), code), 200, foreign, language);

    ShownPage letter = open(LETTERS, handler(1), code);
    requireSound(letter, 200, foreign, language);
    requireSound(
        SentDeskForm.of(letter).press("continue", handler(1), code), 400, foreign, language);
    requireSound(letter(provider, "L-1", "2025-09-15", handler(1), code), 200, foreign, language);
    requireSound(letter(provider, "L-2", "2024-01-15", handler(1), code), 200, foreign, language);
  }

  private static void requireSound(
      ShownPage page, int status, ForeignWords foreign, Language language) {
    assertThat(page.answer().statusCode()).as(page.text()).isEqualTo(status);
    assertThat(page.faults()).as(page.html().title()).isEmpty();
    assertThat(foreign.in(language, page.ownText())).as(page.html().title()).isEmpty();
  }

  @Test
  @DisplayName("12.26 leads from what is due to a ruling that a second person confirms")
  void untilConfirmed() {
    InamiNumber provider = contested(730, "D-2");
    ShownPage first = open(CASES, handler(1), EN);
    assertThat(first.html().select("ol.due li").eachText())
        .containsExactly(
            "Take up D-2: General practitioner integrated practice premium, 2024 until 2025-11-14");
    String address = first.html().select("ol.due a").attr("href");
    assertThat(address).isEqualTo("/contestation/desk/cases/case-D-2");

    ShownPage untaken = open(CASES + "/case-D-2", handler(1), EN);
    assertThat(untaken.html().select("table th").eachText())
        .contains("Sumehr", "the application of 2025-09-12");
    assertThat(untaken.html().select("table td").eachText())
        .contains("PPI-13.5, PPI6, PPI-12.14", "2025-11-12");
    assertThat(untaken.text()).contains("Version 1 of 2025-09-12: final, refused");
    ShownPage taken = SentDeskForm.of(untaken).press("take", handler(1), EN);
    assertThat(taken.answer().header("Location")).endsWith("/case-D-2?done=taken#ruling");

    ShownPage check = ruling("D-2", handler(1), EN);
    assertThat(check.html().title()).startsWith("Check the ruling on D-2");
    assertThat(check.html().select("dl.summary").text()).contains("upheld");
    assertThat(check.html().select("table td").text()).contains("Patients 640");
    assertThat(check.html().select(".as-written").first().wholeText()).isEqualTo(WHY);
    ShownPage sent = SentDeskForm.of(check).press("send", handler(1), EN);
    assertThat(sent.answer().header("Location")).endsWith("/case-D-2?done=proposed");
    assertThat(campaign.rulings(provider)).isEmpty();

    ShownPage own = open(CASES + "/case-D-2", handler(1), EN);
    assertThat(own.text()).contains("You have proposed this yourself.");
    assertThat(own.html().select("main form, main a[href$=/confirmation]")).isEmpty();
    assertThat(open(CASES + "/case-D-2/confirmation", handler(1), EN).text())
        .contains("D-2 was proposed by dh-1: another person has to confirm it.");
    assertThat(open(CASES, handler(1), EN).html().select("ol.due li")).isEmpty();
    assertThat(open(CASES, handler(2), EN).html().select("ol.due li").text())
        .startsWith("Confirm the ruling on D-2, or send it back");

    ShownPage confirmation = open(CASES + "/case-D-2/confirmation", handler(2), EN);
    assertThat(confirmation.html().select("[hx-post]").attr("hx-post"))
        .isEqualTo(
            "/eligibility/desk/rulings/%s/gp-integrated-practice/2024/part"
                .formatted(provider.key()));
    assertThat(confirmation.html().select("#established").val()).contains("\"patients\":640");
    assertThat(confirmation.html().select("blockquote.as-written").first().wholeText())
        .isEqualTo(WHY);
    ShownPage confirmed = SentDeskForm.of(confirmation).press("confirm", handler(2), EN);
    assertThat(confirmed.answer().header("Location")).endsWith("/case-D-2?done=confirmed");
    campaign.awaitQuiet();
    assertThat(campaign.rulings(provider).get(0).establishes())
        .containsExactly(new FactValue.SumehrCount(PremiumYear.of(2024), 640));
    assertThat(open(CASES + "/case-D-2", handler(1), EN).html().select("ol.timeline li").eachText())
        .anyMatch(step -> step.startsWith("Ruling proposed by dh-1: upheld"))
        .anyMatch(step -> step.startsWith("Confirmed by dh-2"))
        .last()
        .asString()
        .startsWith("Decided: upheld");
  }

  @Test
  @DisplayName(
      "tells who was faster and what is decided, keeps what was typed, and decides nothing twice")
  void fasterByAnother() {
    InamiNumber provider = contested(731, "D-3");
    assign("D-3", 1);
    SentDeskForm mine = SentDeskForm.of(ruling("D-3", handler(1), EN));

    // Another one takes the case over and decides it while the form is open
    ShownPage theirs = open(CASES + "/case-D-3", handler(2), EN);
    assertThat(theirs.html().select("main form button").eachText())
        .containsExactly("Take it from dh-1");
    SentDeskForm.of(theirs).press("take", handler(2), EN);
    ShownPage taken = mine.press("send", handler(1), EN);
    assertThat(taken.answer().statusCode()).isEqualTo(409);
    assertThat(taken.faults()).isEmpty();
    assertThat(taken.html().select("[role=alert]").text())
        .contains("This contestation is with dh-2 now.");
    assertThat(taken.html().select("[name=reasons]").val()).isEqualTo(WHY);

    ShownPage dismissal =
        SentDeskForm.of(open(CASES + "/case-D-3", handler(2), EN))
            .with("outcome", "DISMISSED")
            .with("reasons", "Nothing proves it.")
            .press("continue", handler(2), EN);
    SentDeskForm.of(dismissal).press("send", handler(2), EN);
    ShownPage late = mine.press("send", handler(1), EN);

    assertThat(late.answer().statusCode()).isEqualTo(409);
    assertThat(late.faults()).isEmpty();
    assertThat(late.html().select("[role=alert]").text())
        .contains("decided meanwhile, on 2025-09-15; it was with dh-2: dismissed.");
    assertThat(late.html().select("#given + p").text()).contains("dismissed");
    assertThat(late.text()).contains("Nothing proves it.");
    assertThat(late.html().select("#typed ~ form .as-written").first().wholeText()).isEqualTo(WHY);
    assertThat(late.html().select("#typed ~ form li").text()).contains("640");
    ShownPage dutch = SentDeskForm.of(late).changeLanguage("nl", handler(1), EN);
    assertThat(dutch.html().select("#typed ~ form [name=reasons]").val()).isEqualTo(WHY);
    assertThat(dutch.faults()).isEmpty();
    campaign.awaitQuiet();
    assertThat(campaign.rulings(provider)).isEmpty();
    assertThat(campaign.caseEvents("case-D-3"))
        .filteredOn(event -> event.status() == CaseStatus.DISMISSED)
        .hasSize(1);
  }

  @Test
  @DisplayName("lets who takes a case back go on with what was typed")
  void takenBack() {
    contested(732, "D-4");
    assign("D-4", 1);
    SentDeskForm mine = SentDeskForm.of(ruling("D-4", handler(1), EN));
    SentDeskForm.of(open(CASES + "/case-D-4", handler(2), EN)).press("take", handler(2), EN);

    ShownPage late = mine.press("send", handler(1), EN);
    ShownPage back = SentDeskForm.of(late).press("take", handler(1), EN);

    assertThat(back.answer().statusCode()).as(back.text()).isEqualTo(200);
    assertThat(back.html().select("#reasons").val()).isEqualTo(WHY);
    assertThat(back.html().select("#fact-1-patients").val()).isEqualTo("640");
  }

  @Test
  @DisplayName("hears whoever sends the same ruling twice once")
  void sentTwice() {
    contested(733, "D-5");
    assign("D-5", 1);
    SentDeskForm mine = SentDeskForm.of(ruling("D-5", handler(1), EN));

    ShownPage first = mine.press("send", handler(1), EN);
    ShownPage again = mine.press("send", handler(1), EN);

    assertThat(first.answer().statusCode()).isEqualTo(303);
    assertThat(again.answer().header("Location")).endsWith("/case-D-5?done=proposed");
    assertThat(open(CASES + "/case-D-5", handler(1), EN).html().select("ol.timeline li").eachText())
        .filteredOn(step -> step.startsWith("Ruling proposed"))
        .hasSize(1);
  }

  @Test
  @DisplayName("says beside each field what has to be mended, and keeps the others")
  void mended() {
    contested(734, "D-6");
    assign("D-6", 1);
    ShownPage form = open(CASES + "/case-D-6", handler(1), EN);
    ShownPage more =
        SentDeskForm.of(form)
            .with("reasons", WHY)
            .with("add", "dmg-patient-count")
            .press("add", handler(1), EN);
    assertThat(more.html().select("#reasons").val()).isEqualTo(WHY);
    assertThat(more.html().select("#fact-1-year").val()).isEqualTo("2024");

    ShownPage wrong =
        SentDeskForm.of(more).fill("fact-1-patients", "many").press("continue", handler(1), EN);

    assertThat(wrong.answer().statusCode()).isEqualTo(400);
    assertThat(wrong.faults()).isEmpty();
    assertThat(wrong.html().select("[role=alert] a").eachAttr("href"))
        .containsExactly("#outcome", "#fact-1-insurer", "#fact-1-patients");
    assertThat(wrong.html().select("#fact-1-patients").val()).isEqualTo("many");
    assertThat(wrong.html().select("#fact-1-patients-error").text())
        .isEqualTo("This cannot be used: Patients");
    ShownPage less = SentDeskForm.of(wrong).press("remove-1", handler(1), EN);
    assertThat(less.html().select("[name=value]")).isEmpty();
    assertThat(less.html().select("#reasons").val()).isEqualTo(WHY);

    ShownPage otherYear =
        SentDeskForm.of(ruling("D-6", handler(1), EN))
            .with("value", "2019")
            .press("send", handler(1), EN);
    assertThat(otherYear.answer().statusCode()).isEqualTo(400);
    ShownPage upheldWithout =
        SentDeskForm.of(less).with("outcome", "UPHELD").press("continue", handler(1), EN);
    assertThat(upheldWithout.html().select("#facts-error").text()).startsWith("Add at least one");
  }

  @Test
  @DisplayName("writes paragraphs in the language of the provider, whatever the reader's")
  void paragraphs() {
    contested(735, "D-7");
    assign("D-7", 1);
    ShownPage form = open(CASES + "/case-D-7", handler(1), EN);

    ShownPage first =
        SentDeskForm.of(form)
            .with("block", "reason-contested")
            .with("written", "fr")
            .press("insert", handler(1), EN);
    ShownPage second =
        SentDeskForm.of(first).with("block", "reason-proved").press("insert", handler(1), EN);

    assertThat(second.html().select("#reasons").val())
        .startsWith("Le 15 septembre 2025, vous avez contesté")
        .contains("\n\nLes documents que vous avez ajoutés prouvent");
    assertThat(second.html().select("#written option[selected]").val()).isEqualTo("fr");
  }

  @Test
  @DisplayName("sends a ruling back with reasons, after which it is decided again")
  void sentBack() {
    contested(736, "D-8");
    assign("D-8", 1);
    SentDeskForm.of(ruling("D-8", handler(1), EN)).press("send", handler(1), EN);
    ShownPage form = open(CASES + "/case-D-8/return", handler(2), EN);

    ShownPage empty = SentDeskForm.of(form).press("return", handler(2), EN);
    assertThat(empty.answer().statusCode()).isEqualTo(400);
    assertThat(empty.html().select("#reasons-error").text()).isEqualTo("Give the reasons");
    ShownPage back =
        SentDeskForm.of(form).with("reasons", "Ask the network.").press("return", handler(2), EN);
    assertThat(back.answer().header("Location")).endsWith("/case-D-8?done=returned");

    ShownPage again = open(CASES + "/case-D-8", handler(1), EN);
    assertThat(again.text()).contains("Sent back by dh-2", "Ask the network.");
    assertThat(again.html().select("form #reasons")).isNotEmpty();
    ShownPage late =
        SentDeskForm.of(form).with("reasons", "Once more.").press("return", handler(2), EN);
    assertThat(late.answer().statusCode()).isEqualTo(409);
    assertThat(late.text()).contains("Once more.");
  }

  @Test
  @DisplayName("asks for a recent login before a confirmation, and for none before a return")
  void recentLogin() {
    contested(737, "D-9");
    assign("D-9", 1);
    SentDeskForm.of(ruling("D-9", handler(1), EN)).press("send", handler(1), EN);
    String stale = TestTokens.loggedIn("dh-2", Duration.ofMinutes(20), Role.CASE_HANDLER);
    ShownPage form = open(CASES + "/case-D-9/confirmation", stale, EN);

    ShownPage answer = SentDeskForm.of(form).press("confirm", stale, EN);

    assertThat(answer.answer().statusCode()).isEqualTo(401);
    assertThat(answer.html().select("input[name=proposal]").val()).isEqualTo("1");
    assertThat(
            SentDeskForm.of(open(CASES + "/case-D-9/return", stale, EN))
                .with("reasons", "Ask the network.")
                .press("return", stale, EN)
                .answer()
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  @DisplayName("gives a case to another handler, with the reason where somebody has it")
  void given() {
    contested(744, "D-14");
    assign("D-14", 3);
    assertThat(open(CASES + "/case-D-14", handler(1), EN).html().select("main a").eachAttr("href"))
        .contains("/contestation/desk/cases/case-D-14/assignment");
    ShownPage form = open(CASES + "/case-D-14/assignment", handler(1), EN);
    assertThat(form.html().select("main dl").text()).contains("dh-3");

    ShownPage empty = SentDeskForm.of(form).press("give", handler(1), EN);
    assertThat(empty.answer().statusCode()).isEqualTo(400);
    assertThat(empty.faults()).isEmpty();
    assertThat(empty.html().select("[role=alert] a").eachAttr("href"))
        .containsExactly("#handler", "#reasons");
    ShownPage unreadable =
        SentDeskForm.of(form)
            .with("handler", "dh 2")
            .with("reasons", "Holidays.")
            .press("give", handler(1), EN);
    assertThat(unreadable.html().select("#handler").val()).isEqualTo("dh 2");
    assertThat(unreadable.html().select("#reasons").val()).isEqualTo("Holidays.");

    ShownPage unknown =
        SentDeskForm.of(form)
            .with("handler", "DH-22")
            .with("reasons", "Holidays.")
            .press("give", handler(1), EN);
    assertThat(unknown.answer().statusCode()).isEqualTo(400);
    assertThat(unknown.html().select("#handler-error").text()).startsWith("Nobody of this name");
    ShownPage given = SentDeskForm.of(unknown).press("give", handler(1), EN);
    assertThat(given.answer().header("Location")).endsWith("/case-D-14?done=given");
    ShownPage now = open(CASES + "/case-D-14?done=given", handler(1), EN);
    assertThat(now.html().select("dl.summary").first().text()).contains("dh-22");
    assertThat(now.html().select("ol.timeline").text())
        .contains("Given by dh-1 to dh-22; it was with dh-3", "Holidays.");

    // Who is offered by name is not asked for twice
    ShownPage again = open(CASES + "/case-D-14/assignment", handler(1), EN);
    assertThat(again.html().select("datalist option").eachAttr("value")).doesNotContain("dh-22");
    assertThat(
            SentDeskForm.of(again)
                .with("handler", "dh-1")
                .with("reasons", "Back.")
                .press("give", handler(1), EN)
                .answer()
                .statusCode())
        .isEqualTo(303);
    assertThat(numbers(open(CASES + "?whose=mine", handler(1), EN))).containsExactly("D-14");
  }

  @Test
  @DisplayName("tells who gives a case away that somebody took meanwhile, and loses nothing")
  void givenTooLate() {
    InamiNumber provider = contested(745, "D-15");
    ShownPage form = open(CASES + "/case-D-15/assignment", handler(1), EN);
    assign("D-15", 2);

    ShownPage late =
        SentDeskForm.of(form)
            .with("handler", "dh-1")
            .with("reasons", "My district.")
            .press("give", handler(1), EN);

    assertThat(late.answer().statusCode()).isEqualTo(409);
    assertThat(late.faults()).isEmpty();
    assertThat(late.html().select("[role=alert]").text())
        .contains("This contestation is with dh-2 now.");
    assertThat(late.html().select("#handler").val()).isEqualTo("dh-1");
    assertThat(late.html().select("#reasons").val()).isEqualTo("My district.");
    assertThat(numbers(open(CASES + "?whose=mine", handler(2), EN))).containsExactly("D-15");

    SentDeskForm.of(ruling("D-15", handler(2), EN)).press("send", handler(2), EN);
    ShownPage proposed = SentDeskForm.of(late).press("give", handler(1), EN);
    assertThat(proposed.answer().statusCode()).isEqualTo(409);
    assertThat(proposed.faults()).isEmpty();
    assertThat(proposed.text()).contains("My district.");
    campaign.awaitQuiet();
    assertThat(campaign.rulings(provider)).isEmpty();
  }

  @Test
  @DisplayName("presets the language in which the provider contested, and says how it is known")
  void languageOfTheProvider() {
    InamiNumber provider = contested(746, "D-16");
    assign("D-16", 1);
    ShownPage unknown = open(CASES + "/case-D-16", handler(1), EN);
    assertThat(unknown.html().select("#written option[selected]").val()).isEqualTo(EN);
    assertThat(unknown.html().select("#written-hint")).isEmpty();

    ShownPage letter = letter(provider, "L-20", "2025-09-15", handler(1), EN);
    ShownPage back = SentDeskForm.of(letter).press("change", handler(1), EN);
    ShownPage check = SentDeskForm.of(back).with("written", "nl").press("continue", handler(1), EN);
    assertThat(check.html().select("dl.summary span[lang=nl]").text()).isEqualTo("Nederlands");
    SentDeskForm.of(check).press("send", handler(1), EN);
    assign("L-20", 1);
    ShownPage byLetter = open(CASES + "/case-L-20", handler(1), EN);
    assertThat(byLetter.html().select("#written option[selected]").val()).isEqualTo("nl");
    assertThat(byLetter.html().select("#written-hint").text())
        .isEqualTo("Preset: the language of the letter, as it was entered.");

    String doctor = TestTokens.ofCareProvider(provider.value(), Role.CARE_PROVIDER);
    Caller.with(doctor)
        .multiPart("file", "a.pdf", Documents.pdf("55 of 100"), "application/pdf")
        .post("/contestations/online/" + provider + "/form-746/files")
        .then()
        .statusCode(201);
    String number =
        Caller.with(doctor)
            .contentType(ContentType.JSON)
            .body(
                """
                {"form": "form-746", "scheme": "gp-integrated-practice", "year": 2024,
                 "contestedCriteria": ["chapter-iv"], "motivation": "55 von 100."}
                """)
            .post("/contestations/online/" + provider + "?language=de")
            .then()
            .statusCode(201)
            .extract()
            .path("contestationId");
    assign(number, 1);
    ShownPage online = open(CASES + "/case-" + number, handler(1), EN);
    assertThat(online.html().select("#written option[selected]").val()).isEqualTo("de");
    assertThat(
            SentDeskForm.of(online)
                .with("block", "reason-proved")
                .press("insert", handler(1), EN)
                .html()
                .select("#reasons")
                .val())
        .startsWith("Die Dokumente");
  }

  @Test
  @DisplayName("takes several periods of adhesion in one ruling, with faults beside each")
  void periods() {
    InamiNumber provider = Campaign.provider(747);
    Scheme software = Scheme.PHYSIOTHERAPIST_SOFTWARE;
    campaign.openDay("2025-09-12");
    campaign.decide(Campaign.granted(provider, software, 1, 0, "2025-09-12", "2025-09-12"));
    campaign.openDay("2025-09-15");
    campaign.contest(Campaign.request("D-17", provider, software, 2024, "2025-09-15", "KSW1"));
    assign("D-17", 1);
    ShownPage one =
        SentDeskForm.of(open(CASES + "/case-D-17", handler(1), EN))
            .with("outcome", "UPHELD")
            .with("reasons", WHY)
            .with("add", "convention-status")
            .press("add", handler(1), EN);
    ShownPage two =
        SentDeskForm.of(one)
            .fill("fact-1-convention", "M/20")
            .fill("fact-1-from", "2024-01-01")
            .fill("fact-1-to", "2024-03-31")
            .fill("fact-1-ruleId", "CV2")
            .press("another-1", handler(1), EN);
    assertThat(two.faults()).isEmpty();
    assertThat(two.html().select("#reasons").val()).isEqualTo(WHY);
    assertThat(two.html().select("#fact-1-to").val()).isEqualTo("2024-03-31");
    assertThat(two.html().select("#fact-2-convention").val()).isEqualTo("M/20");

    ShownPage empty = SentDeskForm.of(two).press("continue", handler(1), EN);
    assertThat(empty.answer().statusCode()).isEqualTo(400);
    assertThat(empty.html().select("[role=alert] a").eachAttr("href"))
        .containsExactly("#fact-2-from");
    ShownPage check =
        SentDeskForm.of(empty)
            .fill("fact-2-from", "2024-09-01")
            .fill("fact-2-ruleId", "CV3")
            .press("continue", handler(1), EN);
    assertThat(check.html().select("table td").eachText())
        .hasSize(2)
        .allMatch(said -> said.contains("M/20"));
    SentDeskForm.of(check).press("send", handler(1), EN);
    ShownPage confirmation = open(CASES + "/case-D-17/confirmation", handler(2), EN);
    assertThat(confirmation.html().select("table td").eachText()).hasSize(2);
    SentDeskForm.of(confirmation).press("confirm", handler(2), EN);
    campaign.awaitQuiet();
    assertThat(campaign.rulings(provider).get(0).establishes())
        .containsExactly(
            new FactValue.ConventionStatus(
                List.of(
                    new ConventionInterval(
                        "M/20", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 31), "CV2"),
                    new ConventionInterval("M/20", LocalDate.of(2024, 9, 1), null, "CV3"))));
  }

  @Test
  @DisplayName("shows with a case how long is left, and what else is open of its provider")
  void whatElse() {
    InamiNumber provider = contested(748, "D-18");
    campaign.contest(Campaign.request("D-19", provider, PRACTICE, 2023, "2025-09-15", "sumehr"));
    campaign.decide(Campaign.inReview(provider, 2, REGIME, "2025-09-12", "2025-09-15"));

    ShownPage page = open(CASES + "/case-D-18", handler(1), EN);

    assertThat(page.html().select("dl.summary").first().text())
        .contains("Introduced on 2025-09-15", "Days left 60");
    assertThat(page.html().select("ul.plain li").eachText())
        .anyMatch(
            other ->
                other.startsWith(
                    "D-19 – General practitioner integrated practice premium, 2023 – "))
        .anyMatch(question -> question.startsWith("whether the rules à l'acte"));
  }

  @Test
  @DisplayName("lists cases in any order, narrowed, and as a file with the same columns")
  void lists() throws Exception {
    contested(738, "D-10");
    campaign.openDay("2025-09-16");
    campaign.contest(
        Campaign.request(
            "D-11", Campaign.practitioner(738), PRACTICE, 2024, "2025-09-16", "sumehr"));
    assign("D-11", 2);

    assertThat(numbers(open(CASES, handler(1), EN))).containsExactly("D-10", "D-11");
    assertThat(numbers(open(CASES + "?sort=-introduced", handler(1), EN)))
        .containsExactly("D-11", "D-10");
    for (String sort :
        List.of("until", "days", "number", "provider", "scheme", "year", "status", "handler")) {
      assertThat(numbers(open(CASES + "?sort=-" + sort, handler(1), EN))).as(sort).hasSize(2);
    }
    assertThat(numbers(open(CASES + "?whose=mine", handler(2), EN))).containsExactly("D-11");
    assertThat(numbers(open(CASES + "?whose=mine", handler(1), EN))).isEmpty();
    assertThat(numbers(open(CASES + "?whose=nobody", handler(1), EN))).containsExactly("D-10");
    assertThat(numbers(open(CASES + "?whose=to-confirm", handler(1), EN))).isEmpty();
    assertThat(numbers(open(CASES + "?status=ASSIGNED", handler(1), EN))).containsExactly("D-11");
    assertThat(numbers(open(CASES + "?status=all&scheme=gp-starter-dmg", handler(1), EN)))
        .isEmpty();
    Response file =
        Caller.with(handler(1)).header("Accept-Language", EN).get(CASES + "/file?sort=number");
    List<CSVRecord> records =
        CSVFormat.RFC4180
            .parse(
                new StringReader(
                    new String(file.asByteArray(), StandardCharsets.UTF_8).substring(1)))
            .getRecords();
    assertThat(records).hasSize(3);
    assertThat(records.get(0).toList())
        .containsExactly(
            "To be done by",
            "Days left",
            "Contestation",
            "INAMI number",
            "Premium",
            "Year",
            "Introduced on",
            "Status",
            "Case handler");
    assertThat(records.get(1).toList())
        .startsWith("2025-11-14", "59", "D-10")
        .endsWith("2024", "2025-09-15", "to be taken up", "");
  }

  private static List<String> numbers(ShownPage page) {
    assertThat(page.answer().statusCode()).as(page.text()).isEqualTo(200);
    return page.html().select("table.list tbody a").eachText();
  }

  @Test
  @DisplayName("12.26 settles a review by two people, and tells who comes too late")
  void reviews() {
    InamiNumber provider = Campaign.practitioner(740);
    String review = inReview(provider);
    assertThat(open(CASES, handler(1), EN).html().select("ol.due li").text())
        .startsWith("Settle a question: " + provider.key());
    assertThat(open(REVIEWS, handler(1), EN).html().select("table.list tbody tr")).hasSize(1);
    assertThat(open(REVIEWS + "?status=CONFIRMED", handler(1), EN).html().select("table.list"))
        .isEmpty();
    assertThat(open(REVIEWS + "?status=all&sort=-question", handler(1), EN).text())
        .contains("whether the rules à l'acte or those at forfait hold");
    assertThat(Caller.with(handler(1)).get(REVIEWS + "/file").statusCode()).isEqualTo(200);

    ShownPage form = open(review, handler(1), EN);
    assertThat(form.html().select("table td.number").eachText())
        .containsExactly("4,500 EUR", "1,000 EUR");
    ShownPage proposed =
        SentDeskForm.of(form)
            .with("holds", "A_L_ACTE")
            .with("reasons", "Nine months.")
            .press("continue", handler(1), EN);
    assertThat(proposed.answer().header("Location")).endsWith("?done=review-proposed");
    ShownPage late =
        SentDeskForm.of(form)
            .with("holds", "AT_FORFAIT")
            .with("reasons", "Three months.")
            .press("continue", handler(3), EN);
    assertThat(late.answer().statusCode()).isEqualTo(409);
    assertThat(late.faults()).isEmpty();
    assertThat(late.text()).contains("Meanwhile somebody has proposed", "Three months.");
    assertThat(open(review, handler(1), EN).html().select("main form")).isEmpty();

    ShownPage second = open(review + "/confirmation", handler(2), EN);
    assertThat(second.text()).contains("the rules à l'acte hold", "Nine months.");
    assertThat(SentDeskForm.of(second).press("confirm", handler(2), EN).answer().header("Location"))
        .endsWith("?done=review-confirmed");
    assertThat(SentDeskForm.of(second).press("confirm", handler(3), EN).text())
        .contains("This question has been settled meanwhile.");
    campaign.awaitQuiet();
    assertThat(campaign.rulings(provider)).hasSize(1);
  }

  @Test
  @DisplayName("PPI14 shows the last day of a letter, and what becomes of it, before it is entered")
  void letters() {
    InamiNumber provider = contested(741, "D-12");

    ShownPage inTime = letter(provider, "L-10", "2025-09-15", handler(1), EN);
    assertThat(inTime.html().select("dl.summary").text())
        .contains("Posted on 2025-09-15", "Last day on which it could be posted 2025-11-12")
        .contains("to be taken up");
    ShownPage early = letter(provider, "L-11", "2025-12-01", handler(1), EN);
    assertThat(early.answer().statusCode()).isEqualTo(400);
    assertThat(early.html().select("#postedOn-error").text()).contains("cannot have been posted");
    campaign.openDay("2025-12-01");
    ShownPage late = letter(provider, "L-11", "2025-12-01", handler(1), EN);
    assertThat(late.html().select("dl.summary").text())
        .contains("inadmissible", "had to be posted by 2025-11-12");

    ShownPage entered = SentDeskForm.of(inTime).press("send", handler(1), EN);
    assertThat(entered.answer().header("Location")).endsWith("/case-L-10?done=letter-entered");
    assertThat(open(CASES + "/case-L-10", handler(1), EN).text())
        .contains("Posted as a registered letter; entered by dh-1", "The doctor says so.");
    assertThat(SentDeskForm.of(inTime).press("send", handler(1), EN).answer().header("Location"))
        .endsWith("?done=letter-known");
    ShownPage known = letter(provider, "L-10", "2025-11-03", handler(1), EN);
    assertThat(known.text()).contains("already known under this reference");
    ShownPage other = SentDeskForm.of(known).press("send", handler(1), EN);
    assertThat(other.answer().statusCode()).isEqualTo(409);
    assertThat(other.html().select("#motivation").val()).isEqualTo("The doctor says so.");
  }

  @ParameterizedTest(name = "answers {0} with a page that says what is wrong")
  @ValueSource(
      strings = {
        "/desk/cases/case-none 404",
        "/desk/cases/case-none/confirmation 404",
        "/desk/cases/case-none/assignment 404",
        "/desk/cases/case-none/annexes/1 404",
        "/desk/reviews/review-none 404",
        "/desk/reviews/review-none/return 404",
        "/desk/cases?whose=yours 400",
        "/desk/cases?status=LOST 400",
        "/desk/cases?scheme=none 400",
        "/desk/cases?sort=motivation 400",
        "/desk/reviews?status=LOST 400"
      })
  void bad(String addressAndStatus) {
    String[] asked = addressAndStatus.split(" ", 2);

    ShownPage page = open(asked[0], handler(1), "fr");

    assertThat(page.answer().statusCode()).isEqualTo(Integer.parseInt(asked[1]));
    if (page.html().select("main").size() > 0) {
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  @DisplayName("is for case handlers, and read by auditors, who change nothing")
  void roles() {
    InamiNumber provider = contested(742, "D-13");
    String review = inReview(Campaign.practitioner(743));
    String doctor = TestTokens.ofCareProvider(provider.value(), Role.CARE_PROVIDER);
    String operator = TestTokens.of("operator-1", Role.PAYMENT_OPERATOR);
    Set<String> paths =
        Set.of(
            CASES,
            CASES + "/case-D-13",
            CASES + "/case-D-13/confirmation",
            CASES + "/case-D-13/return",
            CASES + "/case-D-13/assignment",
            REVIEWS,
            review,
            review + "/confirmation",
            review + "/return",
            LETTERS);

    for (String path : paths) {
      assertThat(open(path, auditor(), EN).answer().statusCode()).as(path).isEqualTo(200);
      assertThat(open(path, doctor, EN).answer().statusCode()).as(path).isEqualTo(403);
      assertThat(open(path, operator, EN).answer().statusCode()).as(path).isEqualTo(403);
      assertThat(open(path, auditor(), EN).html().select("main form[method=post]"))
          .as(path)
          .isEmpty();
    }
    for (String file : List.of(CASES + "/file", REVIEWS + "/file")) {
      assertThat(Caller.with(auditor()).get(file).statusCode()).as(file).isEqualTo(200);
      assertThat(Caller.with(doctor).get(file).statusCode()).as(file).isEqualTo(403);
    }
    ShownPage form = open(CASES + "/case-D-13", handler(1), EN);
    assertThat(SentDeskForm.of(form).press("take", auditor(), EN).answer().statusCode())
        .isEqualTo(403);
    assertThat(open(CASES, auditor(), EN).html().select("ol.due li")).isEmpty();
  }

  /** A practitioner who was refused, and has contested the Sumehr. */
  private InamiNumber contested(int number, String contestationId) {
    InamiNumber provider = Campaign.practitioner(number);
    campaign.openDay("2025-09-12");
    campaign.decide(Campaign.granted(provider, PRACTICE, 1, 0, "2025-09-12", "2025-09-12"));
    campaign.openDay("2025-09-15");
    campaign.contest(
        Campaign.request(contestationId, provider, PRACTICE, 2024, "2025-09-15", "sumehr"));
    return provider;
  }

  /** The page of a review. */
  private String inReview(InamiNumber provider) {
    campaign.openDay("2025-09-15");
    campaign.decide(Campaign.inReview(provider, 1, REGIME, "2025-09-12", "2025-09-15"));
    return REVIEWS + "/review-gp-integrated-practice-2024-%s-1".formatted(provider.key());
  }

  private static void assign(String number, int handler) {
    Caller.as("dh-" + handler, Role.CASE_HANDLER)
        .contentType(ContentType.JSON)
        .body("{\"handler\": \"dh-%d\"}".formatted(handler))
        .post("/cases/case-" + number + "/assignment")
        .then()
        .statusCode(200);
  }

  /** The last look at a ruling that upholds a contestation. */
  private static ShownPage ruling(String number, String token, String language) {
    ShownPage form =
        SentDeskForm.of(open(CASES + "/case-" + number, token, language))
            .with("outcome", "UPHELD")
            .with("reasons", WHY)
            .with("add", "sumehr-count")
            .press("add", token, language);
    return SentDeskForm.of(form).fill("fact-1-patients", "640").press("continue", token, language);
  }

  private static ShownPage letter(
      InamiNumber provider, String reference, String postedOn, String token, String language) {
    return SentDeskForm.of(open(LETTERS, token, language))
        .with("reference", reference)
        .with("number", provider.value())
        .with("scheme", "gp-integrated-practice")
        .with("year", "2024")
        .with("postedOn", postedOn)
        .with("criteria", "Sumehr")
        .with("motivation", "The doctor says so.")
        .press("continue", token, language);
  }

  private static ShownPage open(String path, String token, String language) {
    return ShownPage.open(path, token, language);
  }
}

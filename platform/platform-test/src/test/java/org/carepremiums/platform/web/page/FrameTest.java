package org.carepremiums.platform.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.carepremiums.platform.testing.page.ShownPage;
import org.carepremiums.platform.testing.page.Templates;
import org.carepremiums.platform.wording.check.WordingFaults;
import org.carepremiums.platform.wording.text.Language;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("The frame of all pages")
class FrameTest {

  private static final String FORM = "/my/form";
  private static final String OWN = TestTokens.ofCareProvider("54263481527", Role.CARE_PROVIDER);
  private static final int FIRST_LOAD_BYTES = 200_000;

  @Test
  @DisplayName("says everything in every language, and wholly in it")
  void words() {
    assertThat(WordingFaults.of(FramePhrase.books())).isEmpty();
    assertThat(Templates.phrasesIn(Path.of("../web/src/main/resources/templates")))
        .isNotEmpty()
        .isSubsetOf(Arrays.stream(FramePhrase.values()).map(FramePhrase::id).toList());
  }

  @ParameterizedTest(name = "is sound in {0}")
  @EnumSource
  void sound(Language language) {
    ShownPage page = ShownPage.open("/logged-out", OWN, language.code());

    assertThat(page.answer().statusCode()).isEqualTo(200);
    assertThat(page.faults()).isEmpty();
  }

  @Test
  @DisplayName("keeps the language that a reader chooses, above the one that the browser likes")
  void language() {
    Response chosen = asBrowser().header("Accept-Language", "nl").get("/logged-out?language=fr");

    assertThat(chosen.header("Content-Language")).isEqualTo("fr");
    assertThat(chosen.detailedCookie("language").isHttpOnly()).isTrue();
    assertThat(chosen.detailedCookie("language").getPath()).isEqualTo("/");
    assertThat(
            asBrowser()
                .header("Accept-Language", "nl")
                .cookie("language", chosen.cookie("language"))
                .get("/logged-out")
                .header("Content-Language"))
        .isEqualTo("fr");
    assertThat(
            asBrowser()
                .header("Accept-Language", "pt, de-AT;q=0.8")
                .get("/logged-out")
                .header("Content-Language"))
        .isEqualTo("de");
    assertThat(asBrowser().get("/logged-out?language=tlh").header("Content-Language"))
        .isEqualTo("en");
  }

  @Test
  @DisplayName("weighs less than 200 KB at the first load, and everything that it names is there")
  void firstLoad() {
    ShownPage page = ShownPage.open("/logged-out", OWN, "en");
    int bytes = page.answer().asByteArray().length;
    for (String address :
        page.html().select("link[href], script[src]").stream()
            .map(element -> element.hasAttr("href") ? element.attr("href") : element.attr("src"))
            .toList()) {
      Response file = asBrowser().get(address);
      assertThat(file.statusCode()).as(address).isEqualTo(200);
      bytes += file.asByteArray().length;
    }

    assertThat(bytes).isLessThan(FIRST_LOAD_BYTES);
  }

  @ParameterizedTest(
      name = "takes a form with Sec-Fetch-Site ''{0}'', Origin ''{1}'', cookie ''{2}'': {3}")
  @CsvSource({
    "same-origin,, language=en, 200",
    "none,, language=en, 200",
    "same-site,,, 403",
    "cross-site,,, 403",
    ", https://elsewhere.example,, 403",
    ", null,, 403",
    ", here, language=en, 200",
    ",, language=en, 403",
    ",,, 200",
  })
  void otherSites(String site, String origin, String cookie, int status) {
    RequestSpecification form =
        asBrowser().contentType("application/x-www-form-urlencoded").formParam("word", "kept");
    if (site != null) {
      form.header("Sec-Fetch-Site", site);
    }
    if (origin != null) {
      form.header(
          "Origin", origin.equals("here") ? "http://localhost:" + RestAssured.port : origin);
    }
    if (cookie != null) {
      form.header("Cookie", cookie);
    }

    Response answer = form.post(FORM);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.asString()).contains(status == 200 ? "kept" : "Nothing was done");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("keeps what stands in a form whose login has run out, to be sent again")
  @EnumSource
  void loginRunOut(Language language) {
    Map<String, List<String>> typed =
        Map.of(
            "word", List.of("\"é\" <b>&amp;\n\n second line"),
            "tick", List.of("one", "two"),
            "empty", List.of(""));

    ShownPage kept = ShownPage.sendAsNobody(FORM + "?language=nl", language.code(), typed);
    ShownPage page = ShownPage.sendAsNobody(FORM, language.code(), typed);

    assertThat(kept.html().select("html").attr("lang")).isEqualTo("nl");
    assertThat(kept.answer().cookie("language")).isEqualTo("nl");
    assertThat(page.answer().statusCode()).isEqualTo(401);
    assertThat(page.faults()).isEmpty();
    assertThat(page.answer().header("Location")).isNull();
    for (ShownPage one : List.of(kept, page)) {
      Element form = one.html().selectFirst("main form");
      assertThat(form.attr("action")).isEqualTo("?after-login=typed");
      assertThat(form.attr("enctype")).isEqualTo("application/x-www-form-urlencoded");
      assertThat(form.select("input[type=hidden]"))
          .extracting(field -> field.attr("name"), field -> field.attr("value"))
          .containsExactlyInAnyOrder(
              tuple("word", "\"é\" <b>&amp;\n\n second line"),
              tuple("tick", "one"),
              tuple("tick", "two"),
              tuple("empty", ""));
      assertThat(form.select("a[target=_blank]").attr("href")).isEqualTo("/my/logged-in");
    }
    assertThat(ShownPage.open("/my/logged-in", OWN, language.code()).faults()).isEmpty();
  }

  @Test
  @DisplayName("keeps nothing that a page of another site sends, nor what a program sends")
  void keepsNothingOfOthers() {
    Response otherSite =
        Caller.asNobody()
            .accept("text/html")
            .header("Sec-Fetch-Site", "cross-site")
            .formParam("word", "of another")
            .post(FORM);
    Response program = Caller.asNobody().accept("*/*").formParam("word", "x").post(FORM);

    assertThat(otherSite.statusCode()).isEqualTo(403);
    assertThat(otherSite.asString()).doesNotContain("of another");
    assertThat(program.statusCode()).isEqualTo(401);
    assertThat(program.contentType()).startsWith("application/problem+json");
    assertThat(program.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @Test
  @DisplayName("keeps a form whose session cannot be read any more, and has the browser forget it")
  void unreadableSession() {
    Response page =
        Caller.with("unreadable")
            .accept("text/html")
            .header("Sec-Fetch-Site", "same-origin")
            .cookie("q_session_pages", "unreadable")
            .formParam("word", "kept")
            .post(FORM);

    assertThat(page.statusCode()).isEqualTo(401);
    assertThat(page.asString()).contains("value=\"kept\"");
    assertThat(page.detailedCookie("q_session_pages").getMaxAge()).isZero();
  }

  @Test
  @DisplayName("says so where a field is too long to be kept")
  void tooLongToKeep() {
    ShownPage page = ShownPage.sendAsNobody(FORM, "en", Map.of("word", "x".repeat(3_000)));

    assertThat(page.answer().statusCode()).isEqualTo(413);
    assertThat(page.faults()).isEmpty();
    assertThat(page.answer().asString()).doesNotContain("xxx");
  }

  @Test
  @DisplayName("tells after the login that the form was not sent, and in which state it is")
  void afterLogin() {
    assertThat(ShownPage.send(FORM, OWN, "en", Map.of("word", "x")).text()).isEqualTo("x");
    assertThat(ShownPage.send(FORM + "?after-login=typed", OWN, "en", Map.of("word", "x")).text())
        .isEqualTo("only shown x");
    assertThat(ShownPage.send(FORM + "?language=fr", OWN, "en", Map.of("word", "x")).text())
        .isEqualTo("only shown x");
  }

  @ParameterizedTest(name = "a file called ''{0}'': {1}")
  @DisplayName("keeps no files of a form whose login has run out, and says so")
  @CsvSource({"proof.pdf, without-files", "'', typed"})
  void filesOfNobody(String file, String left) {
    String body =
        """
        --of-a-browser
        Content-Disposition: form-data; name="word"

        é
        --of-a-browser
        Content-Disposition: form-data; name="file"; filename="%s"
        Content-Type: application/pdf

        %s
        --of-a-browser--
        """
            .formatted(file, "x".repeat(file.isEmpty() ? 0 : 10_000))
            .replace("\n", "\r\n");

    ShownPage page =
        ShownPage.sendAsNobody(
            FORM,
            "en",
            "multipart/form-data; boundary=of-a-browser",
            body.getBytes(StandardCharsets.UTF_8));

    assertThat(page.answer().statusCode()).isEqualTo(401);
    assertThat(page.faults()).isEmpty();
    Element form = page.html().selectFirst("main form");
    assertThat(form.attr("action")).isEqualTo("?after-login=" + left);
    assertThat(form.attr("enctype")).isEqualTo("multipart/form-data");
    assertThat(form.select("input[type=hidden]")).hasSize(1);
    assertThat(form.select("input[name=word]").val()).isEqualTo("é");
    assertThat(page.html().select(".languages li button").first().attr("formaction"))
        .endsWith("&after-login=" + left);
  }

  @Test
  @DisplayName("tells readers of pages of a problem as a page, without what is ours to know")
  void problems() {
    ShownPage missing = ShownPage.open(FORM + "/missing", OWN, "nl");
    ShownPage broken = ShownPage.open(FORM + "/broken", OWN, "fr");
    ShownPage forbidden = ShownPage.open(FORM, TestTokens.of("auditor-1", Role.AUDITOR), "de");

    assertThat(missing.answer().statusCode()).isEqualTo(404);
    assertThat(broken.answer().statusCode()).isEqualTo(500);
    assertThat(forbidden.answer().statusCode()).isEqualTo(403);
    assertThat(missing.faults()).isEmpty();
    assertThat(broken.faults()).isEmpty();
    assertThat(forbidden.faults()).isEmpty();
    assertThat(broken.answer().asString()).doesNotContain("secret detail");
  }

  @Test
  @DisplayName("tells programs of a problem in problem details")
  void problemsForPrograms() {
    Response missing = Caller.with(OWN).accept("*/*").get(FORM + "/missing");

    assertThat(missing.contentType()).startsWith("application/problem+json");
  }

  @Test
  @DisplayName("takes the number of the caller from the token, of 8 or of 11 digits")
  void ownNumber() {
    assertThat(Caller.with(OWN).get(FORM).asString()).isEqualTo("54263481 54263481527");
    assertThat(
            Caller.with(TestTokens.ofCareProvider("54263481", Role.CARE_PROVIDER))
                .get(FORM)
                .asString())
        .isEqualTo("54263481");
    assertThat(Caller.as("care-provider-1", Role.CARE_PROVIDER).get(FORM).statusCode())
        .isEqualTo(403);
  }

  private static RequestSpecification asBrowser() {
    return Caller.with(OWN).accept("text/html");
  }
}

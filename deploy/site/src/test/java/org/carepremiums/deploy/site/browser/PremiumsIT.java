package org.carepremiums.deploy.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a care provider reads about premiums. */
@NeedsBrowser
@DisplayName("On the pages about premiums")
class PremiumsIT {

  private static final String SHORT_OF_PATIENTS = "care-provider-10002678";
  private static final String ONE_SERVICE_SHORT = "care-provider-50000827";
  private static final String PREMIUM = "/eligibility/my/premiums/gp-integrated-practice/2024";

  @ParameterizedTest(
      name = "somebody who speaks {0} finds out why there is not more, and where it comes from")
  @CsvSource({
    "fr, Mes primes, 70 patients",
    "nl, Mijn premies, 70 patiënten",
    "de, Meine Prämien, 70 Patienten",
    "en, My premiums, 70 patients",
  })
  void why(String language, String title, String missing, Visitors visitors) {
    Visitor visitor = visitors.speaking(language).open("/").accessible();
    visitor.follow("/eligibility/my/premiums").as(SHORT_OF_PATIENTS);

    assertThat(visitor.heading()).isEqualTo(title);
    visitor.accessible().follow(PREMIUM).accessible();
    assertThat(visitor.text()).contains(missing).contains("S3").contains("CoZo");
    assertThat(visitor.find(".bar-figure svg").count()).isGreaterThan(5);
    visitor.contented();
  }

  @Test
  @DisplayName("the list says first what can be done, and what runs out first")
  void toDo(Visitors visitors) {
    Visitor visitor =
        visitors.speaking("en").open("/eligibility/my/premiums").as(ONE_SERVICE_SHORT);

    assertThat(visitor.find("#to-do ~ ul a").allInnerTexts())
        .anyMatch(
            text -> text.startsWith("Contest, if you do not agree: Physiotherapist software"));
    assertThat(visitor.text()).contains("1 short");
    Pictures.of(visitor, "my-premiums");
  }

  @Test
  @DisplayName("a language that is chosen stays, on every service's pages")
  void languageStays(Visitors visitors) {
    Visitor visitor =
        visitors.speaking("en").open("/eligibility/my/premiums").as(SHORT_OF_PATIENTS);

    visitor.click("a[hreflang=nl]");
    assertThat(visitor.heading()).isEqualTo("Mijn premies");
    for (String path :
        List.of("/payment/my/payments", "/contestation/my/contestations", "/intake/my/data")) {
      visitor.follow(path);
      assertThat(visitor.find("html").getAttribute("lang")).as(path).isEqualTo("nl");
    }
  }

  @Test
  @DisplayName("the login speaks the language that was chosen, whatever the browser likes")
  void languageOfLogin(Visitors visitors) {
    Visitor visitor = visitors.speaking("fr").open("/eligibility/start");

    visitor.click("a[hreflang=nl]").follow("/eligibility/my/premiums");
    assertThat(visitor.find("h1:visible").innerText()).isEqualTo("Als wie wilt u zich aanmelden?");
    visitor.click("a[hreflang=de]");
    assertThat(visitor.find("h1:visible").innerText())
        .isEqualTo("Als wer möchten Sie sich anmelden?");
    visitor.as(SHORT_OF_PATIENTS);
    assertThat(visitor.heading()).isEqualTo("Mijn premies");
  }

  @Test
  @DisplayName("one login holds for every service, and so does the log-out")
  void oneLogin(Visitors visitors) {
    Visitor visitor =
        visitors.speaking("fr").open("/eligibility/my/premiums").as(SHORT_OF_PATIENTS);
    visitor.follow("/payment/my/payments");
    assertThat(visitor.path()).isEqualTo("/payment/my/payments");

    visitor.click("a[href$='/my/log-out']");
    assertThat(visitor.heading()).isEqualTo("Vous êtes déconnecté");
    visitor.accessible().open("/eligibility/my/premiums");
    assertThat(visitor.find("button[data-login]:visible").count()).isPositive();
  }

  @Test
  @DisplayName("who is no care provider is told so, and how to go on")
  void forOthers(Visitors visitors) {
    Visitor visitor = visitors.speaking("de").open("/eligibility/my/premiums").as("auditor-1");

    assertThat(visitor.heading()).isEqualTo("Sie haben keinen Zugang zu dieser Seite");
    visitor.accessible();
  }

  @ParameterizedTest(name = "everything fits a screen of {0} pixels")
  @ValueSource(ints = {320, 390})
  void smallScreens(int width, Visitors visitors) {
    Visitor visitor =
        visitors
            .withScreen("fr", width)
            .open("/eligibility/start")
            .fits()
            .open("/eligibility/my/premiums")
            .as(SHORT_OF_PATIENTS)
            .fits();

    visitor.follow(PREMIUM).fits().accessible();
    visitor.open(PREMIUM + "/letter").fits().accessible();
  }

  @Test
  @DisplayName("the keyboard alone leads from the start page to a decision")
  void keyboard(Visitors visitors) {
    Visitor visitor = visitors.speaking("en").open("/eligibility/start");
    visitor.page().keyboard().press("Tab");
    assertThat(visitor.find(":focus").innerText()).isEqualTo("Skip to the content");
    visitor.page().keyboard().press("Enter");
    visitor.page().keyboard().press("Tab");
    assertThat(visitor.find(":focus").innerText()).isEqualTo("Log in and start");
    visitor.page().keyboard().press("Enter");
    visitor.page().waitForURL("**/authorize*");
    visitor.tabTo("[data-login='" + SHORT_OF_PATIENTS + "']");
    visitor.page().keyboard().press("Enter");
    visitor.page().waitForURL("**/my/premiums");
    visitor.tabTo("article a[href='" + PREMIUM + "']");
    visitor.page().keyboard().press("Enter");

    visitor.page().waitForURL("**" + PREMIUM);
    assertThat(visitor.heading()).contains("2024");
  }
}

package org.carepremiums.deploy.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Applying, and what follows. */
@NeedsBrowser
@DisplayName("Who applies on the pages")
class ApplyIT {

  private static final String IN_TIME = "care-provider-10002381";
  private static final String SHORT = "care-provider-10002480";
  private static final String PHYSIOTHERAPIST = "care-provider-50000233";
  private static final String RETURNED = "care-provider-50001817";
  private static final String GP_FORM = "/intake/my/applications/gp-integrated-practice/2024";
  private static final String KINE_FORM = "/intake/my/applications/physiotherapist-software/2024";
  private static final String SEND = "main form button[type=submit]";

  @Test
  @DisplayName(
      "mends an account that is none and is answered at once: amount, scores, until when to contest")
  void applies(Visitors visitors) {
    Visitor visitor = visitors.speaking("fr").open("/eligibility/my/premiums").as(IN_TIME);
    visitor.follow(GP_FORM).accessible();
    assertThat(visitor.find("[hx-get$='/prospect'] .bar-figure").count()).isGreaterThan(5);

    visitor.find("input[name=account][value=another]").check();
    visitor.find("#iban").fill("BE68 5390 0754 7035");
    visitor.click(SEND).accessible();
    assertThat(visitor.page().title()).startsWith("Erreur");
    assertThat(visitor.find("#iban").inputValue()).isEqualTo("BE68 5390 0754 7035");
    assertThat(visitor.find(".error-summary a").getAttribute("href")).isEqualTo("#iban");
    assertThat(visitor.find("#iban-error").innerText()).isNotBlank();

    visitor.find("#iban").fill("BE68 5390 0754 7034");
    visitor.click(SEND);
    visitor.find("[role=status] h2:has-text('Votre demande est prise en compte')").waitFor();
    visitor.settled().accessible();
    assertThat(visitor.text().replaceAll("[\u00a0\u202f]", " ")).contains("6 000 EUR");
    assertThat(visitor.find("a[href^='/contestation/my/contestations/gp']").count()).isPositive();
    Pictures.of(visitor, "answer");
    visitor.contented();
  }

  @Test
  @DisplayName("is answered without JavaScript too, in Dutch, and what is short is named")
  void withoutScripts(Visitors visitors) {
    Visitor visitor = visitors.withoutScripts("nl").open("/eligibility/my/premiums").as(SHORT);
    visitor.follow(GP_FORM);
    visitor.find("input[name=account][value=keep]").check();
    visitor.click(SEND);
    while (visitor.find("[role=status] h2:has-text('Uw aanvraag is ontvangen')").count() > 0) {
      visitor.click("[role=status] a");
    }

    assertThat(visitor.find("[role=status] h2").innerText()).isEqualTo("Uw aanvraag telt mee");
    assertThat(visitor.text()).contains("niet vervuld");
  }

  @Test
  @DisplayName("does it by keyboard, on a screen of a telephone")
  void keyboardOnTelephone(Visitors visitors) {
    Visitor visitor =
        visitors.withScreen("de", 390).open("/eligibility/my/premiums").as(PHYSIOTHERAPIST).fits();
    visitor.follow(KINE_FORM).fits().accessible();
    visitor.find("input[name=account][value=keep]").focus();
    visitor.page().keyboard().press("Space");
    visitor.find(SEND).focus();
    visitor.page().keyboard().press("Enter");

    visitor.find("[role=status] h2:has-text('Ihr Antrag zählt')").waitFor();
    visitor.settled().fits().accessible();
  }

  @Test
  @DisplayName("loses nothing typed by a change of language, and goes on by the return key")
  void changesLanguage(Visitors visitors) {
    Visitor visitor = visitors.withoutScripts("fr").open("/intake/my/account").as(RETURNED);
    visitor.find("#iban").fill("BE71 0961 2345 6760");
    visitor.find("#holder").fill("Praktijk");
    visitor.click(".languages button[lang=nl]");
    assertThat(visitor.find("html").getAttribute("lang")).isEqualTo("nl");
    assertThat(visitor.find("#iban").inputValue()).isEqualTo("BE71 0961 2345 6760");

    visitor.press("#iban", "Enter");
    assertThat(visitor.page().title()).startsWith("Fout");
    visitor.click(".languages button[lang=de]");
    assertThat(visitor.page().title()).startsWith("Fehler");
    assertThat(visitor.find("#iban-error").innerText()).isNotBlank();
    assertThat(visitor.find("#holder").inputValue()).isEqualTo("Praktijk");

    visitor.find("#iban").fill("BE71 0961 2345 6769");
    visitor.press("#holder", "Enter");
    assertThat(visitor.text()).contains("BE71 0961 2345 6769");
    visitor.click(".languages button[lang=en]");
    assertThat(visitor.heading()).isEqualTo("Check the account before you confirm it");
    assertThat(visitor.text()).contains("BE71 0961 2345 6769", "Praktijk");
  }

  @Test
  @DisplayName("names another account: looks at it again, confirms, and is told what follows")
  void account(Visitors visitors) {
    Visitor visitor = visitors.speaking("nl").open("/intake/my/account").as(RETURNED).accessible();
    visitor.find("#iban").fill("BE71 0961 2345 6769");
    visitor.find("#holder").fill("Praktijk");
    visitor.click("button[name=step][value=check]").accessible();
    assertThat(visitor.text()).contains("BE71 0961 2345 6769");
    visitor.click("button[name=step][value=change]");
    assertThat(visitor.find("#holder").inputValue()).isEqualTo("Praktijk");

    visitor.click("button[name=step][value=check]").click("button[name=step][value=confirm]");
    assertThat(visitor.path()).isEqualTo("/intake/my/account/confirmation");
    visitor.accessible().follow("/payment/my/payments").accessible().fits();
    visitor.contented();
  }
}

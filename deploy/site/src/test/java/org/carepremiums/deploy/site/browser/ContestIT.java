package org.carepremiums.deploy.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contesting, with files, and following what becomes of it. */
@NeedsBrowser
@DisplayName("Who contests on the pages")
class ContestIT {

  private static final String THREE_DAYS_LEFT = "care-provider-50001025";
  private static final String ONE_EURO_SHORT = "care-provider-10002975";
  private static final String UPHELD = "care-provider-50001520";
  private static final String TO_COMPLETE = "care-provider-50001223";
  private static final String KINE = "/contestation/my/contestations/physiotherapist-software/2024";
  private static final String GP = "/contestation/my/contestations/gp-integrated-practice/2024";
  private static final String CONTINUE = ".actions button[name=action][value=continue]";

  @Test
  @DisplayName(
      "picks what is contested, says why, adds files, looks at it again, and gets a number")
  void contests(Visitors visitors) throws IOException {
    Visitor visitor = visitors.speaking("nl").open("/eligibility/my/premiums").as(THREE_DAYS_LEFT);
    visitor.follow(KINE).accessible();
    visitor.find("#motivation").fill("De teller van 2024 klopt niet.");
    visitor.click(CONTINUE).accessible();
    assertThat(visitor.page().title()).startsWith("Fout");
    assertThat(visitor.find("#motivation").inputValue())
        .isEqualTo("De teller van 2024 klopt niet.");

    visitor.find("input[name=criterion]").first().check();
    visitor.find("#files").setInputFiles(new FilePayload[] {Documents.zip("bewijs.pdf")});
    visitor.click("button[name=action][value=add]").accessible();
    assertThat(visitor.find("[id^=files-error]").innerText()).contains("bewijs.pdf");
    visitor.find("#files").setInputFiles(new FilePayload[] {Documents.picture("telling.png")});
    visitor.click("button[name=action][value=add]");
    assertThat(visitor.text()).contains("telling.png");
    visitor.click(CONTINUE).accessible();
    assertThat(visitor.text()).contains("De teller van 2024 klopt niet.").contains("telling.png");

    visitor.click(".actions button[name=action][value=send]").accessible();
    assertThat(visitor.find(".confirmation .number").innerText()).matches("CP-[A-Z0-9-]+");
    visitor.follow("/contestation/my/contestations").accessible().fits();
    assertThat(visitor.text()).contains("telling.png");
    Pictures.of(visitor, "contestation");
    visitor.contented();
  }

  @Test
  @DisplayName("does it without JavaScript, in French")
  void withoutScripts(Visitors visitors) throws IOException {
    Visitor visitor = visitors.withoutScripts("fr").open(GP).as(ONE_EURO_SHORT);
    visitor.find("input[name=criterion]").first().check();
    visitor.find("#motivation").fill("Le montant attesté est incomplet.");
    visitor.find("#files").setInputFiles(new FilePayload[] {Documents.picture("telling.png")});
    visitor.click(CONTINUE).click(".actions button[name=action][value=send]");

    assertThat(visitor.find(".confirmation .number").innerText()).startsWith("CP-");
  }

  @ParameterizedTest(name = "whose login runs out finds the form as it was, scripts or not: {0}")
  @ValueSource(booleans = {true, false})
  void loginRunsOut(boolean scripts, Visitors visitors) throws IOException {
    Visitor visitor = scripts ? visitors.withScreen("de", 390) : visitors.withoutScripts("de");
    visitor.open(GP).as(ONE_EURO_SHORT);
    visitor.find("input[name=criterion]").first().check();
    visitor.find("#motivation").fill("Der Betrag ist\nunvollständig.");
    visitor.find("#files").setInputFiles(new FilePayload[] {Documents.picture("telling.png")});
    visitor.click("button[name=action][value=add]");
    visitor.find("#files").setInputFiles(new FilePayload[] {Documents.zip("bewijs.pdf")});

    visitor.forgotten().click(CONTINUE);
    assertThat(visitor.heading()).isEqualTo("Sie sind nicht mehr angemeldet");
    assertThat(visitor.text()).contains("Wählen Sie sie im Formular erneut aus");
    if (scripts) {
      visitor.accessible().fits();
    }
    visitor.logInElsewhere(ONE_EURO_SHORT).click("main .actions button");
    if (scripts) {
      visitor.accessible().fits();
    }
    assertThat(visitor.find("main > [role=status]").innerText()).contains("noch nichts gesendet");
    assertThat(visitor.find("#motivation").inputValue())
        .isEqualTo("Der Betrag ist\nunvollständig.");
    assertThat(visitor.find("input[name=criterion]").first().isChecked()).isTrue();
    assertThat(visitor.text()).contains("telling.png").doesNotContain("bewijs.pdf");

    visitor.click(CONTINUE);
    assertThat(visitor.text()).contains("unvollständig.", "telling.png");
    assertThat(visitor.find("main > [role=status]").count()).isZero();
  }

  @ParameterizedTest(name = "sees each step and the ruling in {0}")
  @CsvSource({"fr, 320", "de, 1200"})
  void ruling(String language, int width, Visitors visitors) {
    Visitor visitor =
        visitors.withScreen(language, width).open("/contestation/my/contestations").as(UPHELD);

    visitor.fits().accessible();
    assertThat(visitor.find("ol.timeline li").count()).isGreaterThan(3);
    assertThat(visitor.find("blockquote").innerText()).isNotBlank();
  }

  @Test
  @DisplayName("who has three days to complete a contestation is led to the form")
  void toComplete(Visitors visitors) {
    Visitor visitor =
        visitors.speaking("en").open("/contestation/my/contestations").as(TO_COMPLETE).accessible();

    visitor.click("a[href$='/completion']").accessible();
    assertThat(visitor.find("input[name=criterion]").count()).isGreaterThan(2);
  }
}

package org.carepremiums.deploy.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money, and data about oneself. */
@NeedsBrowser
@DisplayName("Everybody")
class OwnDataIT {

  private static final String LOOKS = "#looks ~ details";
  private static final int SERVICES = 4;
  private static final String SUNDAY = "care-provider-10002579";

  @ParameterizedTest(name = "reads in {0} what is paid, held or has to be paid back")
  @CsvSource({
    "fr, care-provider-50001817, 390",
    "nl, care-provider-50002114, 320",
    "de, care-provider-50000134, 1200",
    "en, care-provider-50002015, 1200",
  })
  void money(String language, String login, int width, Visitors visitors) {
    Visitor visitor =
        visitors.withScreen(language, width).open("/payment/my/payments").as(login).fits();

    visitor.accessible().contented();
    assertThat(visitor.text()).contains("EUR");
  }

  @ParameterizedTest(name = "reads in {0} what is known, from whom, and who looked at it")
  @CsvSource({"fr, 320", "nl, 1200", "de, 1200", "en, 390"})
  void data(String language, int width, Visitors visitors) {
    Visitor visitor =
        visitors.withScreen(language, width).open("/intake/my/data").as(SUNDAY).fits();
    assertThat(visitor.text()).contains("RSW", "Medega");

    for (Locator part : visitor.find(LOOKS + " > summary").all()) {
      part.click();
      visitor.settled();
    }

    assertThat(visitor.find(LOOKS).count()).isEqualTo(SERVICES);
    // What is asked for when a part opens begins only after the click, and may lead on to all of it
    visitor
        .page()
        .waitForCondition(() -> visitor.find(LOOKS + " > div > p:first-child a").count() == 0);
    assertThat(visitor.find(LOOKS + " > div").allInnerTexts()).noneMatch(String::isBlank);
    assertThat(visitor.find(LOOKS + " tbody tr").count()).isGreaterThan(1);
    visitor.accessible().fits().contented();
  }

  @ParameterizedTest(name = "reads without scripts who looked in {0}")
  @CsvSource({"intake", "eligibility", "payment", "contestation"})
  void looksWithoutScripts(String service, Visitors visitors) {
    Visitor visitor = visitors.withoutScripts("fr").open("/intake/my/data").as(SUNDAY);
    visitor.find(LOOKS + ":has(a[href='/" + service + "/my/looks']) > summary").click();

    visitor.follow("/" + service + "/my/looks");

    assertThat(visitor.path()).isEqualTo("/" + service + "/my/looks");
    assertThat(visitor.heading()).endsWith("qui a consulté vos données");
  }
}

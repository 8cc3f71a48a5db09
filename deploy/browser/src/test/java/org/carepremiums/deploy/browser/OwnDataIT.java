package org.carepremiums.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money, and data about oneself. */
@NeedsBrowser
@DisplayName("Everybody")
class OwnDataIT {

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

    visitor.accessible().contented();
    assertThat(visitor.text()).contains("RSW", "Medega");
  }
}

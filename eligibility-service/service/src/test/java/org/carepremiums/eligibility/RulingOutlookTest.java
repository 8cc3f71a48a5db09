package org.carepremiums.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.eligibility.outlook.OutlookWords;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.carepremiums.platform.testing.facts.Facts;
import org.carepremiums.platform.testing.page.ShownPage;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.wording.check.ForeignWords;
import org.carepremiums.platform.wording.check.WordingFaults;
import org.carepremiums.platform.wording.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@EligibilityStack
@DisplayName("What a ruling would change")
class RulingOutlookTest {

  private static final String FEW_SERVICES =
      """
      [{"kind": "activity-count", "year": 2024, "insurer": "300", "countedThrough": "2024-12-31",
        "services": 12, "mValues": 288}]""";

  @Inject Campaign campaign;
  @Inject Pages pages;

  private static String handler() {
    return TestTokens.of("dh-1", Role.CASE_HANDLER);
  }

  @Test
  @DisplayName("is said in words that are there in every language")
  void words() {
    assertThat(WordingFaults.of(new OutlookWords().books())).isEmpty();
  }

  @ParameterizedTest(name = "is shown soundly in {0}")
  @EnumSource
  void sound(Language language) throws SQLException {
    String address = applied();
    ForeignWords foreign = ForeignWords.by(pages.books());

    ShownPage now = ShownPage.open(address, handler(), language.code());
    ShownPage after =
        ShownPage.send(address, handler(), language.code(), Map.of("facts", FEW_SERVICES));

    for (ShownPage page : new ShownPage[] {now, after}) {
      assertThat(page.answer().statusCode()).as(page.text()).isEqualTo(200);
      assertThat(page.faults()).isEmpty();
      assertThat(foreign.in(language, page.ownText().replace("delivery-1", ""))).isEmpty();
    }
  }

  @Test
  @DisplayName(
      "is worked out with all that is known, shows each condition with its deliveries, and keeps nothing")
  void outlook() throws SQLException {
    String address = applied();

    ShownPage now = ShownPage.open(address, handler(), "en");
    assertThat(now.html().select("table td").eachText())
        .anyMatch(cell -> cell.contains("the insurers: delivery delivery-1"));
    ShownPage after = ShownPage.send(address, handler(), "en", Map.of("facts", FEW_SERVICES));

    assertThat(after.text())
        .contains("The decision that would follow", "What would change")
        .doesNotContain("Nothing would change.");
    assertThat(after.html().select("td:last-child:has(strong)").eachText())
        .hasSize(1)
        .allMatch(cell -> cell.contains("12 services"));
    assertThat(ShownPage.send(address, handler(), "en", Map.of("facts", "[]")).text())
        .contains("Nothing would change.");
    assertThat(ShownPage.open(address, handler(), "en").text()).isEqualTo(now.text());
    ShownPage part =
        ShownPage.send(address + "/part", handler(), "en", Map.of("facts", FEW_SERVICES));
    assertThat(part.answer().asString())
        .contains("The decision that would follow")
        .doesNotContain("<html");
    assertThat(ShownPage.open(address + "/part", handler(), "en").answer().statusCode())
        .isEqualTo(200);
  }

  @Test
  @DisplayName("is for case handlers; an auditor reads the decision, and asks for nothing")
  void roles() throws SQLException {
    String address = applied();
    String auditor = TestTokens.of("auditor-1", Role.AUDITOR);
    String doctor = TestTokens.ofCareProvider("54263481527", Role.CARE_PROVIDER);
    Map<String, String> facts = Map.of("facts", FEW_SERVICES);

    assertThat(ShownPage.open(address, auditor, "en").answer().statusCode()).isEqualTo(200);
    assertThat(ShownPage.send(address, auditor, "en", facts).answer().statusCode()).isEqualTo(403);
    assertThat(ShownPage.open(address, doctor, "en").answer().statusCode()).isEqualTo(403);
    assertThat(
            ShownPage.send(address, handler(), "en", Map.of("facts", "{}")).answer().statusCode())
        .isEqualTo(400);
    assertThat(
            ShownPage.open(address.replace("2024", "2020"), handler(), "en").answer().statusCode())
        .isEqualTo(404);
    assertThat(Caller.with(handler()).get("/desk/rulings/1/none/2024").statusCode()).isEqualTo(400);
  }

  /** The page about somebody who applied. */
  private String applied() throws SQLException {
    String provider = Providers.next();
    FactStream stream = campaign.begin("2025-01-06");
    stream.state(provider, Facts.services(2024, "300", 612));
    stream.state(provider, Facts.application("app-" + provider, 2024, "2025-01-06"));
    campaign.settle();
    return "/desk/rulings/%s/%s/2024".formatted(provider, Scheme.PHYSIOTHERAPIST_SOFTWARE.id());
  }
}

package org.carepremiums.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.desk.ConductDeskPhrase;
import org.carepremiums.eligibility.desk.LawDeskPhrase;
import org.carepremiums.eligibility.page.PremiumsPhrase;
import org.carepremiums.eligibility.page.PremiumsWords;
import org.carepremiums.platform.parameters.deadline.Portal;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.carepremiums.platform.testing.facts.Facts;
import org.carepremiums.platform.testing.page.ShownPage;
import org.carepremiums.platform.testing.page.Templates;
import org.carepremiums.platform.web.page.FramePhrase;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.wording.check.ForeignWords;
import org.carepremiums.platform.wording.check.WordingFaults;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebook;
import org.carepremiums.platform.wording.text.Phrasebooks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a care provider is shown. */
@QuarkusTest
@EligibilityStack
@DisplayName("Pages about premiums:")
class PremiumsPagesTest {

  private static final String PREMIUMS = "/my/premiums";
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");

  @Inject Campaign campaign;
  @Inject Pages pages;

  @Test
  @DisplayName("their words are there in every language, and wholly in it")
  void words() {
    Phrasebooks words = new PremiumsWords().books();

    assertThat(WordingFaults.of(words)).isEmpty();
    assertThat(Templates.phrasesIn(TEMPLATES))
        .isNotEmpty()
        .isSubsetOf(
            Stream.<Phrase[]>of(
                    PremiumsPhrase.values(),
                    LawDeskPhrase.values(),
                    ConductDeskPhrase.values(),
                    FramePhrase.values())
                .flatMap(Arrays::stream)
                .map(Phrase::id)
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest(name = "are sound in {0}")
  @EnumSource
  void sound(Language language) throws SQLException {
    String provider = applied();
    String own = PREMIUMS + "/" + Scheme.PHYSIOTHERAPIST_SOFTWARE.id() + "/2024";
    ForeignWords foreign = ForeignWords.by(pages.books());

    for (String path :
        new String[] {"/start", PREMIUMS, own, own + "?version=1", own + "/letter"}) {
      ShownPage page = page(path, provider, language);
      assertThat(page.answer().statusCode()).as(path).isEqualTo(200);
      assertThat(page.faults()).as(path).isEmpty();
      assertThat(foreign.in(language, page.ownText().replace("delivery-1", ""))).as(path).isEmpty();
      assertThat(page.answer().asString()).as(path).doesNotContain("href=\"" + provider);
    }
  }

  @Test
  @DisplayName("the list says what can be done until when, what is granted, and leads to the rest")
  void list() throws SQLException {
    String provider = Providers.next();
    FactStream stream = campaign.begin("2025-01-06");
    stream.state(provider, Facts.services(2024, "300", 612));
    campaign.latest(provider, Scheme.PHYSIOTHERAPIST_SOFTWARE, 2024, 1);

    ShownPage page = page(PREMIUMS, provider, Language.ENGLISH);

    assertThat(page.html().select("#to-do ~ ul a").eachAttr("href"))
        .contains("/intake/my/applications/physiotherapist-software/2024");
    assertThat(page.html().select("#to-do ~ ul a").eachText())
        .contains("Apply for: Physiotherapist software intervention, 2024 (until 2025-12-31)");
    assertThat(page.text()).contains("Waits for your application");
  }

  @ParameterizedTest(
      name = "say in {0} that what is sent here counts as sent in ProSanté, letters not")
  @EnumSource
  void portal(Language language) throws SQLException {
    String provider = Providers.next();
    FactStream stream = campaign.begin("2025-01-06");
    stream.state(provider, Facts.services(2024, "300", 612));
    campaign.latest(provider, Scheme.PHYSIOTHERAPIST_SOFTWARE, 2024, 1);
    String own = PREMIUMS + "/" + Scheme.PHYSIOTHERAPIST_SOFTWARE.id() + "/2024";
    Phrasebook words = FramePhrase.books().in(language);
    String applying = words.text(FramePhrase.APPLICATION_AS_IN_PORTAL.with(Portal.PROSANTE));
    String contesting = words.text(FramePhrase.CONTESTATION_AS_IN_PORTAL.with(Portal.PROSANTE));

    assertThat(page(own, provider, language).html().select("p.note").eachText())
        .containsExactly(applying);
    String practitioner = practitionerWhoApplied();
    String practice = PREMIUMS + "/" + Scheme.GP_INTEGRATED_PRACTICE.id() + "/2024";

    assertThat(page(practice, practitioner, language).html().select("p.note").eachText())
        .containsExactly(contesting);
    assertThat(page(practice + "/letter", practitioner, language).text())
        .contains(language == Language.DUTCH ? "in ProGezondheid" : "ProSanté")
        .doesNotContain(contesting);
  }

  @Test
  @DisplayName("somebody about whom nothing is decided is told so")
  void nothingYet() throws SQLException {
    campaign.begin("2025-01-06");

    ShownPage page = page(PREMIUMS, Providers.next(), Language.ENGLISH);

    assertThat(page.faults()).isEmpty();
    assertThat(page.text()).contains("Nothing has been decided about you yet");
  }

  @Test
  @DisplayName("an application that was just sent is waited for, and then answered on the page")
  void answer() throws SQLException {
    String provider = applied();
    String own = PREMIUMS + "/" + Scheme.PHYSIOTHERAPIST_SOFTWARE.id() + "/2024";

    assertThat(page(own + "?application=another", provider, Language.ENGLISH).text())
        .contains("Your application has been received");
    assertThat(
            page(own + "?application=app-" + provider, provider, Language.ENGLISH)
                .html()
                .select("[role=status] h2")
                .text())
        .isEqualTo("Your application counts");
  }

  @Test
  @DisplayName(
      "a version that is not there, and a premium without a decision, are a page that says so")
  void notThere() throws SQLException {
    String provider = applied();
    for (String path :
        new String[] {
          "/gp-starter-dmg/2024", "/physiotherapist-software/2024?version=99", "/nothing/2024"
        }) {
      ShownPage page = page(PREMIUMS + path, provider, Language.ENGLISH);

      assertThat(page.answer().statusCode()).as(path).isEqualTo(404);
      assertThat(page.faults()).as(path).isEmpty();
      assertThat(page.text()).as(path).contains("Page not found");
    }
  }

  @Test
  @DisplayName("they are for the care provider alone whom the token names")
  void forCareProvidersAlone() {
    assertThat(Caller.asNobody().accept("text/html").get(PREMIUMS).statusCode()).isEqualTo(401);
    assertThat(
            ShownPage.open(PREMIUMS, TestTokens.of("auditor-1", Role.AUDITOR), "en")
                .answer()
                .statusCode())
        .isEqualTo(403);
    assertThat(
            ShownPage.open(PREMIUMS, TestTokens.of("care-provider-1", Role.CARE_PROVIDER), "en")
                .answer()
                .statusCode())
        .isEqualTo(403);
  }

  /** A physiotherapist who has applied for the software intervention of 2024. */
  private String applied() throws SQLException {
    String provider = Providers.next();
    FactStream stream = campaign.begin("2025-01-06");
    stream.state(provider, Facts.services(2024, "300", 612));
    stream.state(provider, Facts.application("app-" + provider, 2024, "2025-01-06"));
    campaign.settle();
    return provider;
  }

  /** From the day of such an application on, what comes of it can be contested. */
  private String practitionerWhoApplied() throws SQLException {
    String provider = Providers.nextDoctor();
    FactStream stream = campaign.begin("2025-10-06");
    stream.state(provider, Facts.generalPractitioner("2010-01-01"));
    stream.state(
        provider,
        new FactValue.Application(
            "app-" + provider,
            Scheme.GP_INTEGRATED_PRACTICE,
            PremiumYear.of(2024),
            Facts.day("2025-10-06"),
            ApplicationChannel.PROSANTE,
            null,
            null,
            null));
    campaign.settle();
    return provider;
  }

  private static ShownPage page(String path, String provider, Language language) {
    return ShownPage.open(
        path, TestTokens.ofCareProvider(provider, Role.CARE_PROVIDER), language.code());
  }
}

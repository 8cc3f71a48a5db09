package org.carepremiums.contestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.carepremiums.contestation.page.ContestWords;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.platform.audit.look.LookPhrase;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.Endpoint;
import org.carepremiums.platform.testing.access.Endpoints;
import org.carepremiums.platform.testing.access.TestTokens;
import org.carepremiums.platform.testing.page.ShownPage;
import org.carepremiums.platform.web.page.FramePhrase;
import org.carepremiums.platform.wording.check.ForeignWords;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebooks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("Who looked at a provider's data in contestation")
class LooksPageTest {

  private static final String LOOKS = "/my/looks";
  private static final String LATEST = LOOKS + "/latest";

  @Inject Campaign campaign;
  @Inject Phrasebooks phrasebooks;

  @Test
  @DisplayName("is told in words for every request that is about a provider")
  void everyRequest() {
    assertThat(
            new ContestWords()
                .looks().stream().flatMap(looked -> looked.requests().stream()).toList())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            Endpoints.in(Path.of("target", "classes")).stream()
                .filter(Endpoint::isAboutProvider)
                .map(Endpoint::request)
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest(name = "is told in {0} by role and day, never by name")
  @EnumSource
  void byRole(Language language) {
    String provider = Campaign.practitioner(610 + language.ordinal()).value();
    for (int look = 0; look < 2; look++) {
      Caller.as("jan.peeters", Role.CASE_HANDLER)
          .get("/windows/" + provider)
          .then()
          .statusCode(200);
    }
    ForeignWords foreign =
        ForeignWords.by(
            Phrasebooks.together(
                phrasebooks,
                new ContestWords().books(),
                new LookPhrase.Words().books(),
                FramePhrase.books()));

    ShownPage page = open(LOOKS, provider, language);
    ShownPage latest = open(LATEST, provider, language);

    assertThat(page.faults()).isEmpty();
    assertThat(page.html().select("tbody tr")).hasSize(1);
    assertThat(page.html().select("tbody td").last().text()).isEqualTo("2");
    assertThat(latest.html().select("tbody tr").size()).isEqualTo(2);
    for (ShownPage shown : new ShownPage[] {page, latest}) {
      assertThat(foreign.in(language, shown.ownText())).as(shown.text()).isEmpty();
      assertThat(shown.answer().asString()).doesNotContain("jan.peeters", "=\"" + provider);
    }
    assertThat(page.html().select("main ul a").eachAttr("href"))
        .hasSize(3)
        .allMatch(path -> path.endsWith(LOOKS))
        .doesNotContain("/contestation" + LOOKS);
    if (language == Language.ENGLISH) {
      assertThat(page.html().select("tbody td").eachText())
          .contains("a case handler of INAMI", "looked at the time limits to contest");
    }
  }

  @Test
  @DisplayName("is told of a case and its documents too, which handlers ask for by its own name")
  void cases() {
    InamiNumber provider = Campaign.practitioner(620);
    campaign.startAfresh();
    campaign.openDay("2025-09-12");
    campaign.decide(
        Campaign.granted(
            provider, Scheme.GP_INTEGRATED_PRACTICE, 1, 0, "2025-09-12", "2025-09-12"));
    campaign.openDay("2025-09-15");
    campaign.contest(
        Campaign.request(
            "C-620", provider, Scheme.GP_INTEGRATED_PRACTICE, 2024, "2025-09-15", "PPI3"));
    Caller.as("handler-1", Role.CASE_HANDLER).get("/cases/case-C-620").then().statusCode(200);

    assertThat(open(LOOKS, provider.value(), Language.ENGLISH).html().select("tbody td").eachText())
        .containsExactly("2025-09-15", "a case handler of INAMI", "looked at a contestation", "1");
    assertThat(
            open(LOOKS, Campaign.practitioner(621).value(), Language.ENGLISH)
                .html()
                .select("tbody td"))
        .isEmpty();
  }

  @Test
  @DisplayName("is for the care provider alone whom the token names")
  void forCareProvidersAlone() {
    for (String path : new String[] {LOOKS, LATEST}) {
      assertThat(Caller.asNobody().accept("text/html").get(path).statusCode()).isEqualTo(401);
      for (String role : new String[] {Role.AUDITOR, Role.CARE_PROVIDER}) {
        assertThat(
                ShownPage.open(path, TestTokens.of("somebody-1", role), "en").answer().statusCode())
            .as(role)
            .isEqualTo(403);
      }
    }
  }

  private static ShownPage open(String path, String provider, Language language) {
    return ShownPage.open(
        path, TestTokens.ofCareProvider(provider, Role.CARE_PROVIDER), language.code());
  }
}

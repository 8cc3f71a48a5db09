package org.carepremiums.platform.testing.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.Endpoint;
import org.carepremiums.platform.testing.access.Endpoints;
import org.carepremiums.platform.testing.access.TestTokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every service shows of who looked at a provider's data. A service says how its own data are
 * looked at, and what is told of that.
 */
public abstract class LooksShown {

  /** Where the service shows it. */
  protected static final String LOOKS = "/my/looks";

  /** Who looks in the tests; the name stands on no page. */
  protected static final String WHO = "jan.peeters";

  private static final String LATEST = LOOKS + "/latest";
  private static final String ENGLISH = "en";

  /** The path that all paths of the service begin with, as in {@code /payment}. */
  protected abstract String service();

  /** The requests for which the service has words, as in {@code GET /facts/{subject}}. */
  protected abstract List<String> toldRequests();

  /** Lets {@link #WHO} look twice in the same way at a provider's data, which nobody did before. */
  protected abstract String lookedAtTwice() throws Exception;

  /** How English tells who looked at what there. */
  protected abstract String[] toldInEnglish();

  /**
   * Words of another language than the page's.
   *
   * @param language ISO 639-1
   */
  protected abstract Collection<?> foreignWords(String language, String text);

  @Test
  @DisplayName("is told in words for every request that is about a provider")
  void everyRequest() {
    assertThat(toldRequests())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            Endpoints.in(Path.of("target", "classes")).stream()
                .filter(Endpoint::isAboutProvider)
                .map(Endpoint::request)
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest(name = "is told in {0} by role and day, never by name")
  @ValueSource(strings = {"fr", "nl", "de", ENGLISH})
  void byRole(String language) throws Exception {
    String provider = lookedAtTwice();

    ShownPage page = open(LOOKS, provider, language);
    ShownPage latest = open(LATEST, provider, language);

    assertThat(page.faults()).isEmpty();
    assertThat(page.html().select("tbody tr")).hasSize(1);
    assertThat(page.html().select("tbody td").last().text()).isEqualTo("2");
    assertThat(latest.html().select("tbody tr").size()).isEqualTo(2);
    for (ShownPage shown : new ShownPage[] {page, latest}) {
      assertThat(foreignWords(language, shown.ownText())).as(shown.text()).isEmpty();
      assertThat(shown.answer().asString()).doesNotContain(WHO, "=\"" + provider);
    }
    assertThat(page.html().select("main ul a").eachAttr("href"))
        .hasSize(3)
        .allMatch(path -> path.endsWith(LOOKS))
        .doesNotContain(service() + LOOKS);
    if (language.equals(ENGLISH)) {
      assertThat(page.html().select("tbody td").eachText()).contains(toldInEnglish());
    }
  }

  @Test
  @DisplayName("is for the care provider alone whom the token names")
  void forCareProvidersAlone() {
    for (String path : new String[] {LOOKS, LATEST}) {
      assertThat(Caller.asNobody().accept("text/html").get(path).statusCode()).isEqualTo(401);
      for (String role : new String[] {Role.AUDITOR, Role.CARE_PROVIDER}) {
        assertThat(
                ShownPage.open(path, TestTokens.of("somebody-1", role), ENGLISH)
                    .answer()
                    .statusCode())
            .as(role)
            .isEqualTo(403);
      }
    }
  }

  /** A path of the service as a provider sees it. */
  protected static ShownPage open(String path, String provider, String language) {
    return ShownPage.open(path, TestTokens.ofCareProvider(provider, Role.CARE_PROVIDER), language);
  }

  /** Looks twice with a role. */
  protected static void lookTwice(String role, String path) {
    for (int look = 0; look < 2; look++) {
      Caller.as(WHO, role).get(path).then().statusCode(200);
    }
  }
}

package org.carepremiums.contestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.carepremiums.platform.testing.page.ShownPage;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.wording.check.ForeignWords;
import org.carepremiums.platform.wording.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("The desks that every service has")
class PlatformDesksTest {

  private static final String SYSTEM = "/desk/system";
  private static final String AUDIT = "/desk/audit";

  private final String platform = TestTokens.of("platform-1", Role.PLATFORM);
  private final String auditor = TestTokens.of("auditor-1", Role.AUDITOR);
  @Inject Pages pages;

  @ParameterizedTest(name = "are there, and sound in {0}")
  @EnumSource
  void sound(Language language) {
    String provider = Campaign.practitioner(640 + language.ordinal()).value();
    Caller.as("x-1", Role.CASE_HANDLER).get("/windows/" + provider).then().statusCode(200);

    for (String path :
        new String[] {
          SYSTEM,
          SYSTEM + "/inbox",
          SYSTEM + "/refused-records",
          SYSTEM + "/parked-events",
          SYSTEM + "/gaps"
        }) {
      requireSound(path, platform, language);
      requireSound(path, auditor, language);
    }
    requireSound(AUDIT + "?provider=" + provider, auditor, language);
    requireSound(AUDIT + "/verification?verify=yes", auditor, language);
  }

  private void requireSound(String path, String token, Language language) {
    ShownPage page = ShownPage.open(path, token, language.code());
    assertThat(page.answer().statusCode()).as(path).isEqualTo(200);
    assertThat(page.faults()).as(path).isEmpty();
    assertThat(ForeignWords.by(pages.books()).in(language, page.ownText())).as(path).isEmpty();
  }

  @Test
  @DisplayName("have room for the three other services, and lead to this one's own pages")
  void others() {
    ShownPage page = ShownPage.open(SYSTEM, platform, "en");

    assertThat(page.html().select("[hx-get$=/health]").eachAttr("hx-get"))
        .containsExactly(
            "/intake/desk/system/health",
            "/eligibility/desk/system/health",
            "/payment/desk/system/health");
    assertThat(page.html().select("a[href$=/refused-records]").eachAttr("href"))
        .containsExactly("/contestation/desk/system/refused-records");
  }

  @Test
  @DisplayName("tell of a provider's data in the words of the service")
  void inWords() {
    String provider = Campaign.practitioner(650).value();
    Caller.as("x-1", Role.CASE_HANDLER).get("/windows/" + provider).then().statusCode(200);

    assertThat(
            ShownPage.open(AUDIT + "?provider=" + provider, auditor, "en")
                .html()
                .select("table.list tbody td:nth-child(4)")
                .text())
        .isEqualTo("looked at the time limits to contest");
  }
}

package org.carepremiums.contestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.carepremiums.contestation.page.ContestWords;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.page.LooksShown;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.wording.check.ForeignWords;
import org.carepremiums.platform.wording.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("Who looked at a provider's data in contestation")
class LooksPageTest extends LooksShown {

  private static int next = 610;

  @Inject Campaign campaign;
  @Inject Pages pages;

  @Override
  protected String service() {
    return "/contestation";
  }

  @Override
  protected List<String> toldRequests() {
    return new ContestWords()
        .looks().stream().flatMap(looked -> looked.requests().stream()).toList();
  }

  @Override
  protected String lookedAtTwice() {
    String provider = Campaign.practitioner(next++).value();
    lookTwice(Role.CASE_HANDLER, "/windows/" + provider);
    return provider;
  }

  @Override
  protected String[] toldInEnglish() {
    return new String[] {"a case handler of INAMI", "looked at the time limits to contest"};
  }

  @Override
  protected Collection<?> foreignWords(String language, String text) {
    return ForeignWords.by(pages.books()).in(Language.of(language).orElseThrow(), text).entrySet();
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

    assertThat(open(LOOKS, provider.value(), "en").html().select("tbody td").eachText())
        .containsExactly("2025-09-15", "a case handler of INAMI", "looked at a contestation", "1");
    assertThat(open(LOOKS, Campaign.practitioner(621).value(), "en").html().select("tbody td"))
        .isEmpty();
  }
}

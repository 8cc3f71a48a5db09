package org.carepremiums.eligibility;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.eligibility.page.PremiumsWords;
import org.carepremiums.platform.testing.facts.Facts;
import org.carepremiums.platform.testing.page.LooksShown;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.wording.check.ForeignWords;
import org.carepremiums.platform.wording.text.Language;
import org.junit.jupiter.api.DisplayName;

@QuarkusTest
@EligibilityStack
@DisplayName("Who looked at a provider's data in eligibility")
class LooksPageTest extends LooksShown {

  @Inject Campaign campaign;
  @Inject Pages pages;

  @Override
  protected String service() {
    return "/eligibility";
  }

  @Override
  protected List<String> toldRequests() {
    return new PremiumsWords()
        .looks().stream().flatMap(looked -> looked.requests().stream()).toList();
  }

  @Override
  protected String lookedAtTwice() throws SQLException {
    String provider = Providers.next();
    FactStream stream = campaign.begin("2025-01-06");
    stream.state(provider, Facts.services(2024, "300", 612));
    campaign.settle();
    lookTwice(Role.CASE_HANDLER, "/decisions/" + provider);
    return provider;
  }

  @Override
  protected String[] toldInEnglish() {
    return new String[] {"a case handler of INAMI", "looked at the premiums"};
  }

  @Override
  protected Collection<?> foreignWords(String language, String text) {
    return ForeignWords.by(pages.books()).in(Language.of(language).orElseThrow(), text).entrySet();
  }
}

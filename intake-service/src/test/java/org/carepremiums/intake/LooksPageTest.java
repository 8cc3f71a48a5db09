package org.carepremiums.intake;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.intake.page.ActsWords;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.page.LooksShown;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.wording.check.ForeignWords;
import org.carepremiums.platform.wording.text.Language;
import org.junit.jupiter.api.DisplayName;

@QuarkusTest
@WithTestResource(StackTestResource.class)
@DisplayName("Who looked at a provider's data in intake")
class LooksPageTest extends LooksShown {

  @Inject Pages pages;

  @Override
  protected String service() {
    return "/intake";
  }

  @Override
  protected List<String> toldRequests() {
    return new ActsWords().looks().stream().flatMap(looked -> looked.requests().stream()).toList();
  }

  @Override
  protected String lookedAtTwice() {
    String provider = Upstream.newPhysiotherapist();
    lookTwice(Role.CASE_HANDLER, "/facts/" + Upstream.key(provider));
    return provider;
  }

  @Override
  protected String[] toldInEnglish() {
    return new String[] {"a case handler of INAMI", "looked at what is known"};
  }

  @Override
  protected Collection<?> foreignWords(String language, String text) {
    return ForeignWords.by(pages.books()).in(Language.of(language).orElseThrow(), text).entrySet();
  }
}

package org.carepremiums.payment;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.payment.page.PaymentsWords;
import org.carepremiums.platform.testing.page.LooksShown;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.wording.check.ForeignWords;
import org.carepremiums.platform.wording.text.Language;
import org.junit.jupiter.api.DisplayName;

@QuarkusTest
@PaymentStack
@DisplayName("Who looked at a provider's data in payment")
class LooksPageTest extends LooksShown {

  @Inject Pages pages;

  @Override
  protected String service() {
    return "/payment";
  }

  @Override
  protected List<String> toldRequests() {
    return new PaymentsWords()
        .looks().stream().flatMap(looked -> looked.requests().stream()).toList();
  }

  @Override
  protected String lookedAtTwice() {
    String provider = Providers.next().value();
    lookTwice(Role.PAYMENT_OPERATOR, "/providers/" + provider + "/payments");
    return provider;
  }

  @Override
  protected String[] toldInEnglish() {
    return new String[] {
      "somebody at INAMI who handles payments", "looked at what is owed and paid"
    };
  }

  @Override
  protected Collection<?> foreignWords(String language, String text) {
    return ForeignWords.by(pages.books()).in(Language.of(language).orElseThrow(), text).entrySet();
  }
}

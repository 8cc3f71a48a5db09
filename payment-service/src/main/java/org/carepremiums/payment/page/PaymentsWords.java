package org.carepremiums.payment.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.carepremiums.platform.audit.look.LookWords;
import org.carepremiums.platform.audit.look.LookedAt;
import org.carepremiums.platform.web.page.PageWords;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** The words of the pages about payments. */
@ApplicationScoped
public class PaymentsWords implements PageWords, LookWords {

  @Override
  public Phrasebooks books() {
    return Phrasebooks.of(
        PaymentsPhrase.class,
        "wording/pages",
        PaymentsPhrase.values(),
        ClaimLetterPhrase.values(),
        PaymentLookPhrase.values());
  }

  @Override
  public List<LookedAt> looks() {
    return List.of(PaymentLookPhrase.values());
  }
}

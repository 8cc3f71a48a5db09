package org.carepremiums.payment.page;

import jakarta.enterprise.context.ApplicationScoped;
import org.carepremiums.platform.web.page.PageWords;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** The words of the pages about payments. */
@ApplicationScoped
public class PaymentsWords implements PageWords {

  @Override
  public Phrasebooks books() {
    return Phrasebooks.of(PaymentsPhrase.class, "wording/pages", PaymentsPhrase.values());
  }
}

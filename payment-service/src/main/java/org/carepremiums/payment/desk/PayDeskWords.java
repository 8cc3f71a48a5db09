package org.carepremiums.payment.desk;

import jakarta.enterprise.context.ApplicationScoped;
import org.carepremiums.platform.web.page.PageWords;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** The words of the desk about payments. */
@ApplicationScoped
public class PayDeskWords implements PageWords {

  @Override
  public Phrasebooks books() {
    return Phrasebooks.of(PayDeskPhrase.class, "wording/desk", PayDeskPhrase.values());
  }
}

package org.carepremiums.eligibility.page;

import jakarta.enterprise.context.ApplicationScoped;
import org.carepremiums.platform.web.page.PageWords;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** The words of the pages about premiums. */
@ApplicationScoped
public class PremiumsWords implements PageWords {

  @Override
  public Phrasebooks books() {
    return Phrasebooks.of(PremiumsPhrase.class, "wording/pages", PremiumsPhrase.values());
  }
}

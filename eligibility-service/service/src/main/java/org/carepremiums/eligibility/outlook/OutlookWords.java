package org.carepremiums.eligibility.outlook;

import jakarta.enterprise.context.ApplicationScoped;
import org.carepremiums.platform.web.page.PageWords;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** The words of the page that shows what a ruling would change. */
@ApplicationScoped
public class OutlookWords implements PageWords {

  @Override
  public Phrasebooks books() {
    return Phrasebooks.of(OutlookPhrase.class, "wording/outlook", OutlookPhrase.values());
  }
}

package org.carepremiums.contestation.page;

import jakarta.enterprise.context.ApplicationScoped;
import org.carepremiums.platform.web.page.PageWords;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** The words of the pages about contestations. */
@ApplicationScoped
public class ContestWords implements PageWords {

  @Override
  public Phrasebooks books() {
    return Phrasebooks.of(ContestPhrase.class, "wording/pages", ContestPhrase.values());
  }
}

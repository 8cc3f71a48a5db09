package org.carepremiums.platform.messaging.desk;

import jakarta.enterprise.context.ApplicationScoped;
import org.carepremiums.platform.web.page.PageWords;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** The words of the platform team's desk. */
@ApplicationScoped
public class SystemWords implements PageWords {

  @Override
  public Phrasebooks books() {
    return Phrasebooks.of(SystemPhrase.class, "wording/system", SystemPhrase.values());
  }
}

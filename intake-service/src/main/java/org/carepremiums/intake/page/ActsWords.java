package org.carepremiums.intake.page;

import jakarta.enterprise.context.ApplicationScoped;
import org.carepremiums.platform.web.page.PageWords;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** The words of intake's pages. */
@ApplicationScoped
public class ActsWords implements PageWords {

  @Override
  public Phrasebooks books() {
    return Phrasebooks.of(
        ActsWords.class,
        "wording/pages",
        ApplyPhrase.values(),
        AccountPhrase.values(),
        MyDataPhrase.values());
  }
}

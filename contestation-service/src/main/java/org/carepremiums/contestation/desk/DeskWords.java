package org.carepremiums.contestation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import org.carepremiums.platform.web.page.PageWords;
import org.carepremiums.platform.wording.fact.FactPhrase;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** The words of the pages of case handlers. */
@ApplicationScoped
public class DeskWords implements PageWords {

  @Override
  public Phrasebooks books() {
    return Phrasebooks.together(
        Phrasebooks.of(DeskPhrase.class, "wording/desk", DeskPhrase.values(), ReasonBlock.values()),
        FactPhrase.books());
  }
}

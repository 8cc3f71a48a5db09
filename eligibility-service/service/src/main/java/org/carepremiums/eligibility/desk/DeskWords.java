package org.carepremiums.eligibility.desk;

import jakarta.enterprise.context.ApplicationScoped;
import org.carepremiums.platform.web.page.PageWords;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** The words of the desk of the law. */
@ApplicationScoped
public class DeskWords implements PageWords {

  @Override
  public Phrasebooks books() {
    return Phrasebooks.of(
        LawDeskPhrase.class, "wording/desk", LawDeskPhrase.values(), ConductDeskPhrase.values());
  }
}

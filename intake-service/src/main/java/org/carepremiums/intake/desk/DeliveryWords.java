package org.carepremiums.intake.desk;

import jakarta.enterprise.context.ApplicationScoped;
import org.carepremiums.platform.web.page.PageWords;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** The words of the desk of who delivers data. */
@ApplicationScoped
public class DeliveryWords implements PageWords {

  @Override
  public Phrasebooks books() {
    return Phrasebooks.of(
        DeliveryWords.class,
        "wording/deliveries",
        DeliveryPhrase.values(),
        RefusalPhrase.values(),
        ExpectedPhrase.values());
  }
}

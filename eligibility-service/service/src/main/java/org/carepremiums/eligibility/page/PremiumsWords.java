package org.carepremiums.eligibility.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.carepremiums.platform.audit.look.LookWords;
import org.carepremiums.platform.audit.look.LookedAt;
import org.carepremiums.platform.web.page.PageWords;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** The words of the pages about premiums. */
@ApplicationScoped
public class PremiumsWords implements PageWords, LookWords {

  @Override
  public Phrasebooks books() {
    return Phrasebooks.of(
        PremiumsPhrase.class, "wording/pages", PremiumsPhrase.values(), PremiumLookPhrase.values());
  }

  @Override
  public List<LookedAt> looks() {
    return List.of(PremiumLookPhrase.values());
  }
}

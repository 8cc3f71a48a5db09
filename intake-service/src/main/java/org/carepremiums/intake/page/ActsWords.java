package org.carepremiums.intake.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.carepremiums.platform.audit.look.LookWords;
import org.carepremiums.platform.audit.look.LookedAt;
import org.carepremiums.platform.web.page.PageWords;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** The words of intake's pages. */
@ApplicationScoped
public class ActsWords implements PageWords, LookWords {

  @Override
  public Phrasebooks books() {
    return Phrasebooks.of(
        ActsWords.class,
        "wording/pages",
        ApplyPhrase.values(),
        AccountPhrase.values(),
        MyDataPhrase.values(),
        FactLookPhrase.values());
  }

  @Override
  public List<LookedAt> looks() {
    return List.of(FactLookPhrase.values());
  }
}

package org.carepremiums.contestation.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.carepremiums.platform.audit.look.LookWords;
import org.carepremiums.platform.audit.look.LookedAt;
import org.carepremiums.platform.web.page.PageWords;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** The words of the pages about contestations. */
@ApplicationScoped
public class ContestWords implements PageWords, LookWords {

  @Override
  public Phrasebooks books() {
    return Phrasebooks.of(
        ContestPhrase.class, "wording/pages", ContestPhrase.values(), CaseLookPhrase.values());
  }

  @Override
  public List<LookedAt> looks() {
    return List.of(CaseLookPhrase.values());
  }
}

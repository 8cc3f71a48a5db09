package org.carepremiums.platform.audit.look;

import java.util.List;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What requests of a service do with a provider's data, in words: a phrase without blanks. */
public interface LookedAt extends Phrase {

  /** Method and path of each, as in {@code GET /facts/{subject}}. */
  List<String> requests();
}

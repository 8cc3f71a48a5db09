package org.carepremiums.platform.web.page;

import org.carepremiums.platform.wording.text.Phrasebooks;

/** What the pages of a service say, beside the frame and what the service says anyway: a bean. */
public interface PageWords {

  /** In every language. */
  Phrasebooks books();
}

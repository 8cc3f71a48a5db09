package org.carepremiums.eligibility.conduct.file;

import org.carepremiums.eligibility.conduct.ConductPhrase;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebook;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** Everything that is said of the 85 % rule. */
public final class ConductPhrases {

  private static final Phrasebooks BOOKS =
      Phrasebooks.of(ConductPhrases.class, "wording/conduct", ConductPhrase.values());

  private ConductPhrases() {}

  public static Phrasebook in(Language language) {
    return BOOKS.in(language);
  }

  /** In every language. */
  public static Phrasebooks books() {
    return BOOKS;
  }
}

package org.carepremiums.eligibility.tariff.file;

import org.carepremiums.eligibility.tariff.LinePhrase;
import org.carepremiums.eligibility.tariff.TariffPhrase;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebook;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** Everything that the answers about tariffs say. */
public final class TariffPhrases {

  private static final Phrasebooks BOOKS =
      Phrasebooks.of(
          TariffPhrases.class, "wording/tariff", TariffPhrase.values(), LinePhrase.values());

  private TariffPhrases() {}

  public static Phrasebook in(Language language) {
    return BOOKS.in(language);
  }

  /** In every language. */
  public static Phrasebooks books() {
    return BOOKS;
  }
}

package org.carepremiums.deploy.local.identity;

import org.carepremiums.platform.wording.text.Language;

/** The same text in each language. */
public record InEveryLanguage(String fr, String nl, String de, String en) {

  public String in(Language language) {
    return switch (language) {
      case FRENCH -> fr;
      case DUTCH -> nl;
      case GERMAN -> de;
      case ENGLISH -> en;
    };
  }
}

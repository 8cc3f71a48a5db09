package org.carepremiums.contestation.annex;

import static org.carepremiums.platform.wording.phrase.Blank.number;
import static org.carepremiums.platform.wording.phrase.Blank.text;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Phrase;

/** Why a document is not taken, and how to mend that. */
public enum AnnexPhrase implements Phrase {
  FILE_EMPTY(text("name")),
  FILE_TOO_LARGE(text("name"), number("megabytes")),
  FILE_OF_NO_KNOWN_KIND(text("name")),
  FILE_DAMAGED(text("name")),
  FILE_WITH_MORE_BEHIND(text("name")),
  IMAGE_TOO_LARGE(text("name"), number("megapixels")),
  TOO_MANY_FILES(number("most")),
  TOO_MANY_FORMS(number("most"), number("days"));

  private final Form form;

  AnnexPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}

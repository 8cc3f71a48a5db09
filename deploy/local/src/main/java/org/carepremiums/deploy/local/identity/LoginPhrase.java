package org.carepremiums.deploy.local.identity;

import static org.carepremiums.platform.wording.phrase.Blank.list;
import static org.carepremiums.platform.wording.phrase.Blank.text;
import static org.carepremiums.platform.wording.phrase.Blank.year;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** What the login page says beside the people of {@code people.yaml}. */
enum LoginPhrase implements Phrase {
  LOGIN_TITLE,
  LOGIN_LEAD,
  PHYSIOTHERAPISTS,
  GENERAL_PRACTITIONERS,
  DECIDED(
      Blank.of("premium", Kind.SCHEME),
      year("year"),
      Blank.of("outcome", Kind.OUTCOME),
      Blank.of("status", Kind.STATUS)),
  IN_PLAY(Blank.of("premium", Kind.SCHEME), year("year")),
  DECISIONS(list("decisions")),
  ANOTHER_PROVIDER,
  INAMI_NUMBER,
  INAMI_NUMBER_HINT,
  LOG_IN,
  NUMBER_IS_UNKNOWN(text("typed"));

  static final Phrasebooks BOOKS =
      Phrasebooks.of(LoginPhrase.class, "identity/wording", LoginPhrase.values());

  private final Form form;

  LoginPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }

  /** The same in all languages. */
  static InEveryLanguage inEveryLanguage(Wording wording) {
    return new InEveryLanguage(
        BOOKS.in(Language.FRENCH).text(wording),
        BOOKS.in(Language.DUTCH).text(wording),
        BOOKS.in(Language.GERMAN).text(wording),
        BOOKS.in(Language.ENGLISH).text(wording));
  }
}

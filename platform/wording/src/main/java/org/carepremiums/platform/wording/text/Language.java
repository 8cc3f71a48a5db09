package org.carepremiums.platform.wording.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language in which explanations are told. */
public enum Language {
  ENGLISH(Locale.UK),
  FRENCH(Locale.forLanguageTag("fr-BE")),
  DUTCH(Locale.forLanguageTag("nl-BE")),
  GERMAN(Locale.forLanguageTag("de-BE"));

  /** As a reader is offered them: in the order in which Belgium names its own, English last. */
  public static final List<Language> OFFERED = List.of(FRENCH, DUTCH, GERMAN, ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** ISO 639-1, as in {@code fr}. */
  public String code() {
    return locale.getLanguage();
  }

  /** What its speakers call it, as in {@code Français}. */
  public String ownName() {
    String name = locale.getDisplayLanguage(locale);
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  /** How Belgium writes numbers and days in the language; for English, the United Kingdom. */
  Locale locale() {
    return locale;
  }

  /**
   * @param code ISO 639-1
   */
  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(language -> language.code().equals(code)).findFirst();
  }
}

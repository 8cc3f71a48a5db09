package org.carepremiums.platform.wording.text;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.SharedPhrase;

/** What one service says, in every language. */
public final class Phrasebooks {

  private final Map<String, Phrase> phrases;
  private final Map<Language, Phrasebook> books = new EnumMap<>(Language.class);

  private Phrasebooks(Class<?> service, Map<String, Phrase> phrases) {
    this.phrases = phrases;
    for (Language language : Language.values()) {
      books.put(language, new Phrasebook(language, Texts.of(service, language), phrases));
    }
  }

  /**
   * The phrases of a service, whose texts stand in its {@code wording/<language>.yaml}, and those
   * that all services share.
   *
   * @param service a class of the service, with whose resources the texts lie
   * @param phrases all constants of each of its enums
   * @throws IllegalStateException if two of them have the same name
   */
  public static Phrasebooks of(Class<?> service, Phrase[]... phrases) {
    return new Phrasebooks(
        service,
        Stream.concat(Stream.<Phrase[]>of(SharedPhrase.values()), Stream.of(phrases))
            .flatMap(Stream::of)
            .collect(Collectors.toUnmodifiableMap(Phrase::id, Function.identity())));
  }

  public Phrasebook in(Language language) {
    return books.get(language);
  }

  /** Every phrase that the service says. */
  public Collection<Phrase> phrases() {
    return phrases.values();
  }
}

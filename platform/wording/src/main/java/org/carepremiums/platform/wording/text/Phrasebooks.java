package org.carepremiums.platform.wording.text;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.SharedPhrase;

/** What one service, or a part of it, says in every language. */
public final class Phrasebooks {

  /**
   * @param owner a class with whose resources the texts lie
   * @param folder where: {@code <folder>/<language>.yaml}
   * @param phrases what it says beside the phrases that all services share
   */
  record Part(Class<?> owner, String folder, List<Phrase> phrases) {}

  private final List<Part> parts;
  private final Map<String, Phrase> phrases;
  private final Map<Language, Phrasebook> books = new EnumMap<>(Language.class);

  private Phrasebooks(List<Part> parts) {
    this.parts = parts;
    this.phrases =
        Stream.concat(
                Stream.of(SharedPhrase.values()),
                parts.stream().flatMap(part -> part.phrases().stream()))
            .collect(Collectors.toUnmodifiableMap(Phrase::id, Function.identity()));
    for (Language language : Language.values()) {
      books.put(language, new Phrasebook(language, Texts.of(parts, language), phrases));
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
    return of(service, "wording", phrases);
  }

  /**
   * The same of a part of a service.
   *
   * @param folder with the part's texts, {@code <folder>/<language>.yaml}
   */
  public static Phrasebooks of(Class<?> owner, String folder, Phrase[]... phrases) {
    return new Phrasebooks(
        List.of(new Part(owner, folder, Stream.of(phrases).flatMap(Stream::of).toList())));
  }

  /**
   * What several parts of a service say together.
   *
   * @throws IllegalStateException if two of their phrases have the same name
   */
  public static Phrasebooks together(Phrasebooks... books) {
    return new Phrasebooks(Stream.of(books).flatMap(book -> book.parts.stream()).toList());
  }

  public Phrasebook in(Language language) {
    return books.get(language);
  }

  /** Every phrase that is said. */
  public Collection<Phrase> phrases() {
    return phrases.values();
  }
}

package org.carepremiums.platform.wording.text;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.platform.parameters.file.ParameterYaml;

/**
 * What a language says: {@code vocabulary/<language>.yaml} for all services, and {@code
 * wording/<language>.yaml} of the service or of each of its parts. Patterns are those of ICU's
 * MessageFormat, with the names of a phrase's blanks.
 *
 * @param day how a day is written, from {@code day}, {@code month}, {@code year} and {@code iso}
 * @param money how an amount is written, from {@code amount}
 * @param words the words of each vocabulary, by its kind
 * @param units the nouns for what is counted: {@code name} is the plural, {@code count}, {@code
 *     outOf} and {@code missing} are patterns with {@code number}
 * @param law the sentences of the parameter files by their English text; empty for English
 * @param phrases the pattern of each phrase by its stable name
 */
public record Texts(
    @MayBeAbsent String day,
    @MayBeAbsent String money,
    @MayBeAbsent Map<String, Map<String, String>> words,
    @MayBeAbsent Map<String, Map<String, String>> units,
    @MayBeAbsent Map<String, String> law,
    @MayBeAbsent Map<String, String> phrases) {

  private static final YAMLMapper YAML = ParameterYaml.withOptionalFields().build();

  /** What is not said is empty. */
  public Texts {
    words = words == null ? Map.of() : words;
    units = units == null ? Map.of() : units;
    law = law == null ? Map.of() : law;
    phrases = phrases == null ? Map.of() : phrases;
  }

  /** What all services say, and what each part says besides. */
  static Texts of(List<Phrasebooks.Part> parts, Language language) {
    Texts shared =
        read(Texts.class, "vocabulary/" + language.code(), new TypeReference<Texts>() {});
    Map<String, Map<String, String>> units = new LinkedHashMap<>();
    Map<String, String> law = new LinkedHashMap<>();
    Map<String, String> phrases = shared.phrases;
    for (Phrasebooks.Part part : parts) {
      Texts own =
          read(part.owner(), part.folder() + "/" + language.code(), new TypeReference<Texts>() {});
      units.putAll(own.units);
      law.putAll(own.law);
      phrases = together(phrases, own.phrases);
    }
    return new Texts(shared.day, shared.money, shared.words, units, law, phrases);
  }

  private static Map<String, String> together(Map<String, String> ones, Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(ones);
    more.forEach(
        (phrase, pattern) -> {
          if (all.put(phrase, pattern) != null) {
            throw new IllegalStateException(phrase + " is said twice");
          }
        });
    return all;
  }

  /**
   * Reads {@code <place>.yaml} of the class path, in which nothing may be said twice.
   *
   * @param owner a class with whose resources it lies
   * @throws UncheckedIOException if it is not there or no such file
   */
  public static <T> T read(Class<?> owner, String place, TypeReference<T> type) {
    String file = "/" + place + ".yaml";
    try (InputStream stream = owner.getResourceAsStream(file)) {
      if (stream == null) {
        throw new FileNotFoundException(file);
      }
      return YAML.readValue(stream, type);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + " cannot be read", unreadable);
    }
  }
}

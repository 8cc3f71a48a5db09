package org.carepremiums.eligibility.explanation;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * What {@code wording/<language>.yaml} says. Patterns are those of ICU's MessageFormat, with the
 * names of a phrase's blanks.
 *
 * @param day how a day is written, from {@code day}, {@code month}, {@code year} and {@code iso}
 * @param money how an amount is written, from {@code amount}
 * @param words the words of each vocabulary, by its kind
 * @param units the nouns for what is counted: {@code name} is the plural, {@code count}, {@code
 *     outOf} and {@code missing} are patterns with {@code number}
 * @param law the sentences of the parameter files by their English text; empty for English
 * @param phrases the pattern of each phrase by its stable name
 */
record Texts(
    String day,
    String money,
    Map<String, Map<String, String>> words,
    Map<String, Map<String, String>> units,
    Map<String, String> law,
    Map<String, String> phrases) {

  private static final YAMLMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

  static Texts of(Language language) {
    return read(language.code(), new TypeReference<>() {});
  }

  /** Reads {@code wording/<name>.yaml}, in which nothing may be said twice. */
  static <T> T read(String name, TypeReference<T> type) {
    String file = "/wording/" + name + ".yaml";
    try (InputStream stream = Texts.class.getResourceAsStream(file)) {
      return YAML.readValue(stream, type);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + " cannot be read", unreadable);
    }
  }
}

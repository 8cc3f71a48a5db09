package org.carepremiums.contracts.wording;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.Text;

/**
 * A sentence of an explanation as data: which phrase, and what stands in it. The text in a language
 * is made on reading and never stored.
 *
 * @param phrase the stable name of the phrase, as in {@code usage-share-short}
 * @param values what stands in the phrase, by name: a text ({@link String}; days as {@code
 *     2024-12-31}), a whole number ({@link Long}; money in euro cents), a number with a decimal
 *     ({@link java.math.BigDecimal}), a {@link Sentence}, or a list of texts or sentences; empty
 *     where the phrase has no blanks
 */
public record Sentence(
    @Text(maxLength = 64, pattern = Sentence.NAME, form = "a phrase's name in small letters")
        String phrase,
    @MayBeAbsent
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonDeserialize(contentUsing = SentenceValueReader.class)
        Map<String, Object> values) {

  /** Words of small letters and digits, with hyphens between. */
  static final String NAME = "[a-z0-9]+(?:-[a-z0-9]+)*";

  /** Keeps the order of the values, in which they stand in the phrase's declaration. */
  public Sentence {
    values =
        values == null || values.isEmpty()
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** A phrase without blanks. */
  public static Sentence of(String phrase) {
    return new Sentence(phrase, Map.of());
  }
}

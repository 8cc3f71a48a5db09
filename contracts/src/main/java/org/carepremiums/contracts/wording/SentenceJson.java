package org.carepremiums.contracts.wording;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.carepremiums.contracts.json.ContractJson;

/** A sentence as services keep it: JSON as in events, without a text. */
public final class SentenceJson {

  private SentenceJson() {}

  /** {@code null} stays {@code null}. */
  public static String write(Sentence sentence) {
    try {
      return sentence == null ? null : ContractJson.mapper().writeValueAsString(sentence);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a sentence cannot be written", impossible);
    }
  }

  /**
   * {@code null} stays {@code null}.
   *
   * @throws IllegalStateException when what was kept is no sentence
   */
  public static Sentence read(String json) {
    try {
      return json == null ? null : ContractJson.mapper().readValue(json, Sentence.class);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("a stored sentence cannot be read", damaged);
    }
  }
}

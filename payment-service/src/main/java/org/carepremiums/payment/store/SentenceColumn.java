package org.carepremiums.payment.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.wording.Sentence;

/** A sentence as it stands in a table: JSON as in events, without a text. */
public final class SentenceColumn {

  private SentenceColumn() {}

  /** {@code null} stays {@code null}. */
  static String stored(Sentence sentence) {
    try {
      return sentence == null ? null : ContractJson.mapper().writeValueAsString(sentence);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a sentence cannot be written", impossible);
    }
  }

  /** {@code null} stays {@code null}. */
  public static Sentence read(String stored) {
    try {
      return stored == null ? null : ContractJson.mapper().readValue(stored, Sentence.class);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("a stored sentence cannot be read", damaged);
    }
  }
}

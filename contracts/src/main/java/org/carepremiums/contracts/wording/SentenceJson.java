package org.carepremiums.contracts.wording;

import org.carepremiums.contracts.json.KeptJson;

/** A sentence as services keep it: JSON as in events, without a text. */
public final class SentenceJson {

  private SentenceJson() {}

  /** {@code null} stays {@code null}. */
  public static String write(Sentence sentence) {
    return sentence == null ? null : KeptJson.write(sentence);
  }

  /**
   * {@code null} stays {@code null}.
   *
   * @throws IllegalStateException when what was kept is no sentence
   */
  public static Sentence read(String json) {
    return json == null ? null : KeptJson.read(json, Sentence.class);
  }
}

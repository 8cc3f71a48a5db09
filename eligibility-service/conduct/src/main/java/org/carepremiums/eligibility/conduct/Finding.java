package org.carepremiums.eligibility.conduct;

import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.parameters.Basis;
import org.carepremiums.platform.parameters.SourcedValue;
import org.carepremiums.platform.wording.phrase.Sentences;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * Something that the figures of a physiotherapist's year say.
 *
 * @param basis the values of the law on which it rests
 * @param text one sentence for a person
 */
public record Finding(Basis basis, Sentence text) {

  static Finding of(Wording text, SourcedValue<?>... values) {
    return new Finding(Basis.of(values), Sentences.of(text));
  }

  /** The articles. */
  public String legalReference() {
    return basis.legalReference();
  }

  /** How well it is founded. */
  public Provenance provenance() {
    return basis.provenance();
  }
}

package org.carepremiums.eligibility.conduct;

import org.carepremiums.platform.wording.phrase.Phrase;

/** How far the adversarial check of a physiotherapist's year has come (CONDUCT-85). */
public enum AdversarialStatus {
  /** Selected by the figures, to be checked. */
  SELECTED(ConductPhrase.CHECK_SELECTED),
  /** Heard, or duly invited. */
  HEARD(ConductPhrase.CHECK_HEARD),
  /** Closed, with an outcome and its reasons. */
  CLOSED(ConductPhrase.CHECK_CLOSED);

  private final ConductPhrase phrase;

  AdversarialStatus(ConductPhrase phrase) {
    this.phrase = phrase;
  }

  /** What it is called. */
  public Phrase phrase() {
    return phrase;
  }
}

package org.carepremiums.eligibility.conduct;

import org.carepremiums.platform.wording.phrase.Phrase;

/** With what the adversarial check of a physiotherapist's year ends (CONDUCT-85). */
public enum AdversarialOutcome {
  /** The personal share was not collected in enough services, on the figures that stand. */
  NOT_KEPT(ConductPhrase.CHECK_NOT_KEPT),
  /** The physiotherapist disproved the figures: the share was collected in enough services. */
  FIGURES_DISPROVED(ConductPhrase.CHECK_FIGURES_DISPROVED),
  /** The insurers themselves corrected their figures to the selection point or above. */
  CORRECTED_BY_INSURERS(ConductPhrase.CHECK_CORRECTED_BY_INSURERS);

  private final ConductPhrase phrase;

  AdversarialOutcome(ConductPhrase phrase) {
    this.phrase = phrase;
  }

  /** What it is called. */
  public Phrase phrase() {
    return phrase;
  }
}

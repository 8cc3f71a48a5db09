package org.carepremiums.eligibility.conduct;

/** With what the adversarial check of a physiotherapist's year ends (CONDUCT-85). */
public enum AdversarialOutcome {
  /** The personal share was not collected in enough services, on the figures that stand. */
  NOT_KEPT,
  /** The physiotherapist disproved the figures: the share was collected in enough services. */
  FIGURES_DISPROVED,
  /** The insurers themselves corrected their figures to the selection point or above. */
  CORRECTED_BY_INSURERS
}

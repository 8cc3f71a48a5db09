package org.carepremiums.eligibility.conduct;

/** How far the adversarial check of a physiotherapist's year has come (CONDUCT-85). */
public enum AdversarialStatus {
  /** Selected by the figures, to be checked. */
  SELECTED,
  /** Heard, or duly invited. */
  HEARD,
  /** Closed, with an outcome and its reasons. */
  CLOSED
}

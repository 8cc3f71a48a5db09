package org.carepremiums.eligibility.tariff;

/** The two kinds of pathology whose first services bring an indemnity; they count separately. */
public enum Pathology {
  /** Pathologie courante, nomenclature art. 7 §1, 1°. */
  COURANTE,
  /** Pathologie of the list Fa, nomenclature art. 7 §14, 5°, A. */
  FA
}

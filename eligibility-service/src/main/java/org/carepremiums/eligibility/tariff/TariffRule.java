package org.carepremiums.eligibility.tariff;

/**
 * The rules of the tariffs of physiotherapists. The rule book has no IDs for its sections 8 to 10,
 * so these are ours:
 *
 * <ul>
 *   <li>TAR-M: the fee is the coefficient of the nomenclature times M, half-up to the cent; M per
 *       code and date (rule book §8; convention of 22-12-2020, art. 3 §§1 and 3)
 *   <li>TAR-START: an indemnity for each of the first services of a treatment, by rank, series,
 *       calendar year and treatment year (rule book §9; art. 3 §5)
 *   <li>TAR-FILE: an indemnity for the start of an elaborate file, once per patient and calendar
 *       year (rule book §9; art. 3 §6)
 *   <li>TAR-TRAVEL: an indemnity for the travel to the patient's home (rule book §9; art. 3 §4)
 *   <li>TAR-FREE: the fee is free at the patient's own demand early, late, in weekends and on
 *       holidays (rule book §10; art. 4 §2)
 *   <li>TAR-LIMIT: who adheres keeps to the fees; 21 codes over the limit of sessions are free up
 *       to the fees within the limit (rule book §10; art. 4 §1)
 * </ul>
 */
public enum TariffRule {
  FACTOR("TAR-M"),
  TREATMENT_START("TAR-START"),
  FILE_START("TAR-FILE"),
  HOME_TRAVEL("TAR-TRAVEL"),
  FREE_FEE("TAR-FREE"),
  FEE_LIMIT("TAR-LIMIT");

  private final String id;

  TariffRule(String id) {
    this.id = id;
  }

  /** As explanations write it: {@code TAR-M}. */
  public String id() {
    return id;
  }
}

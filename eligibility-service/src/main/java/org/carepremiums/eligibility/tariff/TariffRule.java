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
 *   <li>TAR-REIMB: insurance pays back a share of the fee, which the convention leaves to the royal
 *       decree of 23-03-1982 (art. 6)
 *   <li>TAR-25: insurance pays back 25 % less where the provider did not adhere, except to patients
 *       with the preferential rate (rule book §13, M/21; §9 for the indemnities)
 *   <li>TAR-INDEX: M may follow the health index on 1 January (rule book §8; art. 2 §2)
 * </ul>
 */
public enum TariffRule {
  FACTOR("TAR-M"),
  TREATMENT_START("TAR-START"),
  FILE_START("TAR-FILE"),
  HOME_TRAVEL("TAR-TRAVEL"),
  FREE_FEE("TAR-FREE"),
  FEE_LIMIT("TAR-LIMIT"),
  REIMBURSEMENT("TAR-REIMB"),
  REDUCTION("TAR-25"),
  INDEXATION("TAR-INDEX");

  private final String id;

  TariffRule(String id) {
    this.id = id;
  }

  /** As explanations write it: {@code TAR-M}. */
  public String id() {
    return id;
  }
}

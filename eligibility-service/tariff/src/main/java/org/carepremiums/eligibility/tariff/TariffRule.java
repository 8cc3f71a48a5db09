package org.carepremiums.eligibility.tariff;

import org.carepremiums.platform.wording.phrase.Phrase;

/**
 * The rules of the tariffs of physiotherapists. The rule book has no IDs for its sections 8 to 10,
 * so these are ours:
 *
 * <ul>
 *   <li>TAR-M: the fee is the coefficient of the nomenclature times M, half-up to the cent; M per
 *       code and date (rule book §8; convention of 22-12-2020, art. 3 §§1 and 3)
 *   <li>TAR-START: an indemnity for each of the first services of a treatment, by rank, series,
 *       calendar year and treatment year (rule book §9 and 12.33; art. 3 §5)
 *   <li>TAR-FILE: an indemnity for the start of an elaborate file, once per patient and calendar
 *       year (rule book §9; art. 3 §6)
 *   <li>TAR-TRAVEL: an indemnity for the travel to the patient's home (rule book §9; art. 3 §4)
 *   <li>TAR-FREE: the fee is free at the patient's own demand early, late, in weekends and on
 *       holidays (rule book §10; art. 4 §2)
 *   <li>TAR-LIMIT: who adheres keeps to the fees; a session over the limits is free up to the fee
 *       of its counterpart within them (rule book §10 and 12.32; art. 4 §1)
 *   <li>TAR-REIMB: insurance pays back a share of the fee, which the convention leaves to the royal
 *       decree of 23-03-1982 (art. 6)
 *   <li>TAR-25: insurance pays back 25 % less where the provider did not adhere, except to patients
 *       with the preferential rate (rule book §13, M/21; §9 for the indemnities)
 *   <li>TAR-INDEX: M may follow the health index on 1 January (rule book §8; art. 2 §2)
 * </ul>
 */
public enum TariffRule {
  FACTOR("TAR-M", TariffPhrase.TARIFF_RULE_FACTOR),
  TREATMENT_START("TAR-START", TariffPhrase.TARIFF_RULE_TREATMENT_START),
  FILE_START("TAR-FILE", TariffPhrase.TARIFF_RULE_FILE_START),
  HOME_TRAVEL("TAR-TRAVEL", TariffPhrase.TARIFF_RULE_HOME_TRAVEL),
  FREE_FEE("TAR-FREE", TariffPhrase.TARIFF_RULE_FREE_FEE),
  FEE_LIMIT("TAR-LIMIT", TariffPhrase.TARIFF_RULE_FEE_LIMIT),
  REIMBURSEMENT("TAR-REIMB", TariffPhrase.TARIFF_RULE_REIMBURSEMENT),
  REDUCTION("TAR-25", TariffPhrase.TARIFF_RULE_REDUCTION),
  INDEXATION("TAR-INDEX", TariffPhrase.TARIFF_RULE_INDEXATION);

  private final String id;
  private final TariffPhrase phrase;

  TariffRule(String id, TariffPhrase phrase) {
    this.id = id;
    this.phrase = phrase;
  }

  /** As explanations write it: {@code TAR-M}. */
  public String id() {
    return id;
  }

  /** What it is called. */
  public Phrase phrase() {
    return phrase;
  }
}

package org.carepremiums.eligibility.tariff;

import org.carepremiums.contracts.value.EuroCents;

/**
 * What may be charged beside the fee.
 *
 * @param rule the rule that gives it
 * @param pseudocode what is attested for it, beside or below the service
 * @param amount at most that much each time
 * @param times how many times
 * @param reimbursed what insurance pays back of all of them; {@code null} where no document tells
 */
public record Indemnity(
    TariffRule rule,
    NomenclatureCode pseudocode,
    EuroCents amount,
    int times,
    EuroCents reimbursed) {

  /** All of them together. */
  public EuroCents total() {
    return EuroCents.of(Math.multiplyExact(amount.value(), (long) times));
  }
}

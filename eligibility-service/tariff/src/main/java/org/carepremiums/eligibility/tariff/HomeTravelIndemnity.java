package org.carepremiums.eligibility.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.carepremiums.contracts.value.EuroCents;

/**
 * The indemnity for the travel to the patient's home.
 *
 * @param pseudocode what is attested for it
 * @param amount at most that much each time
 * @param preferentialPercent how much of it is reimbursed to patients with preferential rate
 * @param ordinaryPercent how much of it is reimbursed to other patients
 * @param timesPerDay how often it may be asked for on one day
 */
public record HomeTravelIndemnity(
    NomenclatureCode pseudocode,
    EuroCents amount,
    Set<NomenclatureCode> codes,
    int preferentialPercent,
    int ordinaryPercent,
    int timesPerDay)
    implements ForCodes {

  public HomeTravelIndemnity {
    codes = ForCodes.some(codes);
  }

  int percent(boolean preferential) {
    return preferential ? preferentialPercent : ordinaryPercent;
  }

  /** What insurance pays back of one travel, half-up to the cent. */
  EuroCents reimbursed(boolean preferential) {
    return EuroCents.of(
        BigDecimal.valueOf(amount.value())
            .multiply(BigDecimal.valueOf(percent(preferential)))
            .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
            .longValueExact());
  }
}

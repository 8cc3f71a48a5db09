package org.carepremiums.eligibility.tariff;

import java.util.Set;
import org.carepremiums.contracts.value.EuroCents;

/**
 * The indemnity for the first services of a treatment.
 *
 * @param pseudocode what is attested for it
 * @param amount per service
 * @param pathology which counter it has
 * @param hospitalised whether it is for patients who are in hospital
 * @param lastRank the last service that brings it
 */
public record TreatmentStartIndemnity(
    NomenclatureCode pseudocode,
    EuroCents amount,
    Set<NomenclatureCode> codes,
    Pathology pathology,
    boolean hospitalised,
    int lastRank)
    implements ForCodes {

  public TreatmentStartIndemnity {
    codes = ForCodes.some(codes);
  }
}

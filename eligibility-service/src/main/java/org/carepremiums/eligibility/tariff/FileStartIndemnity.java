package org.carepremiums.eligibility.tariff;

import java.util.Set;
import org.carepremiums.contracts.value.EuroCents;

/**
 * The indemnity for the start of an elaborate file.
 *
 * @param pseudocode what is attested for it
 * @param hospitalised whether it is for patients who are in hospital
 */
public record FileStartIndemnity(
    NomenclatureCode pseudocode,
    EuroCents amount,
    Set<NomenclatureCode> codes,
    boolean hospitalised)
    implements ForCodes {

  public FileStartIndemnity {
    codes = ForCodes.some(codes);
  }
}

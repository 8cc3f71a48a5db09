package org.carepremiums.eligibility.tariff;

import java.util.Set;
import org.carepremiums.contracts.value.EuroCents;

/**
 * The indemnity for the start of an elaborate file.
 *
 * @param pseudocode what is attested for it
 * @param hospitalised whether it is for patients who are in hospital, or for others; {@code null}
 *     where the document makes no difference
 */
public record FileStartIndemnity(
    NomenclatureCode pseudocode,
    EuroCents amount,
    Set<NomenclatureCode> codes,
    Boolean hospitalised)
    implements ForCodes {

  public FileStartIndemnity {
    codes = ForCodes.some(codes);
  }

  boolean isFor(AttestedService service) {
    return hospitalised == null || hospitalised == service.isHospitalised();
  }
}

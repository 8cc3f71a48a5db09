package org.carepremiums.eligibility.tariff;

import java.util.Set;

/**
 * Where the pseudocodes of indemnities stand on the attestation of care given. Who charges an
 * indemnity tells the patient before the treatment begins, in each case.
 *
 * @param codes the pseudocodes
 * @param listed whether the convention's own list of pseudocodes for the attestation has them
 */
public record Attestation(Set<NomenclatureCode> codes, Place place, boolean listed)
    implements ForCodes {

  /** Seen from the service with which the indemnity goes. */
  public enum Place {
    BELOW,
    BELOW_OR_BESIDE
  }

  public Attestation {
    codes = ForCodes.some(codes);
  }

  /** What it asks of who charges that indemnity. */
  TariffPhrase duty() {
    if (!listed) {
      return TariffPhrase.PSEUDOCODE_BELOW_THOUGH_UNLISTED;
    }
    return place == Place.BELOW
        ? TariffPhrase.PSEUDOCODE_BELOW
        : TariffPhrase.PSEUDOCODE_BELOW_OR_BESIDE;
  }
}

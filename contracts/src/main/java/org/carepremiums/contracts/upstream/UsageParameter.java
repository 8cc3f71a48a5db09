package org.carepremiums.contracts.upstream;

import org.carepremiums.contracts.event.Source;

/**
 * A parameter of electronic practice that an operator counts; in brackets its row in the table of
 * rule book §13. Sumehr (5) is counted by the health networks.
 */
public enum UsageParameter {
  /** Recip-e prescriptions among all prescriptions, July to December (1). */
  RECIP_E_PRESCRIPTIONS(Source.RECIP_E, true),
  /** Chapter IV requests through MyCareNet, July to December (2). */
  CHAPTER_IV(Source.MYCARENET, true),
  /** Consultations of increased-allowance patients billed with eFact, July to December (3). */
  E_FACT(Source.MYCARENET, true),
  /** Informed consents among DMG patients, on 31 December (4). */
  INFORMED_CONSENTS(Source.EHEALTH, false),
  /** DMG managed through MyCareNet (6). */
  E_DMG(Source.MYCARENET, false),
  /** Medication schemes, July to December (7). */
  MEDICATION_SCHEMES(Source.INAMI, false),
  /** CEBAM Evidence Linker, July to December (8). */
  EVIDENCE_LINKER(Source.CEBAM, false),
  /** eAttest attestations, July to December (9). */
  E_ATTEST(Source.MYCARENET, true),
  /** eFact and eAttest together, from premium year 2023 (3 and 9). */
  ELECTRONIC_BILLING(Source.MYCARENET, true),
  /** Electronic forms on a handicap to the SPF Sécurité sociale (10). */
  HANDICAP_FORMS(Source.SPF_SOCIAL_SECURITY, false),
  /** Diabetes barometer (11). */
  DIABETES_BAROMETER(Source.INAMI, false),
  /** Antibiotics barometer (11). */
  ANTIBIOTICS_BAROMETER(Source.INAMI, false),
  /** Kidney barometer, from premium year 2024 (11). */
  KIDNEY_BAROMETER(Source.INAMI, false),
  /** Mult-eMediatt certificates, fourth quarter, from premium year 2024 (12). */
  MULT_E_MEDIATT(Source.INAMI, false);

  private final Source source;
  private final boolean share;

  UsageParameter(Source source, boolean share) {
    this.source = source;
    this.share = share;
  }

  /** Who counts it. The operator behind some is not documented; INAMI passes these on. */
  public Source source() {
    return source;
  }

  /**
   * Whether a count says out of how many it is. The denominator of informed consents is told by the
   * insurers, as the number of DMG patients.
   */
  public boolean isShare() {
    return share;
  }
}

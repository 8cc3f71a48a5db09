package org.carepremiums.intake.quorum;

/** Why a provider stands below the line of the quorum, or not (CV10). */
public enum Ground {
  /** Has a profile. */
  PROFILE(true),
  /** Got an INAMI number in the year whose new numbers are added. */
  NUMBER_ISSUED(true),
  /** Both; counted once. */
  PROFILE_AND_NUMBER_ISSUED(true),
  /** A physiotherapist with neither. */
  NEITHER(false),
  /** The register knows the provider by another profession. */
  NOT_A_PHYSIOTHERAPIST(false),
  /** The register does not know the provider. */
  NOT_IN_REGISTER(false);

  private final boolean counted;

  Ground(boolean counted) {
    this.counted = counted;
  }

  public boolean isCounted() {
    return counted;
  }
}

package org.carepremiums.deploy.benchmark.nationyear;

/**
 * What the integrated practice premium of 2023 came to, as INAMI published it: how many general
 * practitioners got which amount, with the starter premium of 4,256 euros where it came with it.
 */
enum PublishedOutcome {
  TOP_TIER(5_848, 6_000, Standing.PRACTITIONER),
  MIDDLE_TIER(1_785, 4_500, Standing.PRACTITIONER),
  LOWER_TIER(1_085, 3_500, Standing.PRACTITIONER),
  BASE(1_311, 1_000, Standing.PRACTITIONER),
  IN_TRAINING(1_841, 800, Standing.TRAINEE),
  STARTER_TOP_TIER(152, 10_256, Standing.STARTER),
  STARTER_MIDDLE_TIER(140, 8_756, Standing.STARTER),
  STARTER_LOWER_TIER(116, 7_756, Standing.STARTER),
  STARTER_BASE(167, 5_256, Standing.STARTER);

  /** As what somebody works in the premium year. */
  enum Standing {
    /** For years. */
    PRACTITIONER,
    /** Since that year. */
    STARTER,
    /** In training since that year. */
    TRAINEE
  }

  private final int practitioners;
  private final int euros;
  private final Standing standing;

  PublishedOutcome(int practitioners, int euros, Standing standing) {
    this.practitioners = practitioners;
    this.euros = euros;
    this.standing = standing;
  }

  /**
   * How many there are.
   *
   * @param scale 1 for the whole country
   */
  int howMany(double scale) {
    return (int) Math.round(practitioners * scale);
  }

  /** What each gets for the year, in whole euros, the starter premium included. */
  int euros() {
    return euros;
  }

  Standing standing() {
    return standing;
  }

  /** The fewest and the most parameters of electronic practice that give it. */
  int[] parametersReached() {
    return switch (this) {
      case TOP_TIER, STARTER_TOP_TIER -> new int[] {6, 7};
      case MIDDLE_TIER, STARTER_MIDDLE_TIER -> new int[] {5, 5};
      case LOWER_TIER, STARTER_LOWER_TIER -> new int[] {4, 4};
      case BASE, STARTER_BASE -> new int[] {0, 3};
      case IN_TRAINING -> new int[] {0, 0};
    };
  }
}

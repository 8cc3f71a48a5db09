package org.carepremiums.deploy.benchmark.decision;

/**
 * The integrated practice premium of 2024 as bare arithmetic on numbers that lie ready: no facts,
 * no dates, no completeness, no reason. It shows what the explanation costs, and that both pay
 * alike.
 */
final class BareDecision {

  static final int SUMEHR = 6;
  static final int BAROMETERS = 7;

  /** Percentages where there is a denominator: Chapter IV, billing and Sumehr. */
  static final int[] THRESHOLDS = {50, 5, 5, 50, 3, 1, 60, 2};

  private static final boolean[] SHARE = {true, false, false, true, false, false, true, false};
  private static final int BILLING = 3;

  /** What it needs to know of somebody. */
  static final class Numbers {
    int practitionerFrom;
    boolean inTraining;
    long attestedEuros;
    boolean onCall;
    int availabilityFees;
    boolean software;
    boolean atForfait;
    boolean mixed;
    boolean asked;
    boolean askedOnForm;
    final long[] numerators = new long[THRESHOLDS.length];
    final long[] outOf = new long[THRESHOLDS.length];

    /** Which parameters the mean of the group reaches; found out before. */
    int inOrderByGroup;

    void count(int place, int numerator, int of) {
      numerators[place] = numerator;
      outOf[place] = of;
    }
  }

  private BareDecision() {}

  /** In euros; -1 while somebody has to look, 0 where refused. */
  static int euros(Numbers who) {
    if (!who.asked || who.inTraining && !who.software) {
      return 0;
    }
    if (who.inTraining) {
      return 800;
    }
    boolean checked = !who.atForfait && 2024 > who.practitionerFrom + 5;
    if (checked && (who.attestedEuros < 25_000 || who.availabilityFees < 1) || !who.onCall) {
      return 0;
    }
    if (!who.software || who.askedOnForm) {
      return 1_000;
    }
    if (who.mixed) {
      return -1;
    }
    int reached = 0;
    for (int place = 0; place < THRESHOLDS.length; place++) {
      if (!(who.atForfait && place == BILLING)
          && (isReached(place, who.numerators[place], who.outOf[place])
              || (who.inOrderByGroup >> place & 1) == 1)) {
        reached++;
      }
    }
    return reached < 5 ? 1_000 : reached == 5 ? 3_500 : reached == 6 ? 4_500 : 6_000;
  }

  static boolean isReached(int place, long numerator, long outOf) {
    return SHARE[place]
        ? outOf > 0 && numerator * 100 >= THRESHOLDS[place] * outOf
        : numerator >= THRESHOLDS[place];
  }

  static boolean isShare(int place) {
    return SHARE[place];
  }
}

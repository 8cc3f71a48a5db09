package org.carepremiums.deploy.benchmark.nationyear;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.carepremiums.deploy.local.stack.CannotRun;

/**
 * How large a premium year is, and which one of that size.
 *
 * @param scale 1 for as many providers as the country has; 12 at most, since numbers of
 *     physiotherapists have six digits
 * @param seed the same seed and scale give the same records, byte for byte
 */
record NationYearSize(double scale, long seed) {

  /** Physiotherapists of the country, rounded. */
  private static final int PHYSIOTHERAPISTS = 40_000;

  private static final int LARGEST_SCALE = 12;

  /** Seeds are small numbers: no other premium year has the same figures. */
  private static final long SEEDS_APART = 1_000_000_007L;

  /**
   * @throws CannotRun when nobody or too many would be in it
   */
  NationYearSize {
    if (!(scale > 0 && scale <= LARGEST_SCALE)) {
      throw CannotRun.notStarted(
          "--scale %s: it lies above 0 and is at most %d.".formatted(scale, LARGEST_SCALE));
    }
  }

  int physiotherapists() {
    return (int) Math.round(PHYSIOTHERAPISTS * scale);
  }

  /** One outcome for each general practitioner, in an order that tells nothing. */
  List<PublishedOutcome> generalPractitioners() {
    List<PublishedOutcome> outcomes = new ArrayList<>();
    for (PublishedOutcome outcome : PublishedOutcome.values()) {
      outcomes.addAll(Collections.nCopies(outcome.howMany(scale), outcome));
    }
    Collections.shuffle(outcomes, new Random(seed));
    return List.copyOf(outcomes);
  }

  /**
   * What is drawn about one provider when the year is told again.
   *
   * @param number of the telling, from 2
   */
  SplittableRandom drawsOf(int kind, int ordinal, int number) {
    return new NationYearSize(scale, seed + number * SEEDS_APART).drawsOf(kind, ordinal);
  }

  /**
   * What is drawn about one provider, whatever is drawn about the others.
   *
   * @param kind tells providers with the same ordinal from one another
   * @param ordinal of the provider among those of its kind
   */
  SplittableRandom drawsOf(int kind, int ordinal) {
    return new SplittableRandom(seed * 1_000_003L + kind * 7_919L + ordinal * 2_654_435_761L);
  }
}

package org.carepremiums.eligibility.rule.practice;

import java.util.List;
import org.carepremiums.eligibility.rule.Known;

/**
 * How much a general practitioner used what a parameter looks at.
 *
 * @param told whether anything is known
 * @param amount how often, or for how many
 * @param outOf out of how many; 1 where the law asks for a number, 0 where nobody says
 * @param facts what says so
 */
record Used(boolean told, long amount, long outOf, List<? extends Known<?>> facts) {

  static final Used UNTOLD = new Used(false, 0, 0, List.of());

  /** Compared unrounded, and without a denominator not reached. */
  boolean reaches(Threshold threshold) {
    return told
        && outOf > 0
        && (threshold.isShare()
            ? amount * 100 >= threshold.atLeast() * outOf
            : amount >= threshold.atLeast());
  }

  /** How many more would reach the threshold; for a share, with the same denominator. */
  long shortOf(Threshold threshold) {
    long needed =
        threshold.isShare() ? (threshold.atLeast() * outOf + 99) / 100 : threshold.atLeast();
    return needed - amount;
  }

  /** What enters the mean of a group: nothing known, or no denominator, is nothing used. */
  Fraction forMean() {
    return told && outOf > 0 ? Fraction.of(amount, outOf) : Fraction.ZERO;
  }
}

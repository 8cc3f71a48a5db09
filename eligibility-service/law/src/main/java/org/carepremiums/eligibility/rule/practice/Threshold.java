package org.carepremiums.eligibility.rule.practice;

import java.util.List;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.eligibility.rule.Total;

/**
 * How much a parameter of electronic practice asks for in a premium year (rule book §13,
 * "Parameters").
 *
 * @param measure in what it is measured, or that the year does not ask for it
 * @param atLeast the percentage or the number that has to be reached; {@code null} where not asked
 * @param atForfait whether it is also asked of who works at forfait; {@code null} where not asked
 * @param of the barometers of which so many have to be consulted; {@code null} for other parameters
 */
public record Threshold(
    Measure measure, Integer atLeast, Boolean atForfait, List<UsageParameter> of) {

  /** In what a parameter is measured. */
  public enum Measure {
    PERCENT,
    TIMES,
    NOT_ASKED
  }

  /**
   * @throws IllegalArgumentException when something is missing, too much or impossible
   */
  public Threshold {
    if (measure == null) {
      throw new IllegalArgumentException("a threshold has no measure");
    }
    boolean asked = measure != Measure.NOT_ASKED;
    if (asked != (atLeast != null) || asked != (atForfait != null)) {
      throw new IllegalArgumentException(
          "a threshold says atLeast and atForfait, and one that is not asked neither");
    }
    if (asked && (atLeast < 1 || measure == Measure.PERCENT && atLeast > 100)) {
      throw new IllegalArgumentException("a threshold of " + atLeast + " is impossible");
    }
    if (of != null && (!asked || of.size() < atLeast)) {
      throw new IllegalArgumentException("a threshold asks for more barometers than it names");
    }
    of = of == null ? null : List.copyOf(of);
  }

  boolean isAsked() {
    return measure != Measure.NOT_ASKED;
  }

  /** Compared unrounded, and without a denominator not reached. */
  boolean isReachedBy(Total used) {
    return used.told()
        && used.outOf() > 0
        && (isShare() ? used.number() * 100 >= atLeast * used.outOf() : used.number() >= atLeast);
  }

  /** How many more would reach it; for a share, with the same denominator. */
  long missing(Total used) {
    long needed = isShare() ? (atLeast * used.outOf() + 99) / 100 : atLeast;
    return needed - used.number();
  }

  boolean isShare() {
    return measure == Measure.PERCENT;
  }
}

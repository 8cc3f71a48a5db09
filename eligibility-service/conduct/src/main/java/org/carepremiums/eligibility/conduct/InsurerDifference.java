package org.carepremiums.eligibility.conduct;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How far the collected shares of two insurers lie apart, compared exactly. Art. 7 of the
 * convention of 22-12-2020 forbids to distinguish beneficiaries by their insurer (rule book 12.34).
 *
 * @param highest the insurer of whose members the share was collected most
 * @param lowest the one of whose members it was collected least
 */
public record InsurerDifference(InsurerFigures highest, InsurerFigures lowest) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * The widest between any two; empty where fewer than two can be compared.
   *
   * @param leastServices an insurer with fewer services is not compared; at least 1
   */
  static Optional<InsurerDifference> widest(List<InsurerFigures> insurers, long leastServices) {
    InsurerFigures highest = null;
    InsurerFigures lowest = null;
    int compared = 0;
    for (InsurerFigures each : insurers) {
      if (each.attestedServices() >= Math.max(leastServices, 1)) {
        compared++;
        highest = highest == null || difference(each, highest).signum() > 0 ? each : highest;
        lowest = lowest == null || difference(each, lowest).signum() < 0 ? each : lowest;
      }
    }
    return compared < 2 ? Optional.empty() : Optional.of(new InsurerDifference(highest, lowest));
  }

  /** Whether it is more than so many percentage points. */
  public boolean exceeds(BigDecimal points) {
    return difference(highest, lowest)
            .multiply(HUNDRED)
            .compareTo(points.multiply(services(highest)).multiply(services(lowest)))
        > 0;
  }

  /** In percentage points. */
  public BigDecimal points(int decimals, RoundingMode rounding) {
    return difference(highest, lowest)
        .multiply(HUNDRED)
        .divide(services(highest).multiply(services(lowest)), decimals, rounding);
  }

  /** The difference of the shares, times the services of both. */
  private static BigDecimal difference(InsurerFigures one, InsurerFigures other) {
    return BigDecimal.valueOf(one.personalShareCollected())
        .multiply(services(other))
        .subtract(BigDecimal.valueOf(other.personalShareCollected()).multiply(services(one)));
  }

  private static BigDecimal services(InsurerFigures insurer) {
    return BigDecimal.valueOf(insurer.attestedServices());
  }
}

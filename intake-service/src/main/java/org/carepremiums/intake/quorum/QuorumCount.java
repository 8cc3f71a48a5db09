package org.carepremiums.intake.quorum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.carepremiums.contracts.value.Share;

/** Adds entries up, one at a time, so that the list need not be held. */
public final class QuorumCount {

  private final BigDecimal quorumPercent;
  private final Map<Ground, Long> grounds = new EnumMap<>(Ground.class);
  private long denominator;
  private long numerator;
  private long adherentsOutside;

  public QuorumCount(Quorum quorum) {
    this.quorumPercent = quorum.parameters().quorumPercent().value();
    for (Ground ground : Ground.values()) {
      grounds.put(ground, 0L);
    }
  }

  public void add(QuorumEntry entry) {
    grounds.merge(entry.ground(), 1L, Long::sum);
    denominator += entry.inDenominator() ? 1 : 0;
    numerator += entry.inNumerator() ? 1 : 0;
    adherentsOutside += entry.adhesion() != null && !entry.inDenominator() ? 1 : 0;
  }

  /** How many of those below the line adhere. */
  public Share share() {
    return new Share(numerator, denominator);
  }

  /** Providers on the list by their ground. */
  public Map<Ground, Long> grounds() {
    return grounds;
  }

  /** How many adhere without standing below the line. */
  public long adherentsOutside() {
    return adherentsOutside;
  }

  /** Compared exactly; with nobody below the line there is no quorum. */
  public boolean isReached() {
    return share().reaches(quorumPercent);
  }

  /** How many more adherents it takes; 0 where it is reached or nobody stands below the line. */
  public long missing() {
    long needed =
        quorumPercent
            .multiply(BigDecimal.valueOf(denominator))
            .movePointLeft(2)
            .setScale(0, RoundingMode.CEILING)
            .longValueExact();
    return Math.max(0, needed - numerator);
  }
}

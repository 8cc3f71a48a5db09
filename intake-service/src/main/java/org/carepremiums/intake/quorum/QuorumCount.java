package org.carepremiums.intake.quorum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.carepremiums.intake.quorum.QuorumResult.Reading;
import org.carepremiums.platform.parameters.SourcedValue;

/** Adds entries up, one at a time, so that the list need not be held. */
public final class QuorumCount {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final QuorumParameters parameters;
  private final Map<Ground, Long> grounds = new EnumMap<>(Ground.class);
  private long denominator;
  private long numerator;
  private long adherentsOutside;

  public QuorumCount(Quorum quorum) {
    this.parameters = quorum.parameters();
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

  /** Providers on the list by their ground. */
  public Map<Ground, Long> grounds() {
    return grounds;
  }

  /** How many adhere without standing below the line. */
  public long adherentsOutside() {
    return adherentsOutside;
  }

  /** All who adhered, as the text says, related to the denominator. */
  public QuorumResult literal() {
    return result(Reading.LITERAL, numerator + adherentsOutside, parameters.adherentsLiterally());
  }

  /** Those below the line who adhere. */
  public QuorumResult restricted() {
    return result(Reading.RESTRICTED, numerator, parameters.adherentsCounted());
  }

  private QuorumResult result(Reading reading, long adherents, SourcedValue<String> basis) {
    BigDecimal needed =
        parameters.quorumPercent().value().multiply(BigDecimal.valueOf(denominator));
    BigDecimal hundredfold = HUNDRED.multiply(BigDecimal.valueOf(adherents));
    long least = needed.movePointLeft(2).setScale(0, RoundingMode.CEILING).longValueExact();
    return new QuorumResult(
        reading,
        adherents,
        denominator,
        denominator == 0
            ? null
            : hundredfold.divide(BigDecimal.valueOf(denominator), 2, RoundingMode.DOWN),
        denominator > 0 && hundredfold.compareTo(needed) >= 0,
        Math.max(0, least - adherents),
        basis);
  }
}

package org.carepremiums.eligibility.rule.quality;

import java.time.LocalDate;
import org.carepremiums.contracts.fact.FactValue.QualityCriteria;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * KQP10: verified by the last day of February of the next year. In a leap year "28 February" could
 * be read to the letter; the explanation says where that would make a difference (rule book 12.3).
 */
final class VerifiedInTime extends QualityListCondition {

  private final LocalDate last;
  private final LocalDate strictLast;

  VerifiedInTime(PremiumYear year, QualityPremiumParameters parameters) {
    super(year, parameters.verifiedBy());
    this.last = parameters.verifiedBy().value();
    this.strictLast = parameters.verifiedByStrictReading().value();
  }

  @Override
  public String title() {
    return "Verified in time";
  }

  @Override
  public String required() {
    String required = "criteria verified on or before " + last;
    return last.equals(strictLast)
        ? required
        : required + " (the strict reading, rule book 12.3, asks " + strictLast + ")";
  }

  @Override
  boolean isFulfilledBy(QualityCriteria entry) {
    return !entry.verifiedOn().isAfter(last);
  }

  @Override
  String inWords(QualityCriteria entry) {
    boolean onlyByTheLastDay = isFulfilledBy(entry) && entry.verifiedOn().isAfter(strictLast);
    return "verified on "
        + entry.verifiedOn()
        + (onlyByTheLastDay ? " (too late in the strict reading)" : "");
  }
}

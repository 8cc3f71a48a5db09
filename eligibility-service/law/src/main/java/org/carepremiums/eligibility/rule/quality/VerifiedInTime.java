package org.carepremiums.eligibility.rule.quality;

import java.time.LocalDate;
import org.carepremiums.contracts.fact.FactValue.QualityCriteria;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

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
  public Phrase title() {
    return QualityPhrase.VERIFIED_IN_TIME;
  }

  @Override
  public Wording required() {
    return last.equals(strictLast)
        ? QualityPhrase.VERIFIED_BY.with(last)
        : QualityPhrase.VERIFIED_BY_STRICTLY.with(last, strictLast);
  }

  @Override
  boolean isFulfilledBy(QualityCriteria entry) {
    return !entry.verifiedOn().isAfter(last);
  }

  @Override
  Wording inWords(QualityCriteria entry) {
    boolean onlyByTheLastDay = isFulfilledBy(entry) && entry.verifiedOn().isAfter(strictLast);
    return onlyByTheLastDay
        ? QualityPhrase.VERIFIED_TOO_LATE_STRICTLY.with(entry.verifiedOn())
        : QualityPhrase.VERIFIED_ON.with(entry.verifiedOn());
  }
}

package org.carepremiums.eligibility.rule.quality;

import org.carepremiums.contracts.fact.FactValue.QualityCriteria;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/** KQP6: the annual criteria, in every year of the cycle. */
final class AnnualCriteria extends QualityListCondition {

  private final QualityPremiumParameters parameters;

  AnnualCriteria(PremiumYear year, QualityPremiumParameters parameters) {
    super(year, parameters.annualCriteria());
    this.parameters = parameters;
  }

  @Override
  public Phrase title() {
    return QualityPhrase.ANNUAL_CRITERIA;
  }

  @Override
  public Wording required() {
    return CommonPhrase.LAW_OF_YEAR.with(parameters.annualCriteria().value(), year());
  }

  @Override
  boolean isFulfilledBy(QualityCriteria entry) {
    return entry.annualCriteria();
  }

  @Override
  Wording inWords(QualityCriteria entry) {
    return entry.annualCriteria()
        ? QualityPhrase.ANNUAL_CRITERIA_MET.alone()
        : QualityPhrase.ANNUAL_CRITERIA_NOT_MET.alone();
  }
}

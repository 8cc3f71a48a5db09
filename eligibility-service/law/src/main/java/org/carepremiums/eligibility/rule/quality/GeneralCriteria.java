package org.carepremiums.eligibility.rule.quality;

import org.carepremiums.contracts.fact.FactValue.QualityCriteria;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/** KQP6: the general criteria, in every year of the cycle. */
final class GeneralCriteria extends QualityListCondition {

  private final QualityPremiumParameters parameters;

  GeneralCriteria(PremiumYear year, QualityPremiumParameters parameters) {
    super(year, parameters.generalCriteria());
    this.parameters = parameters;
  }

  @Override
  public Phrase title() {
    return QualityPhrase.GENERAL_CRITERIA;
  }

  @Override
  public Wording required() {
    return CommonPhrase.LAW_SAYS.with(parameters.generalCriteria().value());
  }

  @Override
  boolean isFulfilledBy(QualityCriteria entry) {
    return entry.generalCriteria();
  }

  @Override
  Wording inWords(QualityCriteria entry) {
    return entry.generalCriteria()
        ? QualityPhrase.GENERAL_CRITERIA_MET.alone()
        : QualityPhrase.GENERAL_CRITERIA_NOT_MET.alone();
  }
}

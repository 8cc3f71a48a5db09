package org.carepremiums.eligibility.rule.quality;

import org.carepremiums.contracts.fact.FactValue.QualityCriteria;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/** KQP11: where the provider's own data are incorrect, nothing can be paid. */
final class DataCorrect extends QualityListCondition {

  private final QualityPremiumParameters parameters;

  DataCorrect(PremiumYear year, QualityPremiumParameters parameters) {
    super(year, parameters.dataCorrect());
    this.parameters = parameters;
  }

  @Override
  public Phrase title() {
    return QualityPhrase.CORRECT_DATA;
  }

  @Override
  public Wording required() {
    return CommonPhrase.LAW_SAYS.with(parameters.dataCorrect().value());
  }

  @Override
  boolean isFulfilledBy(QualityCriteria entry) {
    return entry.dataCorrect();
  }

  @Override
  Wording inWords(QualityCriteria entry) {
    return entry.dataCorrect()
        ? QualityPhrase.DATA_CORRECT.alone()
        : QualityPhrase.DATA_INCORRECT.alone();
  }
}

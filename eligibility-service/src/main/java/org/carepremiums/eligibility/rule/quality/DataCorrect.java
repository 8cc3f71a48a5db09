package org.carepremiums.eligibility.rule.quality;

import org.carepremiums.contracts.fact.FactValue.QualityCriteria;
import org.carepremiums.contracts.value.PremiumYear;

/** KQP11: where the provider's own data are incorrect, nothing can be paid. */
final class DataCorrect extends QualityListCondition {

  private final QualityPremiumParameters parameters;

  DataCorrect(PremiumYear year, QualityPremiumParameters parameters) {
    super(year, parameters.dataCorrect());
    this.parameters = parameters;
  }

  @Override
  public String title() {
    return "Correct data";
  }

  @Override
  public String required() {
    return parameters.dataCorrect().value();
  }

  @Override
  boolean isFulfilledBy(QualityCriteria entry) {
    return entry.dataCorrect();
  }

  @Override
  String inWords(QualityCriteria entry) {
    return entry.dataCorrect() ? "data correct" : "data incorrect";
  }
}

package org.carepremiums.eligibility.rule.quality;

import org.carepremiums.contracts.fact.FactValue.QualityCriteria;
import org.carepremiums.contracts.value.PremiumYear;

/** KQP6: the general criteria, in every year of the cycle. */
final class GeneralCriteria extends QualityListCondition {

  private final QualityPremiumParameters parameters;

  GeneralCriteria(PremiumYear year, QualityPremiumParameters parameters) {
    super(year, parameters.generalCriteria());
    this.parameters = parameters;
  }

  @Override
  public String title() {
    return "General criteria";
  }

  @Override
  public String required() {
    return parameters.generalCriteria().value();
  }

  @Override
  boolean isFulfilledBy(QualityCriteria entry) {
    return entry.generalCriteria();
  }

  @Override
  String inWords(QualityCriteria entry) {
    return entry.generalCriteria() ? "general criteria met" : "general criteria not met";
  }
}

package org.carepremiums.eligibility.rule.quality;

import org.carepremiums.contracts.fact.FactValue.QualityCriteria;
import org.carepremiums.contracts.value.PremiumYear;

/** KQP6: the annual criteria, in every year of the cycle. */
final class AnnualCriteria extends QualityListCondition {

  private final QualityPremiumParameters parameters;

  AnnualCriteria(PremiumYear year, QualityPremiumParameters parameters) {
    super(year, parameters.annualCriteria());
    this.parameters = parameters;
  }

  @Override
  public String title() {
    return "Annual criteria";
  }

  @Override
  public String required() {
    return parameters.annualCriteria().value() + " (" + year() + ")";
  }

  @Override
  boolean isFulfilledBy(QualityCriteria entry) {
    return entry.annualCriteria();
  }

  @Override
  String inWords(QualityCriteria entry) {
    return entry.annualCriteria() ? "annual criteria met" : "annual criteria not met";
  }
}

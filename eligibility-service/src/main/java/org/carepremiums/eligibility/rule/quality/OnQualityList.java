package org.carepremiums.eligibility.rule.quality;

import org.carepremiums.contracts.fact.FactValue.QualityCriteria;
import org.carepremiums.contracts.value.PremiumYear;

/** KQP8: Pro-Q-Kiné names the provider on its list for the year; nobody has to ask. */
final class OnQualityList extends QualityListCondition {

  private final QualityPremiumParameters parameters;

  OnQualityList(PremiumYear year, QualityPremiumParameters parameters) {
    super(year, parameters.onList());
    this.parameters = parameters;
  }

  @Override
  public String title() {
    return "On Pro-Q-Kiné's list";
  }

  @Override
  public String required() {
    return parameters.onList().value() + " (" + year() + ")";
  }

  @Override
  boolean isFulfilledBy(QualityCriteria entry) {
    return true;
  }

  @Override
  String inWords(QualityCriteria entry) {
    return "on Pro-Q-Kiné's list for " + year();
  }
}

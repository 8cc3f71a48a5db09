package org.carepremiums.eligibility.rule.quality;

import org.carepremiums.contracts.fact.FactValue.QualityCriteria;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * KQP5: creating the PE-online portfolio enrols in the cycle, at the latest on the last day of the
 * year.
 */
final class PortfolioCreatedInTime extends QualityListCondition {

  private final QualityPremiumParameters parameters;

  PortfolioCreatedInTime(PremiumYear year, QualityPremiumParameters parameters) {
    super(year, parameters.portfolioCreatedBy());
    this.parameters = parameters;
  }

  @Override
  public String title() {
    return "Enrolled by creating the portfolio";
  }

  @Override
  public String required() {
    return "PE-online portfolio created on or before " + parameters.portfolioCreatedBy().value();
  }

  @Override
  boolean isFulfilledBy(QualityCriteria entry) {
    return !entry.portfolioCreatedOn().isAfter(parameters.portfolioCreatedBy().value());
  }

  @Override
  String inWords(QualityCriteria entry) {
    return "portfolio created on " + entry.portfolioCreatedOn();
  }
}

package org.carepremiums.eligibility.rule.quality;

import org.carepremiums.contracts.fact.FactValue.QualityCriteria;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

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
  public Phrase title() {
    return QualityPhrase.PORTFOLIO_CREATED;
  }

  @Override
  public Wording required() {
    return QualityPhrase.PORTFOLIO_CREATED_BY.with(parameters.portfolioCreatedBy().value());
  }

  @Override
  boolean isFulfilledBy(QualityCriteria entry) {
    return !entry.portfolioCreatedOn().isAfter(parameters.portfolioCreatedBy().value());
  }

  @Override
  Wording inWords(QualityCriteria entry) {
    return QualityPhrase.PORTFOLIO_CREATED_ON.with(entry.portfolioCreatedOn());
  }
}

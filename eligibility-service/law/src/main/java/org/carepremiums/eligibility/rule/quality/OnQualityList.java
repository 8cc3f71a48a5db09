package org.carepremiums.eligibility.rule.quality;

import java.util.List;
import org.carepremiums.contracts.fact.FactValue.QualityCriteria;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/** KQP8: Pro-Q-Kiné names the provider on its list for the year; nobody has to ask. */
final class OnQualityList extends QualityListCondition {

  private final QualityPremiumParameters parameters;

  OnQualityList(PremiumYear year, QualityPremiumParameters parameters) {
    super(year, parameters.onList());
    this.parameters = parameters;
  }

  @Override
  public Phrase title() {
    return QualityPhrase.ON_QUALITY_LIST;
  }

  @Override
  public Wording required() {
    return CommonPhrase.LAW_OF_YEAR.with(parameters.onList().value(), year());
  }

  @Override
  Finding notListed(Parameter<?> basis, List<SourceYear> list, RuleContext context) {
    return Finding.insufficient(
        basis, List.of(), QualityPhrase.NOT_ON_QUALITY_LIST.with(year()), list, context);
  }

  @Override
  boolean isFulfilledBy(QualityCriteria entry) {
    return true;
  }

  @Override
  Wording inWords(QualityCriteria entry) {
    return QualityPhrase.STANDS_ON_QUALITY_LIST.with(year());
  }
}

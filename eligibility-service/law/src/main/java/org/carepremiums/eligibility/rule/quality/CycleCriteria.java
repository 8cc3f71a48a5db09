package org.carepremiums.eligibility.rule.quality;

import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.QualityCriteria;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.ConditionFinding;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.platform.wording.phrase.Wording;

/** KQP7: in the third year of a cycle also the criteria of the whole cycle. */
final class CycleCriteria extends Condition {

  private final PremiumYear year;
  private final QualityPremiumParameters parameters;
  private final Condition inLastYear;

  CycleCriteria(PremiumYear year, QualityPremiumParameters parameters) {
    super(
        QualityPhrase.CYCLE_CRITERIA,
        QualityPhrase.CYCLE_CRITERIA_ASKED.with(
            parameters.cycleCriteria().value(),
            parameters.cycleFirstYear().value(),
            parameters.cycleLastYear().value()),
        Set.of(FactKind.QUALITY_CRITERIA),
        List.of(QualityListCondition.list(year)),
        List.of(parameters.cycleCriteria()));
    this.year = year;
    this.parameters = parameters;
    // An absent flag does not fulfil the criteria: Pro-Q-Kiné has to say so
    this.inLastYear =
        new QualityListCondition(
            year,
            QualityPhrase.CYCLE_CRITERIA,
            parameters.cycleCriteria(),
            required(),
            entry -> Boolean.TRUE.equals(entry.cycleCriteria()),
            CycleCriteria::inWords);
  }

  private static Wording inWords(QualityCriteria entry) {
    if (entry.cycleCriteria() == null) {
      return QualityPhrase.CYCLE_CRITERIA_NOT_STATED.alone();
    }
    return entry.cycleCriteria()
        ? QualityPhrase.CYCLE_CRITERIA_MET.alone()
        : QualityPhrase.CYCLE_CRITERIA_NOT_MET.alone();
  }

  @Override
  public ConditionFinding assess(ProviderFacts facts, RuleContext context) {
    if (year.value() == parameters.cycleLastYear().value()) {
      return inLastYear.assess(facts, context);
    }
    return ConditionFinding.exempt(
        parameters.cycleCriteria(),
        List.of(),
        QualityPhrase.YEAR_OF_CYCLE.with(
            year.value() - parameters.cycleFirstYear().value() + 1,
            parameters.cycleFirstYear().value(),
            parameters.cycleLastYear().value()));
  }
}

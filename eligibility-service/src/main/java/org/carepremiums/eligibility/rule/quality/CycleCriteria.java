package org.carepremiums.eligibility.rule.quality;

import java.util.List;
import org.carepremiums.contracts.fact.FactValue.QualityCriteria;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;

/** KQP7: in the third year of a cycle also the criteria of the whole cycle. */
final class CycleCriteria implements Condition {

  private final PremiumYear year;
  private final QualityPremiumParameters parameters;
  private final Condition inLastYear;

  CycleCriteria(PremiumYear year, QualityPremiumParameters parameters) {
    this.year = year;
    this.parameters = parameters;
    this.inLastYear = new InLastYear(year, parameters);
  }

  @Override
  public String title() {
    return "Criteria of the cycle";
  }

  @Override
  public String required() {
    return parameters.cycleCriteria().value() + " (cycle " + cycle() + ")";
  }

  @Override
  public Finding assess(ProviderFacts facts, RuleContext context) {
    if (year.value() == parameters.cycleLastYear().value()) {
      return inLastYear.assess(facts, context);
    }
    return Finding.exempt(
        parameters.cycleCriteria(),
        List.of(),
        () ->
            "year "
                + (year.value() - parameters.cycleFirstYear().value() + 1)
                + " of the cycle "
                + cycle());
  }

  private String cycle() {
    return parameters.cycleFirstYear().value() + "-" + parameters.cycleLastYear().value();
  }

  /** An absent flag does not fulfil the criteria: Pro-Q-Kiné has to say so. */
  private static final class InLastYear extends QualityListCondition {

    InLastYear(PremiumYear year, QualityPremiumParameters parameters) {
      super(year, parameters.cycleCriteria());
    }

    @Override
    public String title() {
      return "Criteria of the cycle";
    }

    @Override
    public String required() {
      return "criteria of the cycle";
    }

    @Override
    boolean isFulfilledBy(QualityCriteria entry) {
      return Boolean.TRUE.equals(entry.cycleCriteria());
    }

    @Override
    String inWords(QualityCriteria entry) {
      if (entry.cycleCriteria() == null) {
        return "criteria of the cycle not stated";
      }
      return entry.cycleCriteria() ? "criteria of the cycle met" : "criteria of the cycle not met";
    }
  }
}

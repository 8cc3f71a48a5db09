package org.carepremiums.eligibility.rule.practice;

import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.ApplicationWindow;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;

/** A condition of the integrated practice premium: it looks at what several of them look at. */
abstract class PracticeCondition implements Condition {

  private final PracticeYear practiceYear;

  PracticeCondition(PracticeYear practiceYear) {
    this.practiceYear = practiceYear;
  }

  abstract Finding assess(Dossier dossier);

  @Override
  public final Finding assess(ProviderFacts facts, RuleContext context) {
    return assess(practiceYear.open(facts, context));
  }

  PremiumYear year() {
    return practiceYear.year();
  }

  IntegratedPracticeParameters parameters() {
    return practiceYear.parameters();
  }

  ApplicationWindow window() {
    return practiceYear.window();
  }
}

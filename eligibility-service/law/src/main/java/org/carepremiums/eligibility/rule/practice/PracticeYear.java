package org.carepremiums.eligibility.rule.practice;

import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.ApplicationWindow;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;

/**
 * What all conditions of the integrated practice premium share in a premium year.
 *
 * @param year the premium year
 * @param parameters what the law sets for it
 * @param window which applications count
 */
record PracticeYear(
    PremiumYear year, IntegratedPracticeParameters parameters, ApplicationWindow window) {

  PractitionerYear open(ProviderFacts facts, RuleContext context) {
    return new PractitionerYear(this, facts, context, null);
  }
}

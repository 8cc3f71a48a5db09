package org.carepremiums.eligibility.rule.practice;

import java.util.List;
import org.carepremiums.eligibility.rule.AdmissibleApplication;
import org.carepremiums.eligibility.rule.ConditionFinding;

/**
 * PPI9-PPI11, P24-2: the premium is asked for in the window, online, or on the form for the base
 * amount. A trainee, who has no base amount, is not served by the form.
 */
final class AskedInWindow extends PracticeCondition {

  private final AdmissibleApplication application;

  AskedInWindow(PracticeYear practiceYear, AdmissibleApplication application) {
    super(
        practiceYear,
        application.title(),
        application.required(),
        application.looksAt(),
        List.of(),
        application.restsOn());
    this.application = application;
  }

  @Override
  ConditionFinding assess(PractitionerYear dossier) {
    return application.assess(dossier.facts(), dossier.context(), dossier.standing().inTraining());
  }
}

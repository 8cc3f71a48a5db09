package org.carepremiums.eligibility.rule.practice;

import org.carepremiums.eligibility.rule.ConditionFinding;

/** PPI4 in the dossier: decisive in training, and a matter of the amount otherwise. */
final class SoftwareForTheAmount extends PracticeCondition {

  private final AcceptedSoftware software;

  SoftwareForTheAmount(PracticeYear practiceYear, AcceptedSoftware software) {
    super(
        practiceYear,
        software.title(),
        PracticePhrase.SOFTWARE_FOR_AMOUNT.with(software.required()),
        software.looksAt(),
        software.sources(),
        software.restsOn());
    this.software = software;
  }

  @Override
  ConditionFinding assess(PractitionerYear dossier) {
    ConditionFinding finding = dossier.software(software);
    return dossier.standing().inTraining() ? finding : finding.bearingOnAmountOnly();
  }
}

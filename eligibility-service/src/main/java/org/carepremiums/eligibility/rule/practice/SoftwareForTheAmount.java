package org.carepremiums.eligibility.rule.practice;

import org.carepremiums.eligibility.rule.Finding;

/** PPI4 in the dossier: decisive in training, and a matter of the amount otherwise. */
final class SoftwareForTheAmount extends PracticeCondition {

  private final AcceptedSoftware software;

  SoftwareForTheAmount(PracticeYear practiceYear) {
    super(practiceYear);
    this.software = new AcceptedSoftware(year(), parameters().software());
  }

  @Override
  public String title() {
    return software.title();
  }

  @Override
  public String required() {
    return software.required()
        + "; required in training, while a general practitioner gets the base amount without";
  }

  @Override
  Finding assess(Dossier dossier) {
    Finding finding = dossier.software(software);
    return dossier.standing().inTraining() ? finding : finding.bearingOnAmountOnly();
  }
}

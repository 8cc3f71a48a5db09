package org.carepremiums.eligibility.rule.practice;

import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/** PPI4 in the dossier: decisive in training, and a matter of the amount otherwise. */
final class SoftwareForTheAmount extends PracticeCondition {

  private final AcceptedSoftware software;

  SoftwareForTheAmount(PracticeYear practiceYear) {
    super(practiceYear);
    this.software = new AcceptedSoftware(year(), parameters().software());
  }

  @Override
  public Phrase title() {
    return software.title();
  }

  @Override
  public Wording required() {
    return PracticePhrase.SOFTWARE_FOR_AMOUNT.with(software.required());
  }

  @Override
  public List<Parameter<?>> restsOn() {
    return software.restsOn();
  }

  @Override
  public Set<FactKind> looksAt() {
    return software.looksAt();
  }

  @Override
  Finding assess(Dossier dossier) {
    Finding finding = dossier.software(software);
    return dossier.standing().inTraining() ? finding : finding.bearingOnAmountOnly();
  }
}
